package org.openscrutiny.disclosure.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.disclosure.audit.Audit;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.PublishedCell;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Relation;
import org.openscrutiny.disclosure.audit.Shown;

/// What isn't proved is withheld.
class FailClosedTest {
  private static final int THRESHOLD = 5;
  private static final Protection PROTECTION = new Protection(THRESHOLD, false);

  @Test
  void aTableIsWithheldWhenTimeRunsOut() {
    TrueTable table = new RandomTables(4, 4, 20, THRESHOLD, false).table(1);
    Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    assertThat(PROTECTION.protect(table, Deadline.in(Duration.ZERO, stopped)))
        .isEqualTo(new Protected.Withheld("Disclosure control ran out of time"));
  }

  /// Everything beside it was shown in an earlier edition, so hiding it now would be of no use.
  @Test
  void aTableIsWithheldWhenASmallCountFollowsFromWhatIsKnown() {
    var table =
        new TrueTable(
            List.of(
                known("all", 20), known("others", 17), cell("small", 3, TrueCell.Kind.SENSITIVE)),
            List.of(Relation.total(0, List.of(1, 2))),
            List.of());

    assertThat(PROTECTION.protect(table, soon())).isInstanceOf(Protected.Withheld.class);
  }

  @Test
  void nothingIsProvedOfATableThatContradictsItself() {
    var table =
        new PublishedTable(
            List.of(
                new PublishedCell("all", new Shown.Exactly(3)),
                new PublishedCell("part", new Shown.Exactly(9)),
                new PublishedCell("c", new Shown.Hidden(0))),
            List.of(Relation.total(0, List.of(1, 2))),
            List.of());

    assertThat(new Auditor().audit(table, List.of(Need.ofHidden(2, THRESHOLD)), soon()))
        .isInstanceOf(Audit.Undecided.class);
  }

  private static TrueCell known(String name, long count) {
    return cell(name, count, TrueCell.Kind.KNOWN);
  }

  private static TrueCell cell(String name, long count, TrueCell.Kind kind) {
    return new TrueCell(name, count, new Shown.Exactly(count), 1, kind);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofMinutes(1), Clock.systemUTC());
  }
}
