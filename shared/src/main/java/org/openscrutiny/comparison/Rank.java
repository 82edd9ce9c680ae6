package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Indicator.Polarity;

/// A place in the order from best to worst, or from highest to lowest where neither is better.
/// Areas with equal figures share the best of their places, as in "12= of 151". An area without a
/// figure has no rank.
///
/// @param place from 1, the best or highest
/// @param sharedBy how many areas have this place; 1 if it is not shared
/// @param of the number of areas with a figure
public record Rank(int place, int sharedBy, int of) {

  /// The ranks of all areas with a figure. Empty for fewer than two areas, since the first of one
  /// means nothing.
  public static <K> Map<K, Rank> of(Map<K, BigDecimal> figures, Polarity polarity) {
    var ranks = new HashMap<K, Rank>();
    if (figures.size() < 2) {
      return ranks;
    }
    int best = polarity == Polarity.LOWER ? 1 : -1;
    List<Map.Entry<K, BigDecimal>> ordered =
        figures.entrySet().stream()
            .sorted((one, other) -> best * one.getValue().compareTo(other.getValue()))
            .toList();
    for (int first = 0, next; first < ordered.size(); first = next) {
      next = first + 1;
      while (next < ordered.size() && equal(ordered.get(first), ordered.get(next))) {
        next++;
      }
      var rank = new Rank(first + 1, next - first, ordered.size());
      ordered.subList(first, next).forEach(each -> ranks.put(each.getKey(), rank));
    }
    return ranks;
  }

  private static <K> boolean equal(Map.Entry<K, BigDecimal> one, Map.Entry<K, BigDecimal> other) {
    return one.getValue().compareTo(other.getValue()) == 0;
  }

  public boolean tied() {
    return sharedBy > 1;
  }

  /// The place counted from the other end: 1 for the worst or lowest.
  public int fromLast() {
    return of - place - sharedBy + 2;
  }

  /// The part of the others that are before it: 0 for the first, 1 for the last.
  public double share() {
    return (place - 1.0) / (of - 1.0);
  }

  /// "12= of 151".
  public String label() {
    return "%d%s of %d".formatted(place, tied() ? "=" : "", of);
  }
}
