package org.openscrutiny.suppression.release;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.Deadline;

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

  /// @param proof that nothing hidden in it can be worked out; empty where nothing is
  /// @param origins where the figures of the proof are public that the edition doesn't print
  /// @param unproved names of the hidden figures that no proof has as hidden: percentages and
  ///   rates, what was public before, and counts of which nothing was proved in time
  /// @param withheld how many such counts there are
  public record Shown(
      Figures figures,
      Optional<FigureCertificate> proof,
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
    List<ProtectedDataset> guarded =
        datasets.stream()
            .filter(Dataset::isProtected)
            .map(each ->
                ProtectedDataset.of(
                    each,
                    Objects.requireNonNull(earlier.get(each.id())),
                    hiddenBefore,
                    limit(each.description())))
            .toList();
    var gathered =
        new EditionFigures(
            catalogue, guarded, datasets.stream().filter(each -> !each.isProtected()).toList());
    LinkedProtection.Outcome outcome =
        new LinkedProtection(catalogue, geography, new TableProtection(threshold, false), true)
            .protect(gathered.figures(), Deadline.in(Clearing.LONGEST, clock));
    guarded.forEach(each -> hide(each, outcome));
    Map<String, Shown> shown = new TreeMap<>();
    for (ProtectedDataset each : guarded) {
      shown.put(each.dataset().id(), shown(each, gathered, outcome));
    }
    return shown;
  }

  private void hide(ProtectedDataset each, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    outcome.hidden().stream().filter(cells.all()::containsKey).forEach(cells::hide);
    each.primary(catalogue).hideWithTheirCounts();
  }

  private Shown shown(
      ProtectedDataset each, EditionFigures gathered, LinkedProtection.Outcome outcome) {
    ReleaseCells cells = each.cells();
    PrimarySuppression primary = each.primary(catalogue);
    Figures figures =
        Clearing.hide(
            each.dataset().figures(),
            primary,
            new CalculationRules(cells, primary, each.limit(), each.earlier().hiddenCells()));
    Optional<FigureCertificate> proof =
        FigureCertificate.joined(
            outcome.proofs().stream().filter(one -> one.isAbout(cells.all().keySet())).toList());
    Set<Cell> proved = proof.map(FigureCertificate::hidden).orElse(Set.of());
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
    var cells = new ReleaseCells(figures);
    cells.hideNamed(names);
    Threshold limit = limit(description);
    var primary = new PrimarySuppression(catalogue.byId(), cells, limit);
    return Clearing.hide(figures, primary, new CalculationRules(cells, primary, limit, List.of()));
  }

  private Threshold limit(ReleaseDescription description) {
    return new Threshold(threshold, description.disclosure().zeros() == Zeros.PROTECT);
  }
}
