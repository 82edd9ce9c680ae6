package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.secondary.TrueCells.printed;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// What is not proved is withheld.
class FailClosedTest {
  private static final int THRESHOLD = 5;
  private static final TableProtection PROTECTION = new TableProtection(THRESHOLD, false);

  @Test
  void aTableIsWithheldWhenItsBudgetOfWorkIsExhausted() {
    TrueTable table = new RandomTables(4, 4, 20, THRESHOLD, false).table(1);

    assertThat(PROTECTION.protect(table, new WorkBudget(0)))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Withheld.class,
            withheld -> {
              assertThat(withheld.why())
                  .isEqualTo("Disclosure control took more work than its budget allows");
              for (int cell = 0; cell < table.cells().size(); cell++) {
                assertThat(withheld.cells().contains(cell))
                    .isEqualTo(table.cell(cell).kind() != TrueCell.Kind.KNOWN);
              }
            });
  }

  /// One count is a million times another, so no table within reach protects it.
  @Test
  void onlyWhatHangsTogetherWithAFailureIsWithheld() {
    var table =
        new TrueTable(
            List.of(
                printed("one", 1, TrueCell.Kind.SENSITIVE),
                printed("all", 20, TrueCell.Kind.FREE),
                printed("a million", 1_000_000, TrueCell.Kind.FREE),
                printed("small", 3, TrueCell.Kind.SENSITIVE),
                printed("others", 17, TrueCell.Kind.FREE)),
            List.of(
                new Relation(List.of(new Relation.Term(0, 1_000_000), new Relation.Term(2, -1)), 0),
                Relation.total(1, List.of(3, 4))),
            List.of());

    assertThat(PROTECTION.protect(table, ample()))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Withheld.class,
            withheld -> {
              assertThat(withheld.cells()).containsExactlyInAnyOrder(0, 2);
              ProtectionOutcome.Published rest = withheld.rest();
              assertThat(rest.pattern().cells()).contains(3).hasSizeGreaterThan(1);
              assertThat(rest.table().cells())
                  .extracting(PublishedCell::name)
                  .containsExactly("all", "small", "others");
              assertThat(Certificate.of(THRESHOLD, rest.table(), rest.witnesses()).flaw())
                  .isEmpty();
            });
  }

  /// An earlier edition showed all other cells, so suppressing the count now would be of no use.
  @Test
  void whatFollowsFromKnownCountsIsListedAsPublic() {
    var table =
        new TrueTable(
            List.of(
                printed("all", 20, TrueCell.Kind.KNOWN),
                printed("others", 17, TrueCell.Kind.KNOWN),
                printed("small", 3, TrueCell.Kind.SENSITIVE),
                printed("new", 40, TrueCell.Kind.FREE),
                printed("new small", 2, TrueCell.Kind.SENSITIVE),
                printed("new others", 38, TrueCell.Kind.FREE)),
            List.of(Relation.total(0, List.of(1, 2)), Relation.total(3, List.of(4, 5))),
            List.of());

    assertThat(PROTECTION.protect(table, ample()))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Published.class,
            published -> {
              assertThat(published.alreadyPublic()).containsExactly(2);
              assertThat(published.pattern().cells()).contains(2, 4);
              Certificate certificate =
                  Certificate.of(
                      THRESHOLD,
                      published.table(),
                      published.witnesses(),
                      published.alreadyPublic());
              assertThat(certificate.flaw()).isEmpty();
              assertThat(certificate.alreadyPublic()).containsExactly(2);
            });
  }

  /// A known total leaves 4 for two small counts. Nothing more may be disclosed about either.
  @Test
  void nothingMoreIsDisclosedAboutWhatIsPublic() {
    var table =
        new TrueTable(
            List.of(
                printed("both", 4, TrueCell.Kind.KNOWN),
                printed("one", 1, TrueCell.Kind.SENSITIVE),
                printed("other", 3, TrueCell.Kind.SENSITIVE),
                printed("one and more", 31, TrueCell.Kind.FREE),
                printed("more", 30, TrueCell.Kind.FREE)),
            List.of(Relation.total(0, List.of(1, 2)), Relation.total(3, List.of(1, 4))),
            List.of());

    assertThat(PROTECTION.protect(table, ample()))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Published.class,
            published -> {
              assertThat(published.alreadyPublic()).containsExactlyInAnyOrder(1, 2);
              assertThat(new Auditor().interval(published.table(), 1, ample()))
                  .contains(new FeasibilityInterval(1, 3, true));
            });
  }

  @Test
  void nothingIsProvedOfATableThatContradictsItself() {
    var table =
        new PublishedTable(
            List.of(
                new PublishedCell("all", new Shown.Exactly(3)),
                new PublishedCell("part", new Shown.Exactly(9)),
                new PublishedCell("c", new Shown.Suppressed(0))),
            List.of(Relation.total(0, List.of(1, 2))),
            List.of());

    assertThat(
            new Auditor()
                .audit(table, List.of(ProtectionRequirement.ofSuppressed(2, THRESHOLD)), ample()))
        .isInstanceOf(AuditOutcome.Undecided.class);
  }
}
