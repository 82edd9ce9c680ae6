package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.Numbering;
import org.openscrutiny.opendata.rows.Tuples;

/// Stage 6: reads the columns `time_period` and `time_identifier` of a data file.
final class TimeColumns {
  static final Check TIME_PERIOD = Check.of("time-period");
  static final Check TIME_IDENTIFIER = Check.of("time-identifier");
  static final Check TIME_MIXED = Check.of("time-mixed");
  static final Check TIME_PLATFORM_ONLY = Check.of("time-platform-only");
  static final Check TIME_ITEMS = Check.of("time-items");
  static final Check TIME_NOT_KEPT = Check.of("time-not-kept");
  static final Check TIME_REPORTING_YEAR = Check.of("time-reporting-year");
  static final Check TIME_FUTURE = Check.of("time-future");
  static final Check TIME_UNFINISHED = Check.of("time-unfinished");
  static final Check TIME_PART = Check.of("time-part");

  static final Set<String> NAMES = Set.of("time_period", "time_identifier");

  /// The number of a time in a file that has too many.
  static final int TOO_MANY = Tuples.TOO_MANY;

  static final int MOST_TIMES = 20_000;

  private static final Pattern WEEK = Pattern.compile("Week ([1-9]|[1-4][0-9]|5[0-2])");

  /// The publishing platform accepts these; the standard's own screener refuses them.
  private static final Pattern PLATFORM_QUARTER =
      Pattern.compile("(Academic|Calendar|Tax) year Q[1-4]");

  private record TimeText(String period, String identifier) {
    @Override
    public String toString() {
      return period + " " + identifier;
    }
  }

  /// What one pair of texts means, worked out once.
  ///
  /// @param period empty if the texts are wrong, or of a kind that the portal does not keep
  /// @param id the period's number in the release
  /// @param group of the identifiers that may be in the same file; empty for an unknown identifier
  /// @param failed the check that it fails
  private record Reading(
      TimeText text,
      Optional<Period> period,
      int id,
      Optional<String> group,
      Optional<Check> failed,
      boolean platformOnly) {}

  private final String file;
  private final Findings findings;
  private final DimensionIndex dimensions;
  private final TimeRules rules;
  private final TextColumn period;
  private final TextColumn identifier;
  private final Tuples times = new Tuples(2, MOST_TIMES);
  private final List<Reading> readings = new ArrayList<>();
  private final int[] cells = new int[2];
  private Optional<String> group = Optional.empty();

  TimeColumns(
      String file,
      TextColumn period,
      TextColumn identifier,
      TimeRules rules,
      DimensionIndex dimensions,
      Findings findings) {
    this.file = file;
    this.period = period;
    this.identifier = identifier;
    this.rules = rules;
    this.dimensions = dimensions;
    this.findings = findings;
  }

  /// Reads the time of the current row.
  ///
  /// @return its number in this file, or [#TOO_MANY]
  int read(long line) {
    cells[0] = period.id();
    cells[1] = identifier.id();
    int time =
        cells[0] == TextColumn.TOO_MANY || cells[1] == TextColumn.TOO_MANY
            ? TOO_MANY
            : times.idOf(cells);
    if (time == TOO_MANY) {
      add(TIME_ITEMS, line, "time_period", period.text());
      return time;
    }
    if (time == readings.size()) {
      readings.add(interpret(new TimeText(period.text(), identifier.text())));
    }
    check(readings.get(time), line);
    return time;
  }

  /// The period of a time; empty if it is wrong, or of a kind that the portal does not keep.
  Optional<Period> period(int time) {
    return readings.get(time).period();
  }

  /// The number of that period in the release, or [Numbering#NONE].
  int periodId(int time) {
    return readings.get(time).id();
  }

  /// A time as it is written.
  String text(int time) {
    return readings.get(time).text().toString();
  }

  private void check(Reading reading, long line) {
    if (reading.failed().isPresent()) {
      addFailed(reading.failed().get(), line, reading.text());
    }
    if (reading.platformOnly()) {
      add(TIME_PLATFORM_ONLY, line, "time_identifier", reading.text().identifier());
    }
    if (group.isEmpty()) {
      group = reading.group();
    } else if (reading.group().isPresent() && !reading.group().equals(group)) {
      add(TIME_MIXED, line, "time_identifier", reading.text().identifier());
    }
  }

  private Reading interpret(TimeText text) {
    Optional<TimeIdentifier> known = TimeIdentifier.ofLabel(text.identifier());
    if (known.isPresent()) {
      Optional<Period> read = Period.parse(text.period(), text.identifier()).map(rules::ended);
      Optional<Check> failed =
          read.isEmpty()
              ? Optional.of(TIME_PERIOD)
              : read.filter(rules::lacksEnd).isPresent()
                  ? Optional.of(TIME_REPORTING_YEAR)
                  : read.flatMap(rules::failedBy);
      int id = read.map(dimensions::period).orElse(Numbering.NONE);
      return new Reading(text, read, id, Optional.of(known.get().group().name()), failed, false);
    }
    if (WEEK.matcher(text.identifier()).matches()) {
      return notKept(text, "Week", 4, false);
    }
    if (PLATFORM_QUARTER.matcher(text.identifier()).matches()) {
      String years = text.identifier().substring(0, text.identifier().lastIndexOf(' '));
      return notKept(text, years + " quarters", years.startsWith("Calendar") ? 4 : 6, true);
    }
    return new Reading(
        text,
        Optional.empty(),
        Numbering.NONE,
        Optional.empty(),
        Optional.of(TIME_IDENTIFIER),
        false);
  }

  private static Reading notKept(TimeText text, String group, int digits, boolean platformOnly) {
    String like =
        (digits == 4 ? TimeIdentifier.CALENDAR_YEAR : TimeIdentifier.ACADEMIC_YEAR).label();
    boolean valid = Period.parse(text.period(), like).isPresent();
    return new Reading(
        text,
        Optional.empty(),
        Numbering.NONE,
        Optional.of(group),
        Optional.of(valid ? TIME_NOT_KEPT : TIME_PERIOD),
        platformOnly);
  }

  private void addFailed(Check check, long line, TimeText text) {
    boolean identifier = check.equals(TIME_IDENTIFIER) || check.equals(TIME_NOT_KEPT);
    if (identifier) {
      add(check, line, "time_identifier", text.identifier());
    } else {
      add(check, line, "time_period", check.equals(TIME_PERIOD) ? text.period() : text.toString());
    }
  }

  private void add(Check check, long line, String column, String found) {
    findings.add(check, file, line, column, found);
  }
}
