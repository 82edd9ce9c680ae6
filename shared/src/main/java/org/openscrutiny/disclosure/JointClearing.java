package org.openscrutiny.disclosure;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.hiding.Protection;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.disclosure.linked.LinkedFigures;
import org.openscrutiny.disclosure.linked.LinkedProtection;
import org.openscrutiny.disclosure.linked.Proof;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.Value;

/// Clears all datasets of an edition together: what each may show on its own can tell, beside the
/// others, what one of them hides.
///
/// The true figures of what is hidden are not known here, and need not be: the releases were
/// cleared when they came, and whatever else has to be hidden is found from what they show. What
/// earlier editions have shown can't be taken back: it is a constant now, also where the edition no
/// longer gives it.
public final class JointClearing {
  private final Catalogue catalogue;
  private final int threshold;
  private final Geography geography;
  private final Clock clock;

  /// @param description of the release
  /// @param figures its cleared figures
  /// @param isNew whether the edition before had another release of the dataset, or none
  /// @param earlier what editions before showed of the dataset, the newest first
  public record Dataset(
      ReleaseDescription description,
      Clearance clearance,
      Figures figures,
      boolean isNew,
      List<Earlier> earlier) {
    public Dataset {
      earlier = List.copyOf(earlier);
    }

    /// What those editions showed and hid. A person releases hidden figures by name once.
    EarlierFigures earlierFigures() {
      return new EarlierFigures(
          earlier.stream().map(Earlier::figures).toList(),
          isNew ? description.revisions() : List.of());
    }

    boolean isProtected() {
      return description.policy().isOurs();
    }

    String id() {
      return description.dataset();
    }
  }

  /// What an edition showed of a dataset.
  public record Earlier(int edition, Figures figures) {}

  /// A dataset that is protected, what of it is hidden so far, and what earlier editions showed.
  private record Guarded(
      Dataset dataset, ReleaseCells cells, Set<Cell> hiddenBefore, EarlierFigures earlier) {
    static Guarded of(Dataset dataset, EarlierFigures earlier, Set<String> hiddenBefore) {
      ReleaseCells cells = JointClearing.cells(dataset.figures(), hiddenBefore);
      return new Guarded(
          dataset,
          cells,
          cells.hidden().stream()
              .filter(cell -> hiddenBefore.contains(cell.name()))
              .collect(Collectors.toSet()),
          earlier);
    }

    Origin origin(EarlierFigures.Last last) {
      return new Origin.InEdition(dataset.earlier().get(last.turn()).edition());
    }
  }

  /// @param proof that nothing hidden in it can be worked out; empty where nothing is
  /// @param origins where the figures of the proof are public that the edition doesn't print
  /// @param unproved names of the hidden figures that no proof has as hidden: percentages and
  ///   rates, what was public before, and counts of which nothing was proved in time
  /// @param withheld how many such counts there are
  public record Shown(
      Figures figures,
      Optional<Proof> proof,
      Map<Cell, Origin> origins,
      List<String> unproved,
      int withheld) {}

  public JointClearing(Catalogue catalogue, int threshold, Geography geography, Clock clock) {
    this.catalogue = catalogue;
    this.threshold = threshold;
    this.geography = geography;
    this.clock = clock;
  }

