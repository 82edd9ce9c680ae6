package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// Clears all datasets of an edition together, since figures of several datasets can be combined.
/// Example: one shows 40 children in care, another that 37 of them were reviewed; the complement,
/// 3, is disclosed.
///
/// The true values of suppressed figures are not known here, and need not be. The releases were
/// cleared when they came, and further suppression is derived from what they show. What earlier
/// editions showed can't be taken back: it is a constant, even if the edition no longer gives it.
public final class JointClearing {
  private final Catalogue catalogue;
  private final int threshold;
  private final Geography geography;

  /// @param description of the release
  /// @param figures its cleared figures
  /// @param isNew whether the edition before had another release of the dataset, or none
  /// @param earlier what editions before showed of the dataset, the newest first
  /// @param takenDown names of suppressed figures that must not be calculated, however large
  public record Dataset(
      ReleaseDescription description,
      Clearance clearance,
      Figures figures,
      boolean isNew,
      List<Earlier> earlier,
      Set<String> takenDown) {
    public Dataset {
      earlier = List.copyOf(earlier);
      takenDown = Set.copyOf(takenDown);
    }

    /// A dataset of which nothing was taken down.
    public Dataset(
        ReleaseDescription description,
        Clearance clearance,
        Figures figures,
        boolean isNew,
        List<Earlier> earlier) {
      this(description, clearance, figures, isNew, earlier, Set.of());
    }

    /// What those editions showed and suppressed. A person's release of suppressed figures by name
    /// applies only while the release is new.
    ///
    /// A dataset that is shown as published still protects what our control has suppressed before.
    EarlierFigures earlierFigures(CellIdentity identity) {
      var all =
          new EarlierFigures(
              earlier.stream().map(Earlier::figures).toList(),
              isNew ? description.annotations().revisions() : List.of(),
              identity);
      return isProtected() ? all : all.onlySuppressedBy(suppressedByUs(identity));
    }

    private Set<String> suppressedByUs(CellIdentity identity) {
      return earlier.stream()
          .filter(each -> each.policy().isOurs())
          .flatMap(each -> new ReleaseCells(each.figures(), identity).suppressed().stream())
          .map(Cell::name)
          .collect(Collectors.toSet());
    }

    /// Whether the release is new and a person has released a suppressed figure in it by name.
    boolean releasesByName(Cell cell) {
      return isNew
          && description.annotations().revisions().stream()
              .anyMatch(each -> EarlierFigures.shows(each, cell));
    }

    /// The same release with other figures.
    Dataset with(Figures others) {
      return new Dataset(description, clearance, others, isNew, earlier, takenDown);
    }

    private Dataset withoutPast() {
      return new Dataset(description, clearance, figures, isNew, List.of(), takenDown);
    }

    /// The dataset without its new release. What earlier editions showed of it stays public.
    Dataset leftOut() {
      return new Dataset(description, clearance, Figures.NONE, false, earlier, takenDown);
    }

    boolean isProtected() {
      return description.disclosure().policy().isOurs();
    }

    String id() {
      return description.dataset();
    }
  }

  /// What an edition showed of a dataset.
  ///
  /// @param policy of its release
  public record Earlier(int edition, Figures figures, Policy policy) {}

  /// The datasets of an edition after joint clearing.
  ///
  /// @param datasets those that are protected, by their ids
  /// @param disclosed what follows from figures that can't be suppressed
  public record ClearedEdition(
      Map<String, ClearedDataset> datasets, Set<DisclosedCount> disclosed) {}

  /// A dataset after joint clearing.
  ///
  /// @param proof that no suppressed figure can be calculated; empty if none is suppressed
  /// @param origins where figures of the proof are public that the edition doesn't print
  /// @param unproved names of the suppressed figures that are not suppressed in a proof:
  ///   percentages and rates, what was public before, and counts of which nothing was proved
  /// @param withheld the number of such counts
  public record ClearedDataset(
      Figures figures,
      Optional<FigureCertificate> proof,
      Map<Cell, Origin> origins,
      List<String> unproved,
      int withheld) {}

  public JointClearing(Catalogue catalogue, int threshold, Geography geography) {
    this.catalogue = catalogue;
    this.threshold = threshold;
    this.geography = geography;
  }

  /// What each protected dataset may show together with the others.
  public ClearedEdition clear(List<Dataset> datasets) {
    CellIdentity identity = identity(datasets);
    Map<String, EarlierFigures> earlier = new TreeMap<>();
    datasets.forEach(each -> earlier.put(each.id(), each.earlierFigures(identity)));
    var suppressedBefore = new HashSet<String>();
    earlier.values().forEach(each -> suppressedBefore.addAll(each.suppressed().keySet()));
    takenDown(datasets, identity).forEach(cell -> suppressedBefore.add(cell.name()));
    var protectedDatasets = new ArrayList<EditionDataset>();
    var others = new ArrayList<EditionDataset>();
    for (Dataset each : datasets) {
      EarlierFigures own = Objects.requireNonNull(earlier.get(each.id()));
      if (each.isProtected()) {
        protectedDatasets.add(
            EditionDataset.ofProtected(
                each, own, suppressedBefore, limit(each.description()), identity));
      } else {
        others.add(EditionDataset.ofPublic(each, own, identity));
      }
    }
    var all = new ArrayList<>(protectedDatasets);
    all.addAll(others);
    List<ReleaseCells> printed = all.stream().map(EditionDataset::cells).toList();
    Printings.suppressContradicting(
        printed, protectedDatasets.stream().map(EditionDataset::cells).toList());
    Set<Cell> means =
        all.stream().flatMap(each -> each.publicMeans().stream()).collect(Collectors.toSet());
    if (!means.isEmpty()) {
      GroupMeans before = GroupMeans.of(all);
      protectedDatasets.forEach(each -> before.suppressAuthorities(means, each));
    }
    var editionFigures = new EditionFigures(catalogue, identity, protectedDatasets, others);
    LinkedProtection.Outcome outcome =
        new LinkedProtection(catalogue, geography, new TableProtection(threshold, false), true)
            .protect(editionFigures.figures(), WorkBudget.worth(Clearing.WORK));
    protectedDatasets.forEach(each -> suppress(each, outcome));
    var disclosures = new Disclosures(catalogue, editionFigures, outcome);
    GroupMeans groups = GroupMeans.of(all);
    var perAuthority = new MeansPerAuthority(printed, catalogue, geography);
    protectedDatasets.forEach(each -> {
      groups.suppressIn(each.cells());
      perAuthority.suppressIn(each.cells());
    });
    others.forEach(each -> disclosures.add(each, groups));
    Map<String, ClearedDataset> shown = new TreeMap<>();
    for (EditionDataset each : protectedDatasets) {
      var names = new PrintedNames(each.cells(), printed, editionFigures.elsewhere());
      shown.put(each.dataset().id(), cleared(each, names, outcome));
    }
    return new ClearedEdition(shown, disclosures.all());
  }

