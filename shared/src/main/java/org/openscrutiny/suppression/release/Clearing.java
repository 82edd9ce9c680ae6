package org.openscrutiny.suppression.release;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.release.ClearedRelease.Suppressions;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// Clears a release: suppresses every figure that shows a small count of children, or from which
/// one could be calculated, before anything of the release is stored.
///
/// If the policy of the release is `as-published`, its publisher has applied a control of its own
/// and the file is public already, so nothing is changed. A figure that came suppressed stays
/// suppressed, and so does one that the release before suppressed. A figure that is shown is never
/// changed. Clearing a cleared release changes nothing.
public final class Clearing {
  /// The work for a release or an edition, as time on one processor. It is counted and not timed,
  /// and far more than any release has needed.
  static final Duration WORK = Duration.ofMinutes(4);

  private final Catalogue catalogue;
  private final int threshold;
  private final Geography geography;

  /// @param threshold counts of children from 1 to this are never shown
  public Clearing(Catalogue catalogue, int threshold, Geography geography) {
    this.catalogue = catalogue;
    this.threshold = threshold;
    this.geography = geography;
  }

  /// @param earlier what the releases before showed, the newest first
  public ClearedRelease clear(
      ReleaseDescription description, Figures figures, List<Figures> earlier) {
    return switch (description.disclosure().policy()) {
      case AS_PUBLISHED ->
          new ClearedRelease(
              figures,
              new Clearance(Policy.AS_PUBLISHED, threshold, figures.hidden(), List.of()),
              new Suppressions(0, 0, 0),
              List.of(),
              Set.of());
      case PROTECT -> protect(description, figures, Optional.empty(), earlier);
      case COARSEN -> recode(description, figures, earlier);
    };
  }

  private ClearedRelease recode(
      ReleaseDescription description, Figures figures, List<Figures> earlier) {
    Figures merged =
        new LevelRecoding(catalogue, description.disclosure().merges()).merged(figures);
    var recoding =
        new PeriodRecoding(catalogue, limit(description), merged, earlier, identity(description));
    return protect(description, recoding.recoded(merged), Optional.of(merged), earlier)
        .withMonthsAddedUp(recoding.indicators());
  }

  private Threshold limit(ReleaseDescription description) {
    return new Threshold(threshold, description.disclosure().zeros() == Zeros.PROTECT);
  }

  /// @param months the figures before months were added up; empty if none were
  private ClearedRelease protect(
      ReleaseDescription description,
      Figures figures,
      Optional<Figures> months,
      List<Figures> before) {
    Threshold limit = limit(description);
    CellIdentity identity = identity(description);
    var cells = new ReleaseCells(figures, identity);
    var primary = new PrimarySuppression(catalogue.byId(), cells, limit);
    var earlier = new EarlierFigures(before, description.annotations().revisions(), identity);
    Set<Cell> suppressedBefore =
        cells.all().keySet().stream()
            .filter(cell -> earlier.suppressed().containsKey(cell.name()))
            .collect(Collectors.toSet());
    suppressedBefore.forEach(cells::suppress);
    suppressByHand(description, cells);
    Printings.suppressContradicting(List.of(cells), List.of(cells));
    primary.run();
    int byRule = cells.suppressed().size();
    Set<Cell> remembered = earlier.remembered(cells);
    LinkedProtection.Outcome outcome =
        new LinkedProtection(
                catalogue, geography, new TableProtection(threshold, limit.zeros()), false)
            .protect(
                new CountsOfRelease(primary, cells, limit, suppressedBefore)
                    .linked(remembered)
                    .with(outside(description, identity))
                    .with(identity.of(description.disclosure().relations()))
                    .withRecoded(
                        months
                            .map(given -> RecodedMonths.of(cells, primary, given))
                            .orElseGet(Map::of)),
                WorkBudget.worth(WORK));
    outcome.suppressed().stream().filter(cells.all()::containsKey).forEach(cells::suppress);
    primary.suppressWithTheirCounts();
    new GroupMeans(List.of(cells)).suppressIn(cells);
    new MeansPerAuthority(List.of(cells), catalogue, geography).suppressIn(cells);
    int byConsequence = cells.suppressed().size() - byRule;
    Figures cleared =
        suppress(
            figures,
            primary,
            new CalculationRules(cells, primary, limit, earlier.suppressedCells()));
    return new ClearedRelease(
        cleared,
        new Clearance(
            description.disclosure().policy(),
            threshold,
            cleared.hidden(),
            earlier.known(remembered.stream().filter(cells::isSuppressed).toList())),
        new Suppressions(
            byRule,
            byConsequence,
            outcome.withheld().stream().mapToInt(each -> each.cells().size()).sum()),
        outcome.proofs(),
        Set.of());
  }

  private static void suppressByHand(ReleaseDescription description, ReleaseCells cells) {
    description
        .disclosure()
        .byHand()
        .forEach(each ->
            cells.all().keySet().stream()
                .filter(cell -> cells.printings(cell).keySet().stream().anyMatch(each::isAbout))
                .forEach(cells::suppress));
  }

  private CellIdentity identity(ReleaseDescription description) {
    return CellIdentity.of(geography, List.of(description.disclosure().relations()));
  }

  /// The counts that others have published, by the description of the release.
  static Map<Cell, Long> outside(ReleaseDescription description, CellIdentity identity) {
    Map<Cell, Long> counts = new LinkedHashMap<>();
    description
        .disclosure()
        .outside()
        .forEach(each -> counts.put(identity.of(Cell.of(each)), each.count()));
    return counts;
  }

  /// The figures with the suppressed ones taken out.
  static Figures suppress(
      Figures figures, PrimarySuppression primary, CalculationRules calculations) {
    return figures.with(
        figures.series().stream().map(series -> cleared(series, primary)).toList(),
        figures.calculations().stream()
            .map(each -> withValue(each, calculations.cleared(each)))
            .toList(),
        figures.repeats().stream().map(each -> cleared(each, primary)).toList());
  }

  private static FileSeries cleared(FileSeries each, PrimarySuppression primary) {
    Series series = each.series();
    List<Observation> observations =
        series.observations().stream()
            .map(observation ->
                new Observation(
                    observation.period(),
                    primary.cleared(
                        primary.cells().cell(series.key(), observation.period()),
                        observation.value())))
            .toList();
    return new FileSeries(each.file(), new Series(series.key(), observations));
  }

  private static Calculation withValue(Calculation each, Value value) {
    return new Calculation(each.file(), each.kind(), each.key(), each.period(), value);
  }

  private static Repeat cleared(Repeat each, PrimarySuppression primary) {
    Value value =
        primary.clearedAgain(primary.cells().cell(each.key(), each.period()), each.value());
    return new Repeat(each.file(), each.table(), each.key(), each.period(), value);
  }
}
