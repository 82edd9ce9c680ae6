package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.disclosure.audit.Certificate;
import org.openscrutiny.disclosure.audit.Counts;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Shown;

/// The certificate of a table, and which figures its cells are.
///
/// @param figures the printed figure of each cell of the certificate; empty for a count that nobody
///   prints
public record Proof(Certificate certificate, List<Optional<Cell>> figures) {
  public Proof {
    figures = List.copyOf(figures);
  }

  /// Whether it is about any of some figures.
  public boolean isAbout(Set<Cell> any) {
    return figures.stream().flatMap(Optional::stream).anyMatch(any::contains);
  }

  /// The figures that are hidden in it.
  public Set<Cell> hidden() {
    var hidden = new HashSet<Cell>();
    for (int place = 0; place < figures.size(); place++) {
      if (certificate.table().isHidden(place)) {
        figures.get(place).ifPresent(hidden::add);
      }
    }
    return hidden;
  }

  /// Proofs of tables that don't hang together, as one: with as many witnesses as the longest has.
  public static Optional<Proof> joined(List<Proof> proofs) {
    if (proofs.isEmpty()) {
      return Optional.empty();
    }
    var figures = new ArrayList<Optional<Cell>>();
    proofs.forEach(proof -> figures.addAll(proof.figures()));
    return Optional.of(
        new Proof(Certificate.joined(proofs.stream().map(Proof::certificate).toList()), figures));
  }

  static Proof of(
      int threshold, LinkedTable table, PublishedTable published, List<Counts> witnesses) {
    var figures = new ArrayList<Optional<Cell>>();
    for (int place = 0; place < table.cells().size(); place++) {
      boolean printed = !(published.shown(place) instanceof Shown.Unprinted);
      figures.add(printed ? Optional.of(table.cells().get(place)) : Optional.empty());
    }
    return new Proof(Certificate.of(threshold, published, witnesses), figures);
  }
}
