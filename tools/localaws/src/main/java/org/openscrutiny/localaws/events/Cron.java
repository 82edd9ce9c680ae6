package org.openscrutiny.localaws.events;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;

/// A schedule expression of EventBridge, `cron(minutes hours day-of-month month day-of-week year)`.
///
/// Source: EventBridge Scheduler User Guide, "Schedule types", cron-based schedules.
record Cron(ExecutionTime times) {
  /// Sunday is 1, so Monday is 2.
  private static final int MONDAY = 2;

  private static final CronDefinition FIELDS =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .and()
          .withHours()
          .and()
          .withDayOfMonth()
          .supportsL()
          .supportsW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .and()
          .withDayOfWeek()
          .withValidRange(1, 7)
          .withMondayDoWValue(MONDAY)
          .supportsL()
          .supportsHash()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .and()
          .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
          .instance();

  /// @throws IllegalArgumentException when it is no cron expression of EventBridge
  static Cron parse(String expression) {
    if (!expression.matches("cron\\([^()]*\\)")) {
      throw new IllegalArgumentException("The local host knows cron(...): " + expression);
    }
    String fields = expression.substring("cron(".length(), expression.length() - 1);
    return new Cron(ExecutionTime.forCron(new CronParser(FIELDS).parse(fields)));
  }

  /// Whether it strikes in this minute.
  boolean strikesAt(ZonedDateTime minute) {
    return times.isMatch(minute);
  }
}
