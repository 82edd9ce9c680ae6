package org.openscrutiny.draft;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the person who asks for a draft knows already.
///
/// @param to the folder that is written; it must not be there, or be empty
/// @param sheet the sheet that is meant; the first if empty
/// @param only the columns of figures that are meant; all if empty
/// @param keep of each filter that is not meant, the level whose rows are kept
/// @param topic of new indicators, as in `catalogue/topics.json`
/// @param published the day on which the source published the figures
/// @param reportingYearEnds the month with whose last day a reporting year ends
public record DraftOptions(
    Path to,
    Optional<String> sheet,
    List<String> only,
    Map<String, String> keep,
    Optional<String> topic,
    Optional<LocalDate> published,
    Optional<Month> reportingYearEnds) {
  public DraftOptions {
    only = List.copyOf(only);
    keep = Map.copyOf(keep);
  }
}
