package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openscrutiny.comparison.Breaks;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.comparison.ComparisonInputs;
import org.openscrutiny.comparison.Evidence;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroups;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;
import org.openscrutiny.pages.ScorecardPage.LastYear;
import org.openscrutiny.wording.Sentences;

/// Builds the page of an indicator in an area from all datasets of the edition.
public final class IndicatorPages {
  private static final Comparator<LastYear> OFFICIAL_THEN_NEWEST =
      Comparator.<LastYear, Boolean>comparing(year -> year.status() != Status.LOCAL_UNAUDITED)
          .thenComparing(year -> year.figure().period().end());

  private final Map<String, ReleaseFigures> releases;
  private final SeriesIndex index;
  private final ComparatorLines comparators;
  private final CalculationIndex calculations;
  private final Map<String, Map<String, PageSeries>> leading = new HashMap<>();
  private final CountsBehind counts;
  private final Placings placings;
  private final Disagreements disagreements;

  /// By dataset.
  private final Map<String, FilterGroups> groups = new HashMap<>();

  /// @param releases by dataset
  public IndicatorPages(
      Catalogue catalogue,
      Map<String, ReleaseFigures> releases,
      SeriesIndex index,
      ComparatorLines comparators) {
    this.releases = releases;
    this.index = index;
    this.comparators = comparators;
    this.calculations = new CalculationIndex(releases);
    this.counts = new CountsBehind(catalogue, index);
    this.placings = new Placings(index);
    this.disagreements = new Disagreements(releases, index);
  }

  public IndicatorPage page(Indicator indicator, Area area, List<RevisedValue> revisions) {
    List<Line> lines = index.lines(indicator.id(), area.code());
    List<PageSeries> series = lines.stream().map(line -> series(indicator, area, line)).toList();
    series.stream().findFirst().ifPresent(first -> remember(indicator, area, first.summary()));
    List<String> datasets = lines.stream().map(Line::dataset).distinct().toList();
    return new IndicatorPage(
        indicator,
        area,
        series,
        sentences(indicator, area, series),
        revisions,
        datasets.stream()
            .flatMap(id -> description(id).annotations().notes().stream())
            .distinct()
            .toList(),
        datasets.stream().flatMap(id -> footnotes(id, indicator, area).stream()).toList(),
        datasets.stream().map(this::provenance).toList());
  }

  /// What summaries say of the series that leads the page; empty where the area has no figures.
  /// Where the page has been built, nothing is compared again.
  public Optional<PageSeries> leading(Indicator indicator, Area area) {
    return Optional.ofNullable(leading.getOrDefault(indicator.id(), Map.of()).get(area.code()))
        .or(() ->
            index.lines(indicator.id(), area.code()).stream()
                .findFirst()
                .map(line -> series(indicator, area, line).summary()));
  }

  /// Empty where the leading line is yearly itself, or there is no yearly one of the same people.
  public Optional<LastYear> lastYear(Indicator indicator, Area area) {
    List<Line> lines = index.lines(indicator.id(), area.code());
    return lines.stream()
        .findFirst()
        .filter(first -> first.frequency() != Frequency.YEAR)
        .flatMap(first ->
            lines.stream()
                .filter(line -> line.frequency() == Frequency.YEAR && line.sameCut(first))
                .flatMap(line -> lastYear(line).stream())
                .max(OFFICIAL_THEN_NEWEST));
  }

  private Optional<LastYear> lastYear(Line line) {
    return line.series()
        .latestFigure()
        .map(figure -> new LastYear(figure, line.dataset(), description(line.dataset()).status()));
  }

  private void remember(Indicator indicator, Area area, PageSeries summary) {
    leading.computeIfAbsent(indicator.id(), id -> new HashMap<>()).put(area.code(), summary);
  }

  public static List<String> sentences(Indicator indicator, Area area, List<PageSeries> series) {
    var sentences = new Sentences(indicator, area);
    return series.stream()
        .findFirst()
        .map(leading -> sentences.about(leading.standing(), leading.status()))
        .orElseGet(() -> List.of(sentences.nothing()));
  }

  private PageSeries series(Indicator indicator, Area area, Line line) {
    ReleaseDescription description = description(line.dataset());
    List<ComparatorSeries> beside = comparators.beside(line, indicator, area);
    List<PageSeries.Printed> printed = calculations(line, indicator, area);
    Evidence evidence = counts.of(line, indicator, area, description.disclosure().cohorts());
    var comparer = new Comparer(indicator);
    LatestResult standing =
        comparer
            .standing(
                line.series(),
                new ComparisonInputs(
                    beside,
                    target(line, indicator),
                    evidence,
                    Comparer.newest(line.series())
                        .flatMap(each -> placings.of(line, indicator, area, each.period())),
                    printedGaps(beside, printed)))
            .orElseThrow(() -> new IllegalStateException("A line says something: " + line.id()));
    return new PageSeries(
        line.id(),
        line.dataset(),
        title(line, description),
        description.status(),
        line.series(),
        groups(line),
        beside,
        standing,
        comparer.intervals(line.series(), evidence),
        twelveMonths(indicator, line, standing),
        printed,
        disagreements.of(
            indicator, line, index.lines(indicator.id(), area.code()), beside, printed));
  }

