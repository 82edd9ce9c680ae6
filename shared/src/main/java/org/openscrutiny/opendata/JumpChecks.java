package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// Checks that no figure moves from one period to the next by more than five times what its series
/// usually moves: stage 11. The usual move is the median of all moves, and at least one unit of the
/// last printed digit; a series with fewer than five moves has none. The new measure at a break
/// moves by what it likes.
final class JumpChecks {
  private static final int FEWEST_MOVES = 5;
  private static final BigDecimal TIMES = BigDecimal.valueOf(5);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private record Move(Period to, BigDecimal after, BigDecimal figure, BigDecimal size) {}

  private final Indicators indicators;
  private final FigurePlaces places;

  JumpChecks(Indicators indicators, FigurePlaces places) {
    this.indicators = indicators;
    this.places = places;
  }

  /// @param history the series as it is with the periods of the last release before it
  /// @param news the periods whose figures are asked about
  void check(FileSeries each, List<Observation> history, Set<Period> news) {
    Set<String> breaks =
        indicators.of(each.series().key().indicator()).map(Indicator::breaks).orElse(Set.of());
    List<Move> moves = moves(history, breaks);
    if (moves.size() < FEWEST_MOVES) {
      return;
    }
    BigDecimal usual = usual(moves);
    for (Move move : moves) {
      if (news.contains(move.to()) && move.size().compareTo(usual.multiply(TIMES)) > 0) {
        String found =
            "%s after %s, where %s is usual"
                .formatted(
                    move.figure().toPlainString(),
                    move.after().toPlainString(),
                    usual.stripTrailingZeros().toPlainString());
        places.note(Check.FIGURES_JUMP, each.file(), each.series().key(), move.to(), "", found);
      }
    }
  }

  private static List<Move> moves(List<Observation> history, Set<String> breaks) {
    var moves = new ArrayList<Move>();
    for (int i = 1; i < history.size(); i++) {
      Observation now = history.get(i);
      Observation before = history.get(i - 1);
      if (now.value() instanceof Value.Figure(BigDecimal figure)
          && before.value() instanceof Value.Figure(BigDecimal after)
          && now.period().follows(before.period())
          && !breaks.contains(now.period().id())) {
        moves.add(new Move(now.period(), after, figure, figure.subtract(after).abs()));
      }
    }
    return moves;
  }

  private static BigDecimal usual(List<Move> moves) {
    List<BigDecimal> sizes = moves.stream().map(Move::size).sorted().toList();
    int middle = sizes.size() / 2;
    BigDecimal median =
        sizes.size() % 2 == 1
            ? sizes.get(middle)
            : sizes.get(middle - 1).add(sizes.get(middle)).divide(TWO);
    int digits = sizes.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return median.max(BigDecimal.ONE.scaleByPowerOfTen(-digits));
  }
}
