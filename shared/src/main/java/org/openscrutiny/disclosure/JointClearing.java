package org.openscrutiny.disclosure;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.hiding.Protection;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.disclosure.linked.LinkedFigures;
import org.openscrutiny.disclosure.linked.LinkedProtection;
import org.openscrutiny.disclosure.linked.Proof;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.Value;

/// Clears all datasets of an edition together: what each may show on its own can tell, beside the
/// others, what one of them hides.
///
/// The true figures of what is hidden are not known here, and need not be: the releases were
/// cleared when they came, and whatever else has to be hidden is found from what they show. What
/// the edition before has shown can't be taken back: it is a constant now.
public final class JointClearing {
  private final Catalogue catalogue;
  private final int threshold;
  private final Function<Area, Optional<Area>> regionOf;
  private final Clock clock;

  /// @param description of the release
  /// @param figures its cleared figures
  /// @param before what the edition before showed of the dataset, where it was there
  public record Dataset(
      ReleaseDescription description,
      Clearance clearance,
      Figures figures,
      Optional<Figures> before) {
    boolean isProtected() {
      return description.policy().isOurs();
    }

    String id() {
      return description.dataset();
    }
  }

  /// A dataset that is protected, what of it is hidden so far, and what the edition before hid.
  private record Guarded(Dataset dataset, ReleaseCells cells, Set<Cell> hiddenBefore) {
    static Guarded of(Dataset dataset, Set<String> hiddenBefore) {
      ReleaseCells cells = JointClearing.cells(dataset.figures(), hiddenBefore);
      return new Guarded(
          dataset,
          cells,
          cells.hidden().stream()
              .filter(cell -> hiddenBefore.contains(cell.name()))
              .collect(Collectors.toSet()));
    }
  }

  /// @param proof that nothing hidden in it can be worked out; empty where nothing is
  /// @param unproved names of the hidden figures that stand in no proof: percentages and rates, and
  ///   counts of which nothing was proved in time
  /// @param withheld how many such counts there are
  public record Shown(
      Figures figures, Optional<Proof> proof, List<String> unproved, int withheld) {}

  public JointClearing(
      Catalogue catalogue, int threshold, Function<Area, Optional<Area>> regionOf, Clock clock) {
    this.catalogue = catalogue;
    this.threshold = threshold;
    this.regionOf = regionOf;
    this.clock = clock;
  }

  /// What each dataset may show beside the others, by dataset.
  ///
  /// @param hiddenBefore names of the figures that the edition before hid
  public Map<String, Shown> clear(List<Dataset> datasets, Set<String> hiddenBefore) {
    List<Guarded> guarded =
        datasets.stream()
            .filter(Dataset::isProtected)
            .map(each -> Guarded.of(each, hiddenBefore))
            .toList();
    var gathered = new Gathered(guarded);
    datasets.stream().filter(each -> !each.isProtected()).forEach(gathered::addPublic);
    LinkedProtection.Outcome outcome =
        new LinkedProtection(catalogue, regionOf, new Protection(threshold, false), true)
            .protect(gathered.figures(), Deadline.in(Clearing.LONGEST, clock));
    Map<String, Shown> shown = new TreeMap<>();
    for (Guarded each : guarded) {
      shown.put(each.dataset().id(), shown(each.dataset(), each.cells(), outcome));
    }
    return shown;
  }

  private static ReleaseCells cells(Figures figures, Set<String> hiddenBefore) {
    var cells = new ReleaseCells(figures);
    cells.all().keySet().stream()
        .filter(cell -> hiddenBefore.contains(cell.name()))
        .forEach(cells::hide);
    return cells;
  }

  private Shown shown(Dataset dataset, ReleaseCells cells, LinkedProtection.Outcome outcome) {
    Threshold limit = limit(dataset.description());
    var primary = new PrimaryRules(catalogue.byId(), cells, limit);
    outcome.hidden().stream().filter(cells.all()::containsKey).forEach(cells::hide);
    primary.hideWithTheirCounts();
    Figures figures =
        Clearing.hide(dataset.figures(), primary, new CalculationRules(cells, primary, limit));
    Optional<Proof> proof =
        Proof.joined(
            outcome.proofs().stream().filter(each -> each.isAbout(cells.all().keySet())).toList());
    Set<Cell> proved = proof.map(Proof::hidden).orElse(Set.of());
    var unproved = new TreeSet<String>();
    cells.hidden().stream()
        .filter(cell -> !proved.contains(cell))
        .forEach(cell -> unproved.add(cell.name()));
    long withheld =
        outcome.withheld().stream()
            .flatMap(each -> each.cells().stream())
            .filter(cells.all()::containsKey)
            .count();
    return new Shown(figures, proof, List.copyOf(unproved), Math.toIntExact(withheld));
  }

