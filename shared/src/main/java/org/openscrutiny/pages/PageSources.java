package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Footnote;

/// Where the figures of an indicator page come from, and the notes and footnotes of those datasets.
record PageSources(EditionReleases releases, SeriesIndex index, CalculationIndex calculations) {
  List<String> notes(List<String> datasets) {
    return datasets.stream()
        .map(releases::description)
        .flatMap(release ->
            Stream.concat(unfinished(release), release.annotations().shownNotes().stream()))
        .distinct()
        .toList();
  }

  /// A figure of a period that had not ended is not that of the whole period.
  private static Stream<String> unfinished(ReleaseDescription release) {
    return release.contents().time().unfinished().stream()
        .map(each ->
            "%s had not ended when its figures were published. %s"
                .formatted(each.period(), each.why()));
  }

  List<String> footnotes(List<String> datasets, Indicator indicator, Area area) {
    return datasets.stream().flatMap(id -> footnotes(id, indicator, area).stream()).toList();
  }

  /// A footnote belongs to the page if it names this indicator or no indicator, and a file that has
  /// the indicator or no file.
  private List<String> footnotes(String dataset, Indicator indicator, Area area) {
    var files = new ArrayList<String>();
    index.lines(indicator.id(), area.code()).stream()
        .filter(line -> line.dataset().equals(dataset))
        .forEach(line -> files.addAll(line.files()));
    calculations.of(dataset, indicator.id()).forEach(each -> files.add(each.file()));
    return releases.description(dataset).annotations().shownFootnotes().stream()
        .filter(note -> note.indicators().isEmpty() || note.indicators().contains(indicator.id()))
        .filter(note -> note.files().isEmpty() || note.files().stream().anyMatch(files::contains))
        .map(Footnote::text)
        .distinct()
        .toList();
  }

  IndicatorPage.Provenance provenance(String dataset) {
    ReleaseDescription description = releases.description(dataset);
    return new IndicatorPage.Provenance(
        dataset,
        description.title(),
        description.provenance().source(),
        description.schedule().publishedOn(),
        description.provenance().licence());
  }
}
