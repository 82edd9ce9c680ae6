package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Predecessor;
import org.openscrutiny.domain.ReleaseDescription;

/// One indicator in one local authority, from every dataset of the edition that has it.
///
/// @param series the leading one first; empty where an earlier edition had figures and this one has
///   none
/// @param sentences about the leading series
/// @param revisions the newest first; those of earlier editions are kept
/// @param notes of the datasets, in the order of `sources`
/// @param footnotes of those datasets, where they are about this indicator
/// @param withdrawn where it has no series since its last dataset was withdrawn
/// @param predecessors authorities of other boundaries that have the figures of the time before
public record IndicatorPage(
    Indicator indicator,
    Area area,
    List<PageSeries> series,
    List<String> sentences,
    List<RevisedValue> revisions,
    List<String> notes,
    List<String> footnotes,
    List<Provenance> sources,
    List<Predecessor> predecessors,
    Optional<Withdrawal> withdrawn)
    implements Page {

  /// Where the figures of one dataset come from.
  public record Provenance(
      String dataset,
      String title,
      ReleaseDescription.Source source,
      LocalDate publishedOn,
      String licence) {}

  public IndicatorPage {
    series = List.copyOf(series);
    sentences = List.copyOf(sentences);
    revisions = List.copyOf(revisions);
    notes = List.copyOf(notes);
    footnotes = List.copyOf(footnotes);
    sources = List.copyOf(sources);
    predecessors = List.copyOf(predecessors);
  }

  /// The same page with what has become of its figures.
  public IndicatorPage withdrawn(Withdrawal withdrawal) {
    return new IndicatorPage(
        indicator,
        area,
        series,
        sentences,
        revisions,
        notes,
        footnotes,
        sources,
        predecessors,
        Optional.of(withdrawal));
  }
}
