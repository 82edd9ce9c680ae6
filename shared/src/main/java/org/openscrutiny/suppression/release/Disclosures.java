package org.openscrutiny.suppression.release;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Value;

/// The counts of protected datasets that an edition discloses although everything is suppressed
/// that can be.
final class Disclosures {
  private final Catalogue catalogue;
  private final Set<Cell> suppressed;
  private final Set<DisclosedCount> all = new LinkedHashSet<>();

  Disclosures(Catalogue catalogue, EditionFigures figures, LinkedProtection.Outcome outcome) {
    this.catalogue = catalogue;
    this.suppressed = outcome.suppressed();
    outcome.disclosed().stream()
        .filter(each -> figures.isOurs(each.cell()) || each.of().stream().anyMatch(figures::isOurs))
        .forEach(all::add);
    outcome.withheld().stream()
        .flatMap(each -> each.cells().stream())
        .filter(figures::isOurs)
        .forEach(cell -> all.add(DisclosedCount.of(cell)));
  }

  /// Adds what the means and the publisher's own calculations disclose in a dataset that is shown
  /// as published. Those that an earlier edition has printed disclose nothing more.
  void add(EditionDataset each, GroupMeans means) {
    means.disclosedBy(each).forEach(cell -> all.add(DisclosedCount.of(cell)));
    Set<Calculation> before =
        each.dataset().earlier().stream()
            .flatMap(earlier -> earlier.figures().calculations().stream())
            .collect(Collectors.toSet());
    var rules =
        new CalculationRules(each.cells(), each.primary(catalogue), Threshold.NONE, suppressed);
    each.dataset().figures().calculations().stream()
        .filter(calculation ->
            calculation.value() instanceof Value.Figure && !before.contains(calculation))
        .forEach(calculation ->
            rules
                .figuresOf(calculation)
                .filter(suppressed::contains)
                .forEach(cell ->
                    all.add(
                        new DisclosedCount(
                            cell,
                            Set.of(each.cells().cell(calculation.key(), calculation.period()))))));
  }

  Set<DisclosedCount> all() {
    return all;
  }
}
