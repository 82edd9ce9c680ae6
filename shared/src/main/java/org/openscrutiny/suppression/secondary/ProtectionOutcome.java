package org.openscrutiny.suppression.secondary;

import java.util.List;
import java.util.Set;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedTable;

/// How protecting a table ended.
public sealed interface ProtectionOutcome {

  /// It may be published: no hidden count can be placed too well.
  ///
  /// @param pattern what is hidden, by the places of the true table
  /// @param table what a reader gets
  /// @param witnesses the proof, computed from the published table alone
  /// @param alreadyPublic places in `table` of counts that follow from what can't be hidden any
  ///   more: nothing further is told of them, and hiding them protects nobody
  record Published(
      SuppressionPattern pattern,
      PublishedTable table,
      List<Counts> witnesses,
      Set<Integer> alreadyPublic)
      implements ProtectionOutcome {
    public Published {
      witnesses = List.copyOf(witnesses);
      alreadyPublic = Set.copyOf(alreadyPublic);
    }
  }

  /// For some of it, that was not possible, or not proved within the budget.
  ///
  /// @param cells places in the true table of what may not be shown at all
  /// @param rest the others, which may be published; its table has neither those cells nor what
  ///   holds between them, so its places are not those of the true table
  record Withheld(String why, Set<Integer> cells, Published rest) implements ProtectionOutcome {
    public Withheld {
      cells = Set.copyOf(cells);
    }
  }
}
