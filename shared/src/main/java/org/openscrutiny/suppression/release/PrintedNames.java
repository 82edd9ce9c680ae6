package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.table.Shown;

/// The names under which an edition prints the cells of a proof. A proof knows a cell by one name.
/// Its certificate names the figure as the data files do.
///
/// If a cell is printed under several names, each is a cell of the certificate, and sums say that
/// they are equal.
final class PrintedNames {

  /// Where a figure is public that the edition may not print.
  ///
  /// @param printed the figure's name there
  record PublicElsewhere(Cell printed, Origin origin) {}

  /// A certificate with the printed names of its figures.
  ///
  /// @param origins where those are public that the edition doesn't print
  record Named(FigureCertificate proof, Map<Cell, Origin> origins) {}

  private final List<ReleaseCells> datasets = new ArrayList<>();
  private final Map<Cell, PublicElsewhere> elsewhere;
  private final Map<Cell, Origin> origins = new HashMap<>();

  /// @param own the dataset that the certificate is about: its names come first
  /// @param all the figures of all datasets of the edition
  PrintedNames(ReleaseCells own, List<ReleaseCells> all, Map<Cell, PublicElsewhere> elsewhere) {
    this.elsewhere = elsewhere;
    datasets.add(own);
    datasets.addAll(all);
  }

  Named named(FigureCertificate proof) {
    var named = new NamedCertificate(proof);
    for (int place = 0; place < proof.figures().size(); place++) {
      int at = place;
      proof.figures().get(place).ifPresent(cell -> name(cell, at, named));
    }
    for (int place = 0; place < proof.ratios().size(); place++) {
      Cell ratio = proof.ratios().get(place);
      BigDecimal printed = proof.certificate().table().ratios().get(place).printed();
      named.nameRatio(place, nameOf(ratio, Optional.of(printed), printings(ratio)));
    }
    return new Named(named.certificate(), origins);
  }

  private void name(Cell cell, int place, NamedCertificate named) {
    Map<Cell, Optional<BigDecimal>> printings = printings(cell);
    Shown shown = named.shown(place);
    Optional<BigDecimal> count =
        shown instanceof Shown.Exactly(long exactly)
            ? Optional.of(BigDecimal.valueOf(exactly))
            : Optional.empty();
    Cell name = nameOf(cell, count, printings);
    named.name(place, name);
    printings.forEach((other, figure) -> {
      if (!other.name().equals(name.name()) && mayBe(figure, count)) {
        named.addTwin(place, other, figure.isPresent());
      }
    });
  }

  /// Whether what is printed under another name is the same count. Other publishers may contradict
  /// themselves.
  private static boolean mayBe(Optional<BigDecimal> figure, Optional<BigDecimal> count) {
    return figure.isEmpty()
        || count.filter(known -> known.compareTo(figure.get()) == 0).isPresent();
  }

  /// The name that shows a figure, if the edition or somebody else shows it; otherwise any under
  /// which it is hidden.
  private Cell nameOf(
      Cell cell, Optional<BigDecimal> shown, Map<Cell, Optional<BigDecimal>> printings) {
    Optional<Cell> now =
        printings.entrySet().stream()
            .filter(each ->
                shown.isEmpty()
                    || each.getValue()
                        .filter(figure -> figure.compareTo(shown.get()) == 0)
                        .isPresent())
            .map(Map.Entry::getKey)
            .findFirst();
    if (now.isPresent()) {
      return now.get();
    }
    PublicElsewhere known = elsewhere.get(cell);
    if (known != null) {
      origins.put(known.printed(), known.origin());
      return known.printed();
    }
    return printings.keySet().stream().findFirst().orElseGet(() -> month(cell));
  }

  /// What the edition prints of a cell, by its names; empty where it is hidden.
  private Map<Cell, Optional<BigDecimal>> printings(Cell cell) {
    Map<String, Cell> names = new LinkedHashMap<>();
    Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
    for (ReleaseCells each : datasets) {
      boolean suppressed = each.isSuppressed(cell);
      each.printings(cell)
          .forEach((name, value) -> {
            Optional<BigDecimal> figure = suppressed ? Optional.empty() : value.figure();
            if (suppressed || figure.isPresent()) {
              names.putIfAbsent(name.name(), name);
              figures.merge(name.name(), figure, (one, other) -> one.isPresent() ? one : other);
            }
          });
    }
    Map<Cell, Optional<BigDecimal>> printings = new LinkedHashMap<>();
    names.forEach(
        (name, printed) -> printings.put(printed, figures.getOrDefault(name, Optional.empty())));
    return printings;
  }

  /// The name of a month of which only a longer period is printed: that of the longer period.
  private Cell month(Cell cell) {
    return datasets.stream()
        .flatMap(each -> each.renamed().stream().flatMap(longer -> names(each, longer, cell)))
        .findFirst()
        .orElse(cell);
  }

  private static Stream<Cell> names(ReleaseCells cells, Cell longer, Cell month) {
    boolean contains =
        longer.in(month.period()).equals(month)
            && !month.period().start().isBefore(longer.period().start())
            && !month.period().end().isAfter(longer.period().end());
    return contains
        ? cells.printings(longer).keySet().stream().map(name -> name.in(month.period()))
        : Stream.empty();
  }
}
