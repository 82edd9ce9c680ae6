package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.disclosure.audit.Certificate;
import org.openscrutiny.disclosure.audit.Counts;
import org.openscrutiny.disclosure.audit.PublishedTable;

/// The certificate of a table, and which figures its cells are.
///
/// @param figures the printed figure of each cell of the certificate; empty for a count that nobody
///   prints
public record Proof(Certificate certificate, List<Optional<Cell>> figures) {
  public Proof {
    figures = List.copyOf(figures);
  }

  static Proof of(
      int threshold, LinkedTable table, PublishedTable published, List<Counts> witnesses) {
    var figures = new ArrayList<Optional<Cell>>();
    for (int place = 0; place < table.cells().size(); place++) {
      boolean printed =
          !(published.shown(place) instanceof org.openscrutiny.disclosure.audit.Shown.Unprinted);
      figures.add(printed ? Optional.of(table.cells().get(place)) : Optional.empty());
    }
    return new Proof(Certificate.of(threshold, published, witnesses), figures);
  }
}
