package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.comparison.Basis;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.NationalJumps;
import org.openscrutiny.comparison.OfficialFigures;
import org.openscrutiny.comparison.Percentages;
import org.openscrutiny.comparison.PrintedResult;
import org.openscrutiny.comparison.Reconciliation;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.Series;

/// Finds printed figures that disagree with a line: the publisher's own calculations, a second
/// printing in the same release, official figures of the same measure in another dataset, and
/// implausible national figures.
final class Disagreements {
  private final EditionReleases releases;
  private final SeriesIndex index;
  private final DerivedFigures derived;

  Disagreements(Catalogue catalogue, EditionReleases releases, SeriesIndex index) {
    this.releases = releases;
    this.index = index;
    this.derived = new DerivedFigures(catalogue, index);
  }

  /// @param lines all of the same indicator and area
  List<Disagreement> of(
      Indicator indicator,
      Line line,
      List<Line> lines,
      List<ComparatorSeries> comparators,
      List<PageSeries.PrintedCalculation> printed) {
    var reconciliation = new Reconciliation(line.series(), alike(indicator, line, comparators));
    var found = new ArrayList<Disagreement>();
    found.addAll(
        reconciliation.of(
            printed.stream()
                .filter(each -> each.other().isEmpty())
                .map(each -> new PrintedResult(each.calculation(), each.period(), each.value()))
                .toList()));
    found.addAll(reconciliation.repeats(repeats(line)));
    found.addAll(derived.differing(line));
    found.addAll(Percentages.aboveHundred(indicator, line.series()));
    if (leadsToYears(line, lines)) {
      comparators.forEach(each -> found.addAll(NationalJumps.of(indicator, each.series())));
    }
    if (!isOfficial(line)) {
      lines.stream()
          .filter(this::isOfficial)
          .filter(other -> line.sameCut(other))
          .forEach(other -> found.addAll(against(other, line.series())));
      if (leadsToYears(line, lines)) {
        found.addAll(elsewhere(indicator, line, comparators));
      }
    }
    return found;
  }

  private static List<Disagreement> against(Line official, Series local) {
    return new OfficialFigures(official.series())
        .against(local).stream().map(each -> each.from(official.dataset())).toList();
  }

  /// Compares what the same local source prints for the comparators with their official figures.
  private List<Disagreement> elsewhere(
      Indicator indicator, Line line, List<ComparatorSeries> comparators) {
    var found = new ArrayList<Disagreement>();
    comparators.stream()
        .filter(each -> each.basis() instanceof Basis.Published)
        .map(each -> each.who().area())
        .distinct()
        .forEach(area -> {
          List<Line> theirs =
              index.lines(indicator.id(), area.code()).stream().filter(line::sameCut).toList();
          for (Line local : theirs) {
            if (local.dataset().equals(line.dataset())) {
              theirs.stream()
                  .filter(this::isOfficial)
                  .flatMap(official -> against(official, local.series()).stream())
                  .map(each -> each.about(area.name()))
                  .forEach(found::add);
            }
          }
        });
    return found;
  }

  /// Whether the yearly comparators of a dataset are checked with this line. A monthly line of the
  /// same dataset may have the same comparators, and they are checked once.
  private static boolean leadsToYears(Line line, List<Line> lines) {
    return line.frequency() == Frequency.YEAR
        || lines.stream()
            .filter(other -> other.dataset().equals(line.dataset()))
            .noneMatch(other -> other.frequency() == Frequency.YEAR);
  }

  /// The comparator series with periods of the same length, by name. A paper also compares a group
  /// of pupils with all pupils of a comparator.
  private Map<String, Series> alike(
      Indicator indicator, Line line, List<ComparatorSeries> comparators) {
    var alike = new LinkedHashMap<String, Series>();
    comparators.stream()
        .filter(each -> each.series().key().frequency() == line.frequency())
        .forEach(each -> alike.putIfAbsent(each.who().area().name(), each.series()));
    if (!line.everybody()) {
      comparators.stream()
          .map(each -> each.who().area())
          .distinct()
          .forEach(area -> everybody(indicator, line, area).forEach(alike::putIfAbsent));
    }
    return alike;
  }

  /// "England, All pupils": the comparator's line about everybody, to compare with a line about a
  /// part.
  private Map<String, Series> everybody(Indicator indicator, Line line, Area area) {
    var everybody = new LinkedHashMap<String, Series>();
    index.lines(indicator.id(), area.code()).stream()
        .filter(Line::everybody)
        .filter(each -> each.dataset().equals(line.dataset()))
        .filter(each -> each.frequency() == line.frequency())
        .forEach(each ->
            each.filters()
                .levels()
                .values()
                .forEach(
                    level -> everybody.putIfAbsent(area.name() + ", " + level, each.series())));
    return everybody;
  }

  private List<PrintedResult> repeats(Line line) {
    var repeats = new ArrayList<PrintedResult>();
    releases.of(line.dataset()).figures().repeats().stream()
        .filter(each -> each.key().indicator().equals(line.series().key().indicator()))
        .filter(each -> each.key().area().code().equals(line.series().key().area().code()))
        .filter(each -> each.key().frequency() == line.frequency())
        .filter(each -> line.sameCut(each.key().filters()))
        .forEach(each ->
            each.value()
                .figure()
                .ifPresent(
                    value -> repeats.add(new PrintedResult(each.table(), each.period(), value))));
    return repeats;
  }

  private boolean isOfficial(Line line) {
    return releases.description(line.dataset()).status() != Status.LOCAL_UNAUDITED;
  }
}
