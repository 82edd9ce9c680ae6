package org.openscrutiny.domain;

import java.util.Optional;
import org.openscrutiny.domain.CalculationKind.Limit;

/// The column of a data file with a limit of the publisher's 95% interval. `columns` of
/// `release.json` declares it: `"p8_ci_low": "progress-8 lower limit"`.
///
/// @param indicator the id of the indicator whose figure stands in the same row
public record LimitColumn(String indicator, Limit limit) {

  /// Empty for the id of an indicator.
  public static Optional<LimitColumn> parse(String text) {
    for (Limit each : Limit.values()) {
      if (text.endsWith(each.suffix())) {
        return Optional.of(
            new LimitColumn(text.substring(0, text.length() - each.suffix().length()), each));
      }
    }
    return Optional.empty();
  }

  /// The id of the indicator that a text of `columns` is about.
  public static String indicatorOf(String text) {
    return parse(text).map(LimitColumn::indicator).orElse(text);
  }

  public String text() {
    return indicator + limit.suffix();
  }
}
