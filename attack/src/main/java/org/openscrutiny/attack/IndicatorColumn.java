package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// One indicator of one area over time, for one level of its filters: a figure, or none, for each
/// period of its [PeriodTable].
final class IndicatorColumn {
  private final Figure first;
  private final String unit;
  private final long[] counts;
  private final boolean[] isShown;
  private final Map<Integer, ObservedFigure> seen = new TreeMap<>();
  private boolean whole = true;
  private boolean hides;
  private boolean ours;

  IndicatorColumn(ObservedFigure first, int periods) {
    this.first = first.figure();
    this.unit = first.row().unit();
    this.counts = new long[periods];
    this.isShown = new boolean[periods];
  }

  void put(int period, ObservedFigure figure) {
    seen.put(period, figure);
    hides |= figure.isHidden();
    ours |= figure.isOurs();
    figure
        .shown()
        .ifPresent(value -> {
          if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 12) {
            whole = false;
          } else {
            counts[period] = value.longValue();
            isShown[period] = true;
          }
        });
  }

  String indicator() {
    return first.indicator();
  }

  String filters() {
    return first.filters();
  }

  String unit() {
    return unit;
  }

  /// Its name within the area.
  String name() {
    return first.filters().isEmpty()
        ? first.indicator()
        : "%s (%s)".formatted(first.indicator(), first.filters());
  }

  boolean isCount() {
    return whole && !isRatio();
  }

  boolean isRatio() {
    return unit.equals("%") || unit.startsWith("per-") || isMean();
  }

  /// A number that is not whole counts nobody.
  private boolean isMean() {
    return unit.equals("number") && !whole;
  }

  boolean isPercentage() {
    return unit.equals("%");
  }

  /// 100 for a percentage, 10,000 for a rate per 10,000, 1 for a mean.
  int base() {
    return isMean()
        ? 1
        : unit.equals("%") ? 100 : Integer.parseInt(unit.substring("per-".length()));
  }

  boolean hides() {
    return hides;
  }

  boolean isOurs() {
    return ours;
  }

  boolean isShown(int period) {
    return period >= 0 && period < isShown.length && isShown[period];
  }

  /// Its whole number in a period in which one is shown.
  long count(int period) {
    return counts[period];
  }

  boolean isHidden(int period) {
    return Optional.ofNullable(seen.get(period)).map(ObservedFigure::isHidden).orElse(false);
  }

  /// Whether there is a figure, shown or hidden.
  boolean isThere(int period) {
    return isHidden(period) || isShown(period) || printed(period).isPresent();
  }

  Optional<BigDecimal> printed(int period) {
    return Optional.ofNullable(seen.get(period)).flatMap(ObservedFigure::shown);
  }

  /// The last number that was shown for a figure that is hidden now.
  Optional<ObservedFigures.Appearance> remembered(int period) {
    return Optional.ofNullable(seen.get(period))
        .filter(each -> each.isHidden() && each.isOurs() && !each.sightings().isEmpty())
        .map(each -> each.sightings().getLast());
  }

  Figure figure(int period) {
    return Optional.ofNullable(seen.get(period)).orElseThrow().figure();
  }

  /// The name of its count in a period.
  String at(int period) {
    ObservedFigure there = seen.get(period);
    if (there == null) {
      throw new IllegalArgumentException(name() + " has nothing in period " + period);
    }
    return there.figure().name();
  }
}
