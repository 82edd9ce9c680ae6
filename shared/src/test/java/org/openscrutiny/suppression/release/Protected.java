package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// Figures after their protection: counts of 1 to 5 are suppressed first.
///
/// @param primary the small counts
record Protected(Outcome outcome, Set<Cell> primary) {
  private static final int THRESHOLD = 5;

  static Protected of(LinkedFiguresBuilder builder) {
    LinkedFigures figures = builder.figures();
    Set<Cell> small =
        figures.counts().entrySet().stream()
            .filter(each -> each.getValue() > 0 && each.getValue() <= THRESHOLD)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Outcome outcome =
        new LinkedProtection(
                builder.catalogue(),
                area -> Optional.empty(),
                new TableProtection(THRESHOLD, false),
                false)
            .protect(figures.without(small), WorkBudget.worth(Duration.ofSeconds(20)));
    return new Protected(outcome, small);
  }

  Set<Cell> suppressed() {
    return outcome.suppressed();
  }

  /// Asserts that everything is proved and that nothing follows from the sums that a reader knows.
  void assertSafe(ReadersSums reader) {
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
    reader.assertNothingFollows(suppressed(), primary);
  }
}
