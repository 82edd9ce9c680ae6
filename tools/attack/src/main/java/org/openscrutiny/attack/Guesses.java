package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.attack.Board.Seen;

/// Every rule that an intruder can find in what was gathered.
final class Guesses {
  private Guesses() {}

  static List<Rule> from(Gathering gathering) {
    Board board = gathering.board();
    var rules = new ArrayList<Rule>(gathering.rules());
    board.figures().forEach(figure -> RunningText.told(figure).ifPresent(rules::add));
    List<Seen> figures = ofIndicatorsThatHide(board);
    rules.addAll(Totals.of(figures));
    rules.addAll(LongerPeriods.of(figures, gathering.during()));
    rules.addAll(Calculations.of(board));
    for (Block block : Block.of(board.figures())) {
      rules.addAll(ColumnSums.in(block));
      rules.addAll(Ratios.in(block));
      rules.addAll(ConstantDenominators.in(block));
    }
    return rules;
  }

  private static List<Seen> ofIndicatorsThatHide(Board board) {
    Set<String> hiding =
        board.figures().stream()
            .filter(Seen::isHidden)
            .map(each -> each.figure().indicator())
            .collect(Collectors.toSet());
    return board.figures().stream()
        .filter(each -> hiding.contains(each.figure().indicator()))
        .toList();
  }
}
