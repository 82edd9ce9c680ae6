package org.openscrutiny.recomputed;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names that sentences give to the periods of the files.
final class YearNames {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private YearNames() {}

  /// Whether words name a period: "October 2024", "2024/25" or "March 2025", "2025".
  static boolean isNamed(String words, String period) {
    if (PrintedFigures.isMonth(period)) {
      return words.contains(MONTH.format(YearMonth.parse(period)));
    }
    String first = period.substring(0, 4);
    return period.length() == 6
        ? words.contains(first + "/" + period.substring(4))
            || words.contains("March " + (Integer.parseInt(first) + 1))
        : Pattern.compile("\\b" + first + "\\b(?!/)").matcher(words).find();
  }
}