  /// What has to be suppressed with figures that were taken down, whatever the policies of the
  /// datasets. Earlier editions count for nothing, since their pages can be taken down as well.
  ///
  /// @param datasets without the figures that were taken down
  /// @return as the datasets print them
  public Set<Cell> following(List<Dataset> datasets) {
    CellIdentity identity = identity(datasets);
    Set<String> takenDown =
        takenDown(datasets, identity).map(Cell::name).collect(Collectors.toSet());
    if (takenDown.isEmpty()) {
      return Set.of();
    }
    List<EditionDataset> all =
        datasets.stream()
            .map(each ->
                EditionDataset.ofProtected(
                    each.withoutPast(),
                    each.withoutPast().earlierFigures(identity),
                    takenDown,
                    Threshold.NONE,
                    identity))
            .toList();
    var figures = new EditionFigures(catalogue, identity, all, List.of());
    Set<Cell> following =
        new FollowingFigures(catalogue, geography).cells(figures.figures(), takenDown);
    return datasets.stream()
        .flatMap(each -> printed(each.figures()))
        .filter(cell -> following.contains(identity.of(cell)))
        .collect(Collectors.toSet());
  }

  /// The figures of some datasets that were taken down, as cells of the identity.
  private static Stream<Cell> takenDown(List<Dataset> datasets, CellIdentity identity) {
    return datasets.stream()
        .filter(each -> !each.takenDown().isEmpty())
        .flatMap(
            each -> printed(each.figures()).filter(cell -> each.takenDown().contains(cell.name())))
        .map(identity::of);
  }

  private static Stream<Cell> printed(Figures figures) {
    return figures.series().stream()
        .flatMap(each ->
            each.series().observations().stream()
                .map(at -> Cell.of(each.series().key(), at.period())));
  }

  /// Which cells of some datasets are one.
  CellIdentity identity(List<Dataset> datasets) {
    return CellIdentity.of(
        geography,
        datasets.stream().map(each -> each.description().disclosure().relations()).toList());
  }

  private void suppress(EditionDataset each, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    outcome.suppressed().stream().filter(cells.all()::containsKey).forEach(cells::suppress);
    each.primary(catalogue).suppressWithTheirCounts();
  }

  private ClearedDataset cleared(
      EditionDataset each, PrintedNames names, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    PrimarySuppression primary = each.primary(catalogue);
    Figures figures =
        Clearing.suppress(
            each.dataset().figures(),
            primary,
            new CalculationRules(cells, primary, each.limit(), each.earlier().suppressedCells()));
    Optional<PrintedNames.Named> proof =
        FigureCertificate.joined(
                outcome.proofs().stream().filter(one -> one.isAbout(cells.all().keySet())).toList())
            .map(names::named);
    Set<String> proved =
        proof.stream()
            .flatMap(named -> named.proof().suppressed().stream())
            .map(Cell::name)
            .collect(Collectors.toSet());
    var unproved = new TreeSet<String>();
    cells.suppressed().stream()
        .flatMap(cell -> cells.printings(cell).keySet().stream())
        .map(Cell::name)
        .filter(name -> !proved.contains(name))
        .forEach(unproved::add);
    long withheld =
        outcome.withheld().stream()
            .flatMap(one -> one.cells().stream())
            .filter(cells.all()::containsKey)
            .count();
    return new ClearedDataset(
        figures,
        proof.map(PrintedNames.Named::proof),
        proof.map(PrintedNames.Named::origins).orElse(Map.of()),
        List.copyOf(unproved),
        Math.toIntExact(withheld));
  }

  /// The figures of a release without those of some names: what an edition showed that suppressed
  /// them.
  public Figures suppress(ReleaseDescription description, Figures figures, Set<String> names) {
    if (names.isEmpty()) {
      return figures;
    }
    var cells = new ReleaseCells(figures, CellIdentity.AS_PRINTED);
    cells.suppressNamed(names);
    Threshold limit = limit(description);
    var primary = new PrimarySuppression(catalogue.byId(), cells, limit);
    return Clearing.suppress(
        figures, primary, new CalculationRules(cells, primary, limit, List.of()));
  }

  private Threshold limit(ReleaseDescription description) {
    return new Threshold(threshold, description.disclosure().zeros() == Zeros.PROTECT);
  }
}
