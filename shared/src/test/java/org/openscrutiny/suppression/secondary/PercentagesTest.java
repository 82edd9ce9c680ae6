package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.secondary.TrueCells.printed;
import static org.openscrutiny.suppression.secondary.TrueCells.unprinted;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;

/// What percentages disclose about their numerators and denominators.
class PercentagesTest {
  private static final int THRESHOLD = 5;

  /// The percentage of one area discloses its numerator, and the known total then that of the other
  /// area.
  @Test
  void aPercentageIsSuppressedThatDisclosesTheNumeratorOfAnotherArea() {
    var table =
        new TrueTable(
            List.of(
                unprinted("n one", 12, TrueCell.Kind.FREE),
                printed("d one", 40, TrueCell.Kind.KNOWN),
                unprinted("m one", 28, TrueCell.Kind.FREE),
                unprinted("n other", 3, TrueCell.Kind.SENSITIVE),
                printed("d other", 60, TrueCell.Kind.KNOWN),
                unprinted("m other", 57, TrueCell.Kind.FREE),
                printed("n", 15, TrueCell.Kind.KNOWN)),
            List.of(
                Relation.total(1, List.of(0, 2)),
                Relation.total(4, List.of(3, 5)),
                Relation.total(6, List.of(0, 3))),
            List.of(
                new Ratio(0, 1, new BigDecimal("30.0"), 100),
                new Ratio(3, 4, new BigDecimal("5.0"), 100)));

    ProtectionOutcome.Published published = published(table);

    assertThat(published.pattern().ratios()).containsExactlyInAnyOrder(0, 1);
    assertThat(published.table().ratios()).isEmpty();
  }

  /// All 20 of an area: suppressing the percentage would be of no use while both counts are shown.
  @Test
  void groupDisclosureByTheCountsIsPrevented() {
    var table =
        new TrueTable(
            List.of(
                printed("n one", 20, TrueCell.Kind.FREE),
                printed("d one", 20, TrueCell.Kind.FREE),
                unprinted("m one", 0, TrueCell.Kind.FREE),
                printed("n other", 10, TrueCell.Kind.FREE),
                printed("d other", 40, TrueCell.Kind.FREE),
                unprinted("m other", 30, TrueCell.Kind.FREE),
                printed("n", 30, TrueCell.Kind.FREE),
                printed("d", 60, TrueCell.Kind.FREE),
                unprinted("m", 30, TrueCell.Kind.FREE)),
            List.of(
                Relation.total(1, List.of(0, 2)),
                Relation.total(4, List.of(3, 5)),
                Relation.total(7, List.of(6, 8)),
                Relation.total(6, List.of(0, 3)),
                Relation.total(7, List.of(1, 4))),
            List.of(
                new Ratio(0, 1, new BigDecimal("100.0"), 100),
                new Ratio(3, 4, new BigDecimal("25.0"), 100)));

    ProtectionOutcome.Published published = published(table);

    assertThat(published.pattern().cells()).containsAnyOf(0, 1);
    assertThat(new Auditor().interval(published.table(), 2, ample()))
        .hasValueSatisfying(rest -> assertThat(rest.high()).isGreaterThan(THRESHOLD));
    assertThat(Certificate.of(THRESHOLD, published.table(), published.witnesses()).flaw())
        .isEmpty();
  }

  /// A percentage of zero is shown.
  @Test
  void aPercentageOfNobodyIsShown() {
    var table =
        new TrueTable(
            List.of(
                printed("n", 0, TrueCell.Kind.KNOWN),
                printed("d", 40, TrueCell.Kind.FREE),
                unprinted("m", 40, TrueCell.Kind.FREE)),
            List.of(Relation.total(1, List.of(0, 2))),
            List.of(new Ratio(0, 1, new BigDecimal("0.0"), 100)));

    assertThat(published(table).pattern()).isEqualTo(new SuppressionPattern(Set.of(), Set.of()));
  }

  private static ProtectionOutcome.Published published(TrueTable table) {
    ProtectionOutcome result = new TableProtection(THRESHOLD, false).protect(table, ample());
    assertThat(result).isInstanceOf(ProtectionOutcome.Published.class);
    return (ProtectionOutcome.Published) result;
  }
}
