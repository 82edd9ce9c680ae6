package org.openscrutiny.suppression.secondary;

import java.util.List;
import java.util.Set;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedTable;

/// The result of protecting a table.
public sealed interface ProtectionOutcome {

  /// The table may be published: every suppressed count meets its requirement.
  ///
  /// @param pattern what is suppressed, by the places of the true table
  /// @param table the published table
  /// @param witnesses the proof, computed from the published table alone
  /// @param alreadyPublic places in `table` of counts that follow from what can't be suppressed any
  ///   more; nothing more is disclosed about them, and suppressing them protects nobody
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

  /// Protection failed for a part of the table, or was not proved within the budget.
  ///
  /// @param cells places in the true table of the cells that may not be shown at all
  /// @param rest the other cells, which may be published; its table leaves out the withheld cells
  ///   and their relations, so its places are not those of the true table
  record Withheld(String why, Set<Integer> cells, Published rest) implements ProtectionOutcome {
    public Withheld {
      cells = Set.copyOf(cells);
    }
  }
}
