package org.openscrutiny.suppression.release;

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
    EarlierFigures earlierFigures() {
      return new EarlierFigures(
          earlier.stream().map(Earlier::figures).toList(),
          isNew ? description.annotations().revisions() : List.of());
    }

    boolean isProtected() {
      return description.disclosure().policy().isOurs();
    }

    String id() {
      return description.dataset();
    }
  }

  /// What an edition showed of a dataset.
  public record Earlier(int edition, Figures figures) {}

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

  /// What each protected dataset may show together with the others, by dataset.
  public Map<String, ClearedDataset> clear(List<Dataset> datasets) {
    Map<String, EarlierFigures> earlier = new TreeMap<>();
    datasets.stream()
        .filter(Dataset::isProtected)
        .forEach(each -> earlier.put(each.id(), each.earlierFigures()));
    var suppressedBefore = new HashSet<String>();
    earlier.values().forEach(each -> suppressedBefore.addAll(each.suppressed().keySet()));
    List<Dataset> others = datasets.stream().filter(each -> !each.isProtected()).toList();
    Set<String> takenDown =
        datasets.stream().flatMap(each -> each.takenDown().stream()).collect(Collectors.toSet());
    if (!takenDown.isEmpty()) {
      var figures =
          new EditionFigures(
              catalogue, protectedDatasets(datasets, earlier, suppressedBefore), others);
      suppressedBefore.addAll(
          new FollowingFigures(catalogue, geography).names(figures.figures(), takenDown));
    }
    List<ProtectedDataset> protectedDatasets =
        protectedDatasets(datasets, earlier, suppressedBefore);
    var editionFigures = new EditionFigures(catalogue, protectedDatasets, others);
    LinkedProtection.Outcome outcome =
        new LinkedProtection(catalogue, geography, new TableProtection(threshold, false), true)
            .protect(editionFigures.figures(), WorkBudget.worth(Clearing.WORK));
    protectedDatasets.forEach(each -> suppress(each, outcome));
    var means =
        new GroupMeans(
            Stream.concat(
                    protectedDatasets.stream().map(ProtectedDataset::cells),
                    datasets.stream()
                        .filter(each -> !each.isProtected())
                        .map(each -> new ReleaseCells(each.figures())))
                .toList());
    protectedDatasets.forEach(each -> means.suppressIn(each.cells()));
    Map<String, ClearedDataset> shown = new TreeMap<>();
    for (ProtectedDataset each : protectedDatasets) {
      shown.put(each.dataset().id(), cleared(each, editionFigures, outcome));
    }
    return shown;
  }

  private List<ProtectedDataset> protectedDatasets(
      List<Dataset> datasets, Map<String, EarlierFigures> earlier, Set<String> suppressedBefore) {
    return datasets.stream()
        .filter(Dataset::isProtected)
        .map(each ->
            ProtectedDataset.of(
                each,
                Objects.requireNonNull(earlier.get(each.id())),
                suppressedBefore,
                limit(each.description())))
        .toList();
  }

  private void suppress(ProtectedDataset each, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    outcome.suppressed().stream().filter(cells.all()::containsKey).forEach(cells::suppress);
    each.primary(catalogue).suppressWithTheirCounts();
  }

  private ClearedDataset cleared(
      ProtectedDataset each, EditionFigures editionFigures, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    PrimarySuppression primary = each.primary(catalogue);
    Figures figures =
        Clearing.suppress(
            each.dataset().figures(),
            primary,
            new CalculationRules(cells, primary, each.limit(), each.earlier().suppressedCells()));
    Optional<FigureCertificate> proof =
        FigureCertificate.joined(
            outcome.proofs().stream().filter(one -> one.isAbout(cells.all().keySet())).toList());
    Set<Cell> proved = proof.map(FigureCertificate::suppressed).orElse(Set.of());
    var unproved = new TreeSet<String>();
    cells.suppressed().stream()
        .filter(cell -> !proved.contains(cell))
        .forEach(cell -> unproved.add(cell.name()));
    long withheld =
        outcome.withheld().stream()
            .flatMap(one -> one.cells().stream())
            .filter(cells.all()::containsKey)
            .count();
    return new ClearedDataset(
        figures,
        proof,
        proof.map(editionFigures::origins).orElse(Map.of()),
        List.copyOf(unproved),
        Math.toIntExact(withheld));
  }

  /// The figures of a release without those of some names: what an edition showed that suppressed
  /// them.
  public Figures suppress(ReleaseDescription description, Figures figures, Set<String> names) {
    if (names.isEmpty()) {
      return figures;
    }
    var cells = new ReleaseCells(figures);
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
