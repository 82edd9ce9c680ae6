package org.openscrutiny.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Level;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.ReleaseDescription.Policy;

/// What may be kept, logged and published of a screening report. Screening reads figures that were
/// not cleared, so the report as it comes is for the publisher's own machine only.
///
/// Of a protected release nothing is told that rests on a figure: not the figure, not that there
/// was a finding, not how many ("one figure moved by more than 5", where all that are shown moved
/// by less, is about a hidden one). Nor is it told in which row anything stands, since a file may
/// be sorted by its figures.
public final class RedactedFindings {
  private static final int FIRST_STAGE_OF_FIGURES = 9;
  private static final String QUOTE = ": \"";
  private static final String META_FILE = ".meta.csv";

  /// What is gone since the last release is found by names, and by what that release showed.
  private static final Set<String> BY_NAMES = Set.of("series-gone", "area-gone", "period-gone");

  private static final Comparator<Place> BY_COLUMN =
      Comparator.comparing(Place::file).thenComparing(Place::column).thenComparing(Place::found);

  private RedactedFindings() {}

  /// What may be kept and published of a release that was accepted.
  static List<Finding> accepted(Policy policy, List<Finding> findings) {
    return switch (policy) {
      case AS_PUBLISHED -> List.copyOf(findings);
      case PROTECT, COARSEN ->
          findings.stream()
              .filter(finding -> !restsOnFigures(finding))
              .map(finding -> with(finding, RedactedFindings::withoutRow))
              .toList();
    };
  }

  /// What may be kept and logged of a release that was refused: which check failed in which cells,
  /// so that they can be put right, and not what stands in them.
  public static List<Finding> refused(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.FAIL || !restsOnFigures(finding))
        .map(finding -> with(finding, RedactedFindings::withoutText))
        .toList();
  }

  private static boolean restsOnFigures(Finding finding) {
    return finding.stage() >= FIRST_STAGE_OF_FIGURES && !BY_NAMES.contains(finding.check());
  }

  private static Place withoutRow(Place place) {
    return quotesRow(place) ? new Place(place.file(), 0, place.column(), "") : place;
  }

  private static Place withoutText(Place place) {
    return quotesRow(place) ? new Place(place.file(), place.row(), place.column(), "") : place;
  }

  /// Whether it stands in a row of data. The rows of a meta file are names.
  private static boolean quotesRow(Place place) {
    return place.row() > 1 && !place.file().contains(META_FILE);
  }

  private static Finding with(Finding finding, UnaryOperator<Place> told) {
    List<Place> places = finding.places();
    return places.stream().noneMatch(RedactedFindings::quotesRow)
        ? finding
        : new Finding(
            finding.check(),
            finding.stage(),
            finding.level(),
            withoutQuotes(finding.message()),
            finding.advice(),
            places.stream().map(told).distinct().sorted(BY_COLUMN).toList(),
            finding.total());
  }

  private static String withoutQuotes(String message) {
    int quoted = message.indexOf(QUOTE);
    return quoted < 0 ? message : message.substring(0, quoted) + ".";
  }
}