  /// What each dataset may show beside the others, by dataset.
  public Map<String, Shown> clear(List<Dataset> datasets) {
    Map<String, EarlierFigures> earlier = new TreeMap<>();
    datasets.stream()
        .filter(Dataset::isProtected)
        .forEach(each -> earlier.put(each.id(), each.earlierFigures()));
    var hiddenBefore = new HashSet<String>();
    earlier.values().forEach(each -> hiddenBefore.addAll(each.hidden().keySet()));
    List<Guarded> guarded =
        datasets.stream()
            .filter(Dataset::isProtected)
            .map(each ->
                Guarded.of(each, Objects.requireNonNull(earlier.get(each.id())), hiddenBefore))
            .toList();
    var gathered = new Gathered(guarded);
    datasets.stream().filter(each -> !each.isProtected()).forEach(gathered::addPublic);
    guarded.forEach(gathered::addGone);
    LinkedProtection.Outcome outcome =
        new LinkedProtection(catalogue, geography, new Protection(threshold, false), true)
            .protect(gathered.figures(), Deadline.in(Clearing.LONGEST, clock));
    guarded.forEach(each -> hide(each, outcome));
    Map<String, Shown> shown = new TreeMap<>();
    for (Guarded each : guarded) {
      shown.put(each.dataset().id(), shown(each, gathered, outcome));
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

  private void hide(Guarded each, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    outcome.hidden().stream().filter(cells.all()::containsKey).forEach(cells::hide);
    primary(each).hideWithTheirCounts();
  }

  private PrimaryRules primary(Guarded each) {
    return new PrimaryRules(catalogue.byId(), each.cells(), limit(each.dataset().description()));
  }

  private Shown shown(Guarded each, Gathered gathered, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    PrimaryRules primary = primary(each);
    Figures figures =
        Clearing.hide(
            each.dataset().figures(),
            primary,
            new CalculationRules(
                cells, primary, limit(each.dataset().description()), each.earlier().hiddenCells()));
    Optional<Proof> proof =
        Proof.joined(
            outcome.proofs().stream().filter(one -> one.isAbout(cells.all().keySet())).toList());
    Set<Cell> proved = proof.map(Proof::hidden).orElse(Set.of());
    var unproved = new TreeSet<String>();
    cells.hidden().stream()
        .filter(cell -> !proved.contains(cell))
        .forEach(cell -> unproved.add(cell.name()));
    long withheld =
        outcome.withheld().stream()
            .flatMap(one -> one.cells().stream())
            .filter(cells.all()::containsKey)
            .count();
    return new Shown(
        figures,
        proof,
        proof.map(gathered::origins).orElse(Map.of()),
        List.copyOf(unproved),
        Math.toIntExact(withheld));
  }

  /// The figures of a release without those of some names: what an edition showed that hid them.
  public Figures hide(ReleaseDescription description, Figures figures, Set<String> names) {
    if (names.isEmpty()) {
      return figures;
    }
    ReleaseCells cells = cells(figures, names);
    Threshold limit = limit(description);
    var primary = new PrimaryRules(catalogue.byId(), cells, limit);
    return Clearing.hide(figures, primary, new CalculationRules(cells, primary, limit, List.of()));
  }

  private Threshold limit(ReleaseDescription description) {
    return new Threshold(threshold, description.zeros() == Zeros.PROTECT);
  }

  /// The figures of all datasets as one.
  private final class Gathered {
    private final List<Guarded> guarded;
    private final Map<Cell, Long> counts = new LinkedHashMap<>();
    private final Set<Cell> hidden = new HashSet<>();
    private final Set<Cell> fixed = new HashSet<>();
    private final Set<Cell> maybeZero = new HashSet<>();
    private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
    private final Set<FilterGroup> groups = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Map<Cell, Origin> origins = new HashMap<>();

    Gathered(List<Guarded> guarded) {
      this.guarded = guarded;
      for (Guarded each : guarded) {
        Dataset dataset = each.dataset();
        ReleaseCells own = each.cells();
        Set<Cell> remembered = each.earlier().remembered(own);
        LinkedFigures figures =
            new CountsOfRelease(
                    primary(each), own, limit(dataset.description()), each.hiddenBefore())
                .linked(remembered)
                .with(Clearing.outside(dataset.description()));
        figures.counts().forEach(counts::putIfAbsent);
        hidden.addAll(figures.hidden());
        fixed.addAll(figures.fixed());
        maybeZero.addAll(figures.maybeZero());
        groups.addAll(figures.groups());
        figures
            .ratios()
            .forEach((cell, printed) ->
                ratios.merge(cell, printed, (one, other) -> one.isEmpty() ? one : other));
        own.all()
            .forEach((cell, value) -> {
              if (value instanceof Value.Figure || value instanceof Value.Suppressed) {
                given.add(cell.name());
              }
            });
        dataset
            .description()
            .outside()
            .forEach(count -> origins.put(Cell.of(count), new Origin.Elsewhere(count.source())));
        remembered.forEach(cell -> remember(each, cell));
        dataset.clearance().alreadyPublic().stream()
            .filter(known ->
                each.earlier().remembers(Cell.of(known.key(), known.period()), known.figure()))
            .forEach(known -> remember(each, Cell.of(known.key(), known.period())));
      }
      linked.addAll(linkedIndicators());
    }

    /// What was shown and is no longer given is a constant too; what was hidden is hidden still.
    void addGone(Guarded each) {
      EarlierFigures earlier = each.earlier();
      PrimaryRules primary = primary(each);
      earlier
          .printed()
          .forEach((name, last) -> {
            if (!given.contains(name) && !earlier.hidden().containsKey(name)) {
              remember(each, last.cell());
            }
          });
      earlier
          .hidden()
          .forEach((name, last) -> {
            if (!given.contains(name) && primary.isCount(last.cell())) {
              hidden.add(last.cell());
              maybeZero.add(last.cell());
              origins.putIfAbsent(last.cell(), each.origin(last));
            }
          });
    }

    private void remember(Guarded each, Cell cell) {
      EarlierFigures.Last last = each.earlier().printed().get(cell.name());
      if (last == null) {
        return;
      }
      PrimaryRules primary = primary(each);
      if (primary.isCount(cell) && CountsOfRelease.isWhole(last.figure())) {
        counts.put(cell, last.figure().longValueExact());
      } else if (primary.isRatio(cell)) {
        ratios.put(cell, Optional.of(last.figure()));
      } else {
        return;
      }
      fixed.add(cell);
      origins.putIfAbsent(cell, each.origin(last));
    }

    /// Of the figures of a proof that no dataset prints.
    Map<Cell, Origin> origins(Proof proof) {
      Map<Cell, Origin> found = new HashMap<>();
      Stream.concat(proof.figures().stream().flatMap(Optional::stream), proof.ratios().stream())
          .filter(cell -> guarded.stream().noneMatch(each -> each.cells().isShown(cell)))
          .forEach(cell ->
              Optional.ofNullable(origins.get(cell)).ifPresent(origin -> found.put(cell, origin)));
      return found;
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
      groups.addAll(own.groups());
      own.all()
          .forEach((cell, value) -> {
            if (linked.contains(cell.indicator()) && value instanceof Value.Figure(var number)) {
              given.add(cell.name());
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
      return new LinkedFigures(counts, unknown, hidden, fixed, maybeZero, ratios, groups);
    }
  }
}
