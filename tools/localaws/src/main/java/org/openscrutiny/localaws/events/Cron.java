package org.openscrutiny.localaws.events;

import java.time.ZonedDateTime;
import java.util.List;

/// A schedule expression `cron(minutes hours day-of-month month day-of-week year)` of numbers,
/// lists, ranges and steps.
record Cron(List<String> fields) {
  static Cron parse(String expression) {
    if (!expression.matches("cron\\([^()]*\\)")) {
      throw new IllegalArgumentException("The local host knows cron(...): " + expression);
    }
    List<String> fields = List.of(expression.substring(5, expression.length() - 1).split(" ", -1));
    if (fields.size() != 6) {
      throw new IllegalArgumentException("cron(...) has six fields: " + expression);
    }
    return new Cron(fields);
  }

  /// Whether it strikes in this minute.
  boolean strikesAt(ZonedDateTime minute) {
    return allows(0, minute.getMinute(), 0)
        && allows(1, minute.getHour(), 0)
        && allows(2, minute.getDayOfMonth(), 1)
        && allows(3, minute.getMonthValue(), 1)
        && allows(4, minute.getDayOfWeek().getValue() % 7 + 1, 1)
        && allows(5, minute.getYear(), 1970);
  }

  private boolean allows(int field, int value, int least) {
    for (String choice : fields.get(field).split(",", -1)) {
      if (allows(choice, value, least)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allows(String choice, int value, int least) {
    String[] step = choice.split("/", -1);
    String[] range = step[0].split("-", -1);
    boolean any = range[0].equals("*") || range[0].equals("?");
    int from = any ? least : Integer.parseInt(range[0]);
    if (step.length == 2) {
      return value >= from && (value - from) % Integer.parseInt(step[1]) == 0;
    }
    int to = range.length == 2 ? Integer.parseInt(range[1]) : from;
    return any || (value >= from && value <= to);
  }
}
