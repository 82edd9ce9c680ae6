package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioLink;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Shown;

/// The certificate of a table, with the figures of its cells.
///
/// @param figures the printed figure of each cell of the certificate; empty for a count that nobody
///   prints
/// @param ratios the printed figure of each of its percentages and rates
public record FigureCertificate(
    Certificate certificate, List<Optional<Cell>> figures, List<Cell> ratios) {
  public FigureCertificate {
    figures = List.copyOf(figures);
    ratios = List.copyOf(ratios);
  }

  /// Whether it has any of some figures.
  public boolean isAbout(Set<Cell> any) {
    return figures.stream().flatMap(Optional::stream).anyMatch(any::contains);
  }

  /// The figures that are suppressed in it.
  public Set<Cell> suppressed() {
    var suppressed = new HashSet<Cell>();
    for (int place = 0; place < figures.size(); place++) {
      if (certificate.table().isSuppressed(place)) {
        figures.get(place).ifPresent(suppressed::add);
      }
    }
    return suppressed;
  }

  /// One proof for tables that are not connected, with as many witnesses as the longest has.
  public static Optional<FigureCertificate> joined(List<FigureCertificate> proofs) {
    if (proofs.isEmpty()) {
      return Optional.empty();
    }
    var figures = new ArrayList<Optional<Cell>>();
    var ratios = new ArrayList<Cell>();
    for (FigureCertificate proof : proofs) {
      figures.addAll(proof.figures());
      ratios.addAll(proof.ratios());
    }
    return Optional.of(
        new FigureCertificate(
            Certificate.joined(proofs.stream().map(FigureCertificate::certificate).toList()),
            figures,
            ratios));
  }

  /// @param alreadyPublic places of the cells whose counts were public before
  static FigureCertificate of(
      int threshold,
      LinkedTable table,
      PublishedTable published,
      List<Counts> witnesses,
      Set<Integer> alreadyPublic) {
    Map<String, Cell> byName =
        table.cells().stream().collect(Collectors.toMap(Cell::name, Function.identity()));
    List<Optional<Cell>> figures =
        published.cells().stream()
            .map(cell ->
                cell.shown() instanceof Shown.Unprinted
                    ? Optional.<Cell>empty()
                    : Optional.ofNullable(byName.get(cell.name())))
            .toList();
    return new FigureCertificate(
        Certificate.of(threshold, published, witnesses, alreadyPublic),
        figures,
        ratios(table, published));
  }

  /// The ratios of the table that are published, in its order.
  private static List<Cell> ratios(LinkedTable table, PublishedTable published) {
    Iterator<RatioLink> links = table.ratios().iterator();
    var figures = new ArrayList<Cell>();
    for (Ratio ratio : published.ratios()) {
      RatioLink link = links.next();
      while (!isOf(ratio, published, link)) {
        link = links.next();
      }
      figures.add(link.ratio());
    }
    return figures;
  }

  private static boolean isOf(Ratio ratio, PublishedTable published, RatioLink link) {
    return published.cells().get(ratio.numerator()).name().equals(link.numerator().name())
        && published.cells().get(ratio.denominator()).name().equals(link.denominator().name())
        && ratio.printed().compareTo(link.printed()) == 0
        && ratio.base() == link.base();
  }
}
