package org.openscrutiny.disclosure.hiding;

import java.util.List;
import org.openscrutiny.disclosure.audit.Counts;
import org.openscrutiny.disclosure.audit.PublishedTable;

/// How protecting a table ended.
public sealed interface Protected {

  /// It may be published: no hidden count can be placed too well.
  ///
  /// @param witnesses the proof, computed from the published table alone
  record Published(Pattern pattern, PublishedTable table, List<Counts> witnesses)
      implements Protected {
    public Published {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// It was not possible, or not proved in time. Nothing of it may be shown.
  record Withheld(String why) implements Protected {}
}
