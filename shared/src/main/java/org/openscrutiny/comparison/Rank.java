package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.openscrutiny.domain.Indicator.Polarity;

/// A place in an order from best to worst. Areas with equal figures share the best place, as in
/// "12= of 151"; an area without a figure has none.
///
/// @param place from 1, the best
public record Rank(int place, boolean tied) {

  /// The rank of everybody with a figure. Empty without a polarity, since nothing is best then, and
  /// for fewer than two, since first of one means nothing.
  public static <K> Map<K, Rank> of(Map<K, BigDecimal> figures, Polarity polarity) {
    var ranks = new HashMap<K, Rank>();
    if (polarity == Polarity.NONE || figures.size() < 2) {
      return ranks;
    }
    int best = polarity == Polarity.HIGHER ? 1 : -1;
    figures.forEach((who, figure) -> {
      int better = 0;
      int equal = 0;
      for (BigDecimal other : figures.values()) {
        int order = other.compareTo(figure) * best;
        better += order > 0 ? 1 : 0;
        equal += order == 0 ? 1 : 0;
      }
      ranks.put(who, new Rank(better + 1, equal > 1));
    });
    return ranks;
  }
}
