package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.comparison.DisagreementCause.Known;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// Compares a local yearly series with the official one of the same measure, and lists where they
/// disagree. Years are matched by the year in which they end: 2022/23 and 2023 are the same, since
/// a snapshot "at 31 March 2023" is filed under either.
///
/// The local years are reported as shifted where two or more local figures equal the official ones
/// of the year before or after, and none equals the official figure of its own year.
public final class OfficialFigures {
  private static final int FEWEST_FOR_A_SHIFT = 2;

  private final Map<Integer, BigDecimal> official = new TreeMap<>();

  public OfficialFigures(Series official) {
    if (official.key().frequency() == Frequency.YEAR) {
      official
          .observations()
          .forEach(each ->
              each.value()
                  .figure()
                  .ifPresent(figure -> this.official.putIfAbsent(year(each.period()), figure)));
    }
  }

  /// Empty for a series that is not yearly.
  public List<Disagreement> against(Series local) {
    var differing = new ArrayList<Disagreement>();
    if (local.key().frequency() == Frequency.YEAR) {
      int shift = shift(local);
      for (Observation each : local.observations()) {
        each.value()
            .figure()
            .flatMap(figure -> differing(each.period(), figure, shift))
            .ifPresent(differing::add);
      }
    }
    return differing;
  }

  private Optional<Disagreement> differing(Period period, BigDecimal figure, int shift) {
    BigDecimal theirs = official.get(year(period));
    if (theirs == null || alike(figure, theirs)) {
      return Optional.empty();
    }
    boolean shifted = shift != 0 && matches(year(period) + shift, figure);
    Known cause =
        !shifted ? Known.OTHER_OFFICIAL_FIGURE : shift < 0 ? Known.YEAR_BEFORE : Known.YEAR_AFTER;
    return Optional.of(
        new Disagreement(
            "Official figure", period, figure, theirs, cause, Disagreement.Rule.OFFICIAL_FIGURE));
  }

  /// −1 where the local figures are those of the year before, 1 where they are those of the year
  /// after, otherwise 0.
  private int shift(Series local) {
    if (count(local, 0) > 0) {
      return 0;
    }
    int before = count(local, -1);
    int after = count(local, 1);
    return Math.max(before, after) < FEWEST_FOR_A_SHIFT || before == after
        ? 0
        : before > after ? -1 : 1;
  }

  private int count(Series local, int by) {
    return (int)
        local.observations().stream()
            .filter(each ->
                each.value()
                    .figure()
                    .filter(figure -> matches(year(each.period()) + by, figure))
                    .isPresent())
            .count();
  }

  private boolean matches(int year, BigDecimal figure) {
    BigDecimal theirs = official.get(year);
    return theirs != null && alike(figure, theirs);
  }

  /// Whether two figures are equal at the decimal places of the one that has fewer.
  private static boolean alike(BigDecimal one, BigDecimal other) {
    int scale =
        Math.min(
            Math.max(0, one.stripTrailingZeros().scale()),
            Math.max(0, other.stripTrailingZeros().scale()));
    return one.setScale(scale, RoundingMode.HALF_UP)
            .compareTo(other.setScale(scale, RoundingMode.HALF_UP))
        == 0;
  }

  private static int year(Period period) {
    return period.firstYear() + (period.identifier().digits() == 4 ? 0 : 1);
  }
}
