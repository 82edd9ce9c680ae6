package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// A certificate while its cells are given other names. A cell with another name of the same count
/// is a twin: a cell of its own that is equal.
final class NamedCertificate {
  private final FigureCertificate proof;
  private final List<PublishedCell> cells;
  private final List<Optional<Cell>> figures;
  private final List<Cell> ratios;

  /// The place of the cell whose count each twin has.
  private final List<Integer> twins = new ArrayList<>();

  private final List<Integer> publicTwins = new ArrayList<>();

  NamedCertificate(FigureCertificate proof) {
    this.proof = proof;
    cells = new ArrayList<>(proof.certificate().table().cells());
    figures = new ArrayList<>(proof.figures());
    ratios = new ArrayList<>(proof.ratios());
  }

  Shown shown(int place) {
    return cells.get(place).shown();
  }

  void name(int place, Cell name) {
    cells.set(place, new PublishedCell(name.name(), shown(place)));
    figures.set(place, Optional.of(name));
  }

  void nameRatio(int place, Cell name) {
    ratios.set(place, name);
  }

  /// Adds another name of a cell.
  ///
  /// @param isShown whether the count is shown under it. If it is hidden, and known from elsewhere,
  ///   nothing protects it
  void addTwin(int place, Cell name, boolean isShown) {
    boolean hidden = !isShown && shown(place) instanceof Shown.Exactly;
    Shown shown =
        hidden && shown(place) instanceof Shown.Exactly(long count)
            ? new Shown.Suppressed(Math.min(1, count))
            : shown(place);
    if (hidden) {
      publicTwins.add(cells.size());
    }
    twins.add(place);
    cells.add(new PublishedCell(name.name(), shown));
    figures.add(Optional.of(name));
  }

  FigureCertificate certificate() {
    Certificate certificate = proof.certificate();
    int from = certificate.table().cells().size();
    var relations = new ArrayList<>(certificate.table().relations());
    for (int twin = 0; twin < twins.size(); twin++) {
      relations.add(
          new Relation(
              List.of(new Relation.Term(twins.get(twin), 1), new Relation.Term(from + twin, -1)),
              0));
    }
    return new FigureCertificate(
        new Certificate(
            certificate.threshold(),
            new PublishedTable(cells, relations, certificate.table().ratios()),
            certificate.witnesses().stream().map(this::withTwins).toList(),
            withTwins(certificate.large()),
            Stream.concat(withTwins(certificate.alreadyPublic()).stream(), publicTwins.stream())
                .distinct()
                .sorted()
                .toList()),
        figures,
        ratios);
  }

  private Counts withTwins(Counts witness) {
    return Counts.of(
        LongStream.concat(Arrays.stream(witness.toArray()), twins.stream().mapToLong(witness::at))
            .toArray());
  }

  private List<Integer> withTwins(List<Integer> places) {
    var all = new ArrayList<>(places);
    for (int twin = 0; twin < twins.size(); twin++) {
      if (places.contains(twins.get(twin))) {
        all.add(proof.figures().size() + twin);
      }
    }
    return all;
  }
}
