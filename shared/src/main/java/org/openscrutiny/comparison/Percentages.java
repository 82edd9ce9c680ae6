package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Unit;

/// Finds percentages above 100, which are no shares. A paper may divide by a number of which the
/// numerator is not a part: enquiries finished in a month by discussions held in it.
public final class Percentages {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percentages() {}

  /// Each percentage above 100.
  public static List<Disagreement> aboveHundred(Indicator indicator, Series series) {
    if (indicator.unit() != Unit.PERCENT) {
      return List.of();
    }
    return series.observations().stream()
        .flatMap(each ->
            each
                .value()
                .figure()
                .filter(figure -> figure.compareTo(HUNDRED) > 0)
                .map(figure -> disagreement(each.period(), figure))
                .stream())
        .toList();
  }

  private static Disagreement disagreement(Period period, BigDecimal figure) {
    return new Disagreement(
        "More than all",
        period,
        figure,
        HUNDRED,
        DisagreementCause.Known.NOT_A_SHARE,
        Disagreement.Rule.ABOVE_THE_WHOLE);
  }
}