  /// Where a level has more than one, the first by name.
  private SortedMap<String, String> groups(Line line) {
    var first = new TreeMap<String, String>();
    groups
        .computeIfAbsent(
            line.dataset(), id -> new FilterGroups(figures(id).figures().filterGroups()))
        .of(line.filters())
        .forEach(group -> first.putIfAbsent(group.filter(), group.name()));
    return first;
  }

  /// None of rolling figures: twelve of them cover 23 months.
  private static Optional<TwelveMonths> twelveMonths(
      Indicator indicator, Line line, LatestResult standing) {
    return indicator.overlapping()
        ? Optional.empty()
        : TwelveMonths.endingAt(
            standing.latest().period(),
            line.series(),
            Breaks.of(indicator),
            indicator.decimalPlaces());
  }

  /// The gaps with a comparator that the publisher printed, by the comparator's id: "Gap with
  /// England", "Gap with statistical neighbours".
  private static Map<String, List<Observation>> printedGaps(
      List<ComparatorSeries> comparators, List<PageSeries.Printed> printed) {
    var gaps = new HashMap<String, List<Observation>>();
    for (ComparatorSeries each : comparators) {
      String name = "Gap with " + each.who().area().name();
      gaps.put(
          each.who().id(),
          printed.stream()
              .filter(one -> one.other().isEmpty() && one.calculation().equalsIgnoreCase(name))
              .map(one -> new Observation(one.period(), Value.of(one.value())))
              .toList());
    }
    return gaps;
  }

  /// A target is for everybody, not for a part.
  private Optional<Target> target(Line line, Indicator indicator) {
    return description(line.dataset()).annotations().targets().stream()
        .filter(target -> target.indicator().equals(indicator.id()))
        .filter(target -> line.whole())
        .findFirst();
  }

  /// "Monthly, Children's services, monthly performance": how often, who, and the release's title
  /// up to its years.
  private static String title(Line line, ReleaseDescription description) {
    var parts = new ArrayList<String>();
    parts.add(adjective(line.frequency()));
    line.filters().levels().values().stream()
        .filter(level -> !Filters.isTotal(level))
        .forEach(parts::add);
    parts.add(description.title().split(": ", 2)[0]);
    return String.join(", ", parts);
  }

  private static String adjective(Frequency frequency) {
    return switch (frequency) {
      case WEEK -> "Weekly";
      case MONTH -> "Monthly";
      case QUARTER -> "Quarterly";
      case TERM -> "Termly";
      case HALF_YEAR -> "Half-yearly";
      case YEAR -> "Yearly";
    };
  }

  private List<PageSeries.Printed> calculations(Line line, Indicator indicator, Area area) {
    var printed = new ArrayList<PageSeries.Printed>();
    calculations.of(line.dataset(), indicator.id()).stream()
        .filter(each -> isOf(each, area) || comparators.knows(each.key().area(), area))
        .filter(each -> each.key().frequency() == line.frequency())
        .filter(each -> line.sameCut(each.key().filters()))
        .forEach(each ->
            each.value()
                .figure()
                .ifPresent(value ->
                    printed.add(
                        new PageSeries.Printed(
                            each.kind().text(),
                            each.period(),
                            value,
                            Optional.of(each.key().area()).filter(its -> !isOf(each, area))))));
    return printed;
  }

  private static boolean isOf(Figures.Calculation calculation, Area area) {
    return calculation.key().area().code().equals(area.code());
  }

  /// A footnote belongs here if it names this indicator or none, and a file that has it or none.
  private List<String> footnotes(String dataset, Indicator indicator, Area area) {
    var files = new ArrayList<String>();
    index.lines(indicator.id(), area.code()).stream()
        .filter(line -> line.dataset().equals(dataset))
        .forEach(line -> files.addAll(line.files()));
    calculations.of(dataset, indicator.id()).forEach(each -> files.add(each.file()));
    return description(dataset).annotations().footnotes().stream()
        .filter(note -> note.indicators().isEmpty() || note.indicators().contains(indicator.id()))
        .filter(note -> note.files().isEmpty() || note.files().stream().anyMatch(files::contains))
        .map(Footnote::text)
        .distinct()
        .toList();
  }

  private IndicatorPage.Provenance provenance(String dataset) {
    ReleaseDescription description = description(dataset);
    return new IndicatorPage.Provenance(
        dataset,
        description.title(),
        description.provenance().source(),
        description.schedule().publishedOn(),
        description.provenance().licence());
  }

  private ReleaseDescription description(String dataset) {
    return figures(dataset).release().description();
  }

  private ReleaseFigures figures(String dataset) {
    return Optional.ofNullable(releases.get(dataset))
        .orElseThrow(() -> new IllegalStateException("No release of " + dataset));
  }
}