  /// The figures of a release without those of some names: what an edition showed that hid them.
  public Figures hide(ReleaseDescription description, Figures figures, Set<String> names) {
    if (names.isEmpty()) {
      return figures;
    }
    ReleaseCells cells = cells(figures, names);
    Threshold limit = limit(description);
    var primary = new PrimaryRules(catalogue.byId(), cells, limit);
    return Clearing.hide(figures, primary, new CalculationRules(cells, primary, limit));
  }

  private Threshold limit(ReleaseDescription description) {
    return new Threshold(threshold, description.zeros() == Zeros.PROTECT);
  }

  /// The figures of all datasets as one.
  private final class Gathered {
    private final Map<Cell, Long> counts = new LinkedHashMap<>();
    private final Set<Cell> hidden = new HashSet<>();
    private final Set<Cell> fixed = new HashSet<>();
    private final Set<Cell> maybeZero = new HashSet<>();
    private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
    private final Set<String> linked = new HashSet<>();

    Gathered(List<Guarded> guarded) {
      for (Guarded each : guarded) {
        Threshold limit = limit(each.dataset().description());
        ReleaseCells own = each.cells();
        LinkedFigures figures =
            new CountsOfRelease(
                    new PrimaryRules(catalogue.byId(), own, limit), own, limit, each.hiddenBefore())
                .linked(new EarlierRelease(each.dataset().before(), List.of()).remembered(own))
                .with(Clearing.outside(each.dataset().description()));
        figures.counts().forEach(counts::putIfAbsent);
        hidden.addAll(figures.hidden());
        fixed.addAll(figures.fixed());
        maybeZero.addAll(figures.maybeZero());
        figures
            .ratios()
            .forEach((cell, printed) ->
                ratios.merge(cell, printed, (one, other) -> one.isEmpty() ? one : other));
        for (Clearance.KnownFigure known : each.dataset().clearance().alreadyPublic()) {
          Cell cell = Cell.of(known.key(), known.period());
          if (own.figure(cell).isEmpty()) {
            remember(cell, known.figure());
          }
        }
      }
      linked.addAll(linkedIndicators());
    }

    private void remember(Cell cell, BigDecimal figure) {
      if (catalogue.indicator(cell.indicator()).flatMap(Indicator::counts).isPresent()) {
        counts.put(cell, figure.longValueExact());
      } else {
        ratios.put(cell, Optional.of(figure));
      }
      fixed.add(cell);
    }

    /// The indicators of the counts that are guarded, and those that share a relation or a ratio
    /// with them.
    private Set<String> linkedIndicators() {
      var all = new HashSet<String>();
      counts.keySet().forEach(cell -> all.add(cell.indicator()));
      hidden.forEach(cell -> all.add(cell.indicator()));
      var found = new HashSet<>(all);
      catalogue.relations().stream()
          .map(relation -> relation.terms().stream().map(term -> term.indicator()).toList())
          .filter(named -> named.stream().anyMatch(all::contains))
          .forEach(found::addAll);
      catalogue
          .indicators()
          .forEach(indicator -> {
            var named = new ArrayList<String>();
            named.add(indicator.id());
            indicator.numerator().ifPresent(named::add);
            indicator.denominator().ifPresent(named::add);
            if (named.stream().anyMatch(all::contains)) {
              found.addAll(named);
            }
          });
      return found;
    }

    /// What a publisher has shown of it is known, whatever others hide.
    void addPublic(Dataset dataset) {
      var own = new ReleaseCells(dataset.figures());
      var primary = new PrimaryRules(catalogue.byId(), own, limit(dataset.description()));
      own.all()
          .forEach((cell, value) -> {
            if (linked.contains(cell.indicator()) && value instanceof Value.Figure(var number)) {
              if (primary.isCount(cell) && CountsOfRelease.isWhole(number)) {
                counts.put(cell, number.longValueExact());
                fixed.add(cell);
              } else if (primary.isRatio(cell)) {
                ratios.put(cell, Optional.of(number));
              }
            }
          });
    }

    LinkedFigures figures() {
      var unknown = new HashSet<>(hidden);
      unknown.removeAll(counts.keySet());
      return new LinkedFigures(counts, unknown, hidden, fixed, maybeZero, ratios);
    }
  }
}
