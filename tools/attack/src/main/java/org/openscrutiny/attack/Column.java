package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.attack.Board.Seen;
import org.openscrutiny.verification.Figure;

/// One measure of one area over time: a figure, or none, for each period of its [Block].
final class Column {
  private final Figure first;
  private final String unit;
  private final long[] counts;
  private final boolean[] isShown;
  private final Map<Integer, Seen> seen = new TreeMap<>();
  private boolean whole = true;
  private boolean hides;
  private boolean ours;

  Column(Seen first, int periods) {
    this.first = first.figure();
    this.unit = first.row().unit();
    this.counts = new long[periods];
    this.isShown = new boolean[periods];
  }

  void put(int period, Seen figure) {
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
    return unit.equals("%") || unit.startsWith("per-");
  }

  /// For how many of a cohort a percentage or rate counts the cases.
  int base() {
    return unit.equals("%") ? 100 : Integer.parseInt(unit.substring("per-".length()));
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
    return Optional.ofNullable(seen.get(period)).map(Seen::isHidden).orElse(false);
  }

  /// Whether there is a figure, shown or hidden.
  boolean isThere(int period) {
    return isHidden(period) || isShown(period) || printed(period).isPresent();
  }

  Optional<BigDecimal> printed(int period) {
    return Optional.ofNullable(seen.get(period)).flatMap(Seen::shown);
  }

  /// The last number that was seen where its figure is hidden by now.
  Optional<Board.Sighting> remembered(int period) {
    return Optional.ofNullable(seen.get(period))
        .filter(each -> each.isHidden() && each.isOurs() && !each.sightings().isEmpty())
        .map(each -> each.sightings().getLast());
  }

  Figure figure(int period) {
    return Optional.ofNullable(seen.get(period)).orElseThrow().figure();
  }

  /// The name of its count in a period.
  String at(int period) {
    Seen there = seen.get(period);
    if (there == null) {
      throw new IllegalArgumentException(name() + " has nothing in period " + period);
    }
    return there.figure().name();
  }
}
