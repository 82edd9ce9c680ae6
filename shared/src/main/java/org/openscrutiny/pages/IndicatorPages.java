package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.ScorecardPage.LastYear;
import org.openscrutiny.wording.Sentences;

/// Builds the page of an indicator in an area from all datasets of the edition.
public final class IndicatorPages {
  private static final Comparator<LastYear> OFFICIAL_THEN_NEWEST =
      Comparator.<LastYear, Boolean>comparing(year -> year.status() != Status.LOCAL_UNAUDITED)
          .thenComparing(year -> year.figure().period().end());

  private final EditionReleases releases;
  private final SeriesIndex index;
  private final PageSeriesBuilder builder;
  private final PageSources sources;

  /// By indicator and area.
  private final Map<String, Map<String, PageSeries>> leading = new HashMap<>();

  /// @param releases by dataset
  public IndicatorPages(
      Catalogue catalogue,
      Map<String, ReleaseFigures> releases,
      SeriesIndex index,
      ComparatorLines comparators) {
    var calculations = new CalculationIndex(releases);
    this.releases = new EditionReleases(releases);
    this.index = index;
    this.builder =
        new PageSeriesBuilder(catalogue, this.releases, index, comparators, calculations);
    this.sources = new PageSources(this.releases, index, calculations);
  }

  public IndicatorPage page(Indicator indicator, Area area, List<RevisedValue> revisions) {
    List<Line> lines = index.lines(indicator.id(), area.code());
    List<PageSeries> series =
        lines.stream().map(line -> builder.of(indicator, area, line)).toList();
    series.stream().findFirst().ifPresent(first -> keep(indicator, area, first.summary()));
    List<String> datasets = lines.stream().map(Line::dataset).distinct().toList();
    return new IndicatorPage(
        indicator,
        area,
        series,
        sentences(indicator, area, series),
        revisions,
        sources.notes(datasets),
        sources.footnotes(datasets, indicator, area),
        datasets.stream().map(sources::provenance).toList(),
        index.predecessors(indicator.id(), area),
        Optional.empty());
  }

  /// The summary of the series that leads the page; empty where the area has no figures. Where the
  /// page has been built, nothing is compared again.
  public Optional<PageSeries> leading(Indicator indicator, Area area) {
    return Optional.ofNullable(leading.getOrDefault(indicator.id(), Map.of()).get(area.code()))
        .or(() ->
            index.lines(indicator.id(), area.code()).stream()
                .findFirst()
                .map(line -> builder.of(indicator, area, line).summary()));
  }

  /// The day on which the next release of a dataset is due; empty if none is known.
  Optional<LocalDate> nextDue(String dataset) {
    return releases.description(dataset).schedule().nextDue();
  }

  /// The day on which the source published the release of a dataset.
  LocalDate publishedOn(String dataset) {
    return releases.description(dataset).schedule().publishedOn();
  }

  /// The newest yearly figure for the same people. Empty where the leading line is yearly itself,
  /// or where there is no such yearly line.
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
        .map(figure ->
            new LastYear(figure, line.dataset(), releases.description(line.dataset()).status()));
  }

  private void keep(Indicator indicator, Area area, PageSeries summary) {
    leading.computeIfAbsent(indicator.id(), id -> new HashMap<>()).put(area.code(), summary);
  }

  public static List<String> sentences(Indicator indicator, Area area, List<PageSeries> series) {
    return series.stream()
        .findFirst()
        .map(leading -> new Sentences(indicator, area, leading.roundedTo()).about(leading.result()))
        .orElseGet(() -> List.of(new Sentences(indicator, area).noFigures()));
  }
}
