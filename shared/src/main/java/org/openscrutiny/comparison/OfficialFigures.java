package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// Sets a local yearly series beside the official one of the same measure, and lists where they
/// disagree. Years are told by the year in which they end: 2022/23 and 2023 are one, as a snapshot
/// "at 31 March 2023" is filed under either.
///
/// Where two figures or more are those of the official series one year earlier or later, and none
/// is that of its own year, the local labels have slipped, and that is said.
public final class OfficialFigures {
  private static final int FEWEST_FOR_A_SLIP = 2;

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

  /// Nothing for a series that is not yearly.
  public List<Disagreement> against(Series local) {
    var differing = new ArrayList<Disagreement>();
    if (local.key().frequency() == Frequency.YEAR) {
      int slip = slip(local);
      for (Observation each : local.observations()) {
        each.value()
            .figure()
            .flatMap(figure -> differing(each.period(), figure, slip))
            .ifPresent(differing::add);
      }
    }
    return differing;
  }

  private Optional<Disagreement> differing(Period period, BigDecimal figure, int slip) {
    BigDecimal theirs = official.get(year(period));
    if (theirs == null || alike(figure, theirs)) {
      return Optional.empty();
    }
    String why =
        slip != 0 && matches(year(period) + slip, figure)
            ? "It is the official figure of the year %s: the years of the local paper have slipped."
                .formatted(slip < 0 ? "before" : "after")
            : "The official figure is another.";
    return Optional.of(
        new Disagreement(
            "Official figure", period, figure, theirs, why, Disagreement.Rule.OFFICIAL_FIGURE));
  }

  /// −1 where the local figures are those of the year before, 1 of the year after, otherwise 0.
  private int slip(Series local) {
    if (count(local, 0) > 0) {
      return 0;
    }
    int before = count(local, -1);
    int after = count(local, 1);
    return Math.max(before, after) < FEWEST_FOR_A_SLIP || before == after
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

  /// To the digits of the one that has fewer.
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
