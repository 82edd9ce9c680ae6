package org.openscrutiny.comparison;

import java.math.BigDecimal;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;

/// The newest figure of an area beside one comparator's.
///
/// @param period the comparator's own period
/// @param samePeriod whether that is the area's period too; where it is not, the page must say so
/// @param value the comparator's figure, as printed
/// @param gap area minus comparator, from the printed figures, in the indicator's own unit: for a
///   percentage these are percentage points
public record Comparison(
    PortalSettings.Comparator with,
    Period period,
    boolean samePeriod,
    BigDecimal value,
    BigDecimal gap,
    Verdict verdict,
    Judgement judgement) {

  static Comparison of(
      PortalSettings.Comparator with,
      Period period,
      boolean samePeriod,
      BigDecimal value,
      BigDecimal own,
      Polarity polarity) {
    BigDecimal gap = own.subtract(value);
    Verdict verdict = Verdict.of(gap);
    return new Comparison(
        with, period, samePeriod, value, gap, verdict, Judgement.of(verdict, polarity));
  }
}
