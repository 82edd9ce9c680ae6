package org.openscrutiny.draft.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// What a cell of a sheet holds. A CSV has texts and empty cells only.
public sealed interface Content {
  enum Empty implements Content {
    CELL
  }

  /// Never blank.
  record Text(String text) implements Content {}

  /// @param format how the sheet shows it, such as `0.0%` or `000`; blank where it is not known
  record Figure(BigDecimal value, String format) implements Content {}

  record Day(LocalDateTime moment) implements Content {}

  record Truth(boolean value) implements Content {}

  /// A formula whose result is an error, such as `#N/A`.
  record Fault(String text) implements Content {}

  /// A formula without a result: the file was written by a program that does not calculate.
  record NotCalculated() implements Content {}

  static Content ofText(String text) {
    return text.isBlank() ? Empty.CELL : new Text(text);
  }

  /// The cell as the sheet would show it, about.
  default String shown() {
    return switch (this) {
      case Empty _ -> "";
      case Text(String text) -> text;
      case Figure(BigDecimal value, String _) -> value.toPlainString();
      case Day(LocalDateTime moment) ->
          moment.toLocalTime().toSecondOfDay() == 0
              ? moment.toLocalDate().toString()
              : moment.toString();
      case Truth(boolean value) -> value ? "TRUE" : "FALSE";
      case Fault(String text) -> text;
      case NotCalculated _ -> "a formula without a result";
    };
  }
}
