package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.Links;
import org.openscrutiny.suppression.constraints.RatePopulations;
import org.openscrutiny.suppression.constraints.RatioDefinitions;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.ShownLevelShares;
import org.openscrutiny.suppression.constraints.ShownRatios;
import org.openscrutiny.suppression.constraints.ShownShares;
import org.openscrutiny.suppression.constraints.Sum;
import org.openscrutiny.suppression.secondary.ProtectionOutcome;
import org.openscrutiny.suppression.secondary.SuppressionPattern;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.secondary.TrueTable;
import org.openscrutiny.suppression.solver.WorkBudget;

/// Secondary suppression for all figures together: suppresses what is needed so that no suppressed
/// count can be calculated, and gives the proof.
///
/// It fails closed: if no proof for a table is found within the budget of work, none of its figures
/// is shown. Each table has a share of the budget that depends on its size.
///
/// @param cleared whether the figures have been cleared before, so that mostly no more has to be
///   suppressed
public record LinkedProtection(
    Catalogue catalogue, Geography geography, TableProtection protection, boolean cleared) {

  /// Figures that are not shown because nothing was proved about them.
  public record WithheldFigures(List<Cell> cells, String why) {}

  /// @param suppressed counts, percentages and rates that may not be shown, including those that
  ///   were suppressed before
  /// @param proofs for every table with a suppressed figure
  /// @param disclosed what follows from figures that can't be suppressed
  public record Outcome(
      Set<Cell> suppressed,
      List<FigureCertificate> proofs,
      List<WithheldFigures> withheld,
      Set<DisclosedCount> disclosed) {}

  public Outcome protect(LinkedFigures given, WorkBudget budget) {
    Map<String, RatioDefinition> shown = ShownRatios.of(given, catalogue, geography);
    var definitions = new RatioDefinitions(catalogue, shown);
    RatiosWithTheirCounts primary =
        RatiosWithTheirCounts.of(given, definitions, shown, protection.threshold());
    var additional = new LinkedHashSet<>(primary.ratios());
    var disclosed = new LinkedHashSet<DisclosedCount>();
    var rates =
        new RatesWithoutCounts(
            given,
            definitions,
            new RatePopulations(given, definitions, catalogue, geography),
            new Threshold(protection.threshold(), protection.zeros()));
    for (Cell rate : rates.disclosing()) {
      if (given.fixed().contains(rate)) {
        disclosed.add(new DisclosedCount(rates.disclosedBy(rate), Set.of(rate)));
      } else {
        additional.add(rate);
      }
    }
    LinkedFigures without = given.without(primary.counts()).withoutRatios(additional);
    additional.addAll(ShownShares.besideOnlySuppressed(without, definitions));
    additional.addAll(
        ShownLevelShares.besideSuppressed(without, definitions, protection.threshold()));
    LinkedFigures figures = without.withoutRatios(additional);
    // A sum that only a suppressed zero can keep is a sum all the same.
    int threshold = protection.threshold();
    Links links =
        Links.of(figures.withZeros(), definitions, catalogue, geography).atStake(threshold);
    if (!links.unclear().isEmpty()) {
      figures = figures.without(links.unclear());
      links = Links.of(figures.withZeros(), definitions, catalogue, geography).atStake(threshold);
    }
    var suppressed = new LinkedHashSet<Cell>(figures.suppressed());
    suppressed.addAll(additional);
    var proofs = new ArrayList<FigureCertificate>();
    var withheld = new ArrayList<WithheldFigures>();
    LinkedFigures linkedFigures = figures;
    Links all = links;
    List<TableRun> runs =
        budget.share(
            LinkedTable.of(figures, links, protection.threshold()),
            table -> table.cells().size(),
            (table, share) -> new TableRun(linkedFigures, all, table, share).protect());
    for (TableRun run : runs) {
      suppressed.addAll(run.suppressed);
      run.proof.ifPresent(proofs::add);
      run.withheld.ifPresent(withheld::add);
      disclosed.addAll(run.disclosed);
    }
    figures.suppressed().stream()
        .filter(linkedFigures.fixed()::contains)
        .filter(linkedFigures.counts()::containsKey)
        .forEach(cell -> disclosed.add(DisclosedCount.of(cell)));
    return new Outcome(suppressed, proofs, withheld, disclosed);
  }

  /// The protection of one table.
  private final class TableRun {
    private LinkedFigures figures;
    private final Links links;
    private final LinkedTable table;
    private final WorkBudget budget;
    private final Set<Cell> suppressed = new LinkedHashSet<>();
    private Optional<FigureCertificate> proof = Optional.empty();
    private Optional<WithheldFigures> withheld = Optional.empty();
    private final Set<DisclosedCount> disclosed = new LinkedHashSet<>();

    TableRun(LinkedFigures figures, Links links, LinkedTable table, WorkBudget budget) {
      this.figures = figures;
      this.links = links;
      this.table = table;
      this.budget = budget;
    }

    TableRun protect() {
      if (table.isLoose()) {
        suppressed.addAll(table.cells());
        filled(table).ifPresent(known -> prove(known, known.all()));
      } else {
        protectLinked();
      }
      return this;
    }

    private void protectLinked() {
      Optional<TrueTable> filled = filled(table);
      if (filled.isEmpty() && !budget.isExhausted()) {
        figures = figures.withZeros();
        filled = filled(table);
      }
      LinkedTable left = table;
      for (Set<Sum> guessed : links.guessed()) {
        if (filled.isEmpty()) {
          left = left.without(guessed);
          filled = filled(left);
        }
      }
      if (filled.isEmpty()) {
        withhold(
            table.cells(),
            budget.isExhausted()
                ? "To fill in what is not known took more work than its budget allows"
                : "What is known of its figures contradicts itself");
        return;
      }
      TrueTable known = filled.get();
      if (cleared && prove(known, known.primary())) {
        suppress(known.primary());
        return;
      }
      switch (protection.protect(known, budget)) {
        case ProtectionOutcome.Published published -> publish(published);
        case ProtectionOutcome.Withheld(String why, Set<Integer> cells, var rest) -> {
          publish(rest);
          withhold(cells.stream().map(place -> table.cells().get(place)).toList(), why);
        }
      }
    }

    private void publish(ProtectionOutcome.Published published) {
      suppress(published.pattern());
      if (!published.table().cells().isEmpty()) {
        proof = Optional.of(proof(published));
      }
      published.alreadyPublic().stream()
          .map(place -> published.table().cells().get(place).name())
          .forEach(name -> disclosed.add(table.disclosed(name)));
    }

    private Optional<TrueTable> filled(LinkedTable each) {
      return each.filled(figures, protection.threshold(), budget);
    }

    private void suppress(SuppressionPattern pattern) {
      pattern.cells().forEach(place -> suppressed.add(table.cells().get(place)));
      pattern.ratios().forEach(place -> suppressed.add(table.ratios().get(place).ratio()));
      table.ratios().stream()
          .filter(link ->
              suppressed.contains(link.numerator()) || suppressed.contains(link.denominator()))
          .forEach(link -> suppressed.add(link.ratio()));
    }

    private void withhold(List<Cell> cells, String why) {
      List<Cell> printed =
          cells.stream()
              .filter(cell -> figures.has(cell) && !figures.fixed().contains(cell))
              .toList();
      suppressed.addAll(printed);
      table.ratios().stream()
          .filter(link -> cells.contains(link.numerator()) || cells.contains(link.denominator()))
          .forEach(link -> suppressed.add(link.ratio()));
      withheld = Optional.of(new WithheldFigures(printed, why));
    }

    /// Searches for the proof that a pattern is enough, and keeps it. Returns whether it was found.
    private boolean prove(TrueTable known, SuppressionPattern pattern) {
      proof =
          protection
              .prove(known, pattern, budget)
              .map(this::proof)
              .filter(found -> found.certificate().flaw().isEmpty());
      return proof.isPresent();
    }

    private FigureCertificate proof(ProtectionOutcome.Published published) {
      return FigureCertificate.of(
          protection.threshold(),
          table,
          published.table(),
          published.witnesses(),
          published.alreadyPublic());
    }
  }
}
