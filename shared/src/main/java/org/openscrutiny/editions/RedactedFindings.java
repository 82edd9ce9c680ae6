package org.openscrutiny.editions;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Level;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.ReleaseDescription.Policy;

/// What may be stored, logged and published of a screening report. Screening reads figures that
/// have not been cleared, so the complete report stays on the publisher's own machine.
///
/// Of a protected release:
///
/// 1. Every finding that rests on figures is removed. Its text may quote a figure, and its
///    existence and its total disclose too: "one figure moved by more than 5", where all figures
///    that are shown moved by less, is about a suppressed one.
/// 2. The other findings lose their row numbers, since a publisher may sort a file by its figures.
public final class RedactedFindings {
  private static final Comparator<Place> BY_COLUMN =
      Comparator.comparing(Place::file).thenComparing(Place::column).thenComparing(Place::found);

  private RedactedFindings() {}

  /// What may be stored and published about a release that was accepted.
  static List<Finding> accepted(Policy policy, List<Finding> findings) {
    return switch (policy) {
      case AS_PUBLISHED -> List.copyOf(findings);
      case PROTECT, COARSEN ->
          findings.stream()
              .filter(finding -> !finding.restsOnFigures())
              .map(finding -> redacted(finding, Place::withoutRow))
              .toList();
    };
  }

  /// What may be stored and logged about a release that was refused: which check failed in which
  /// cells, so that the publisher can correct them, but not what the cells hold.
  public static List<Finding> refused(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.FAIL || !finding.restsOnFigures())
        .map(finding -> redacted(finding, Place::withoutText))
        .toList();
  }

  /// @param place applied to the places in rows of data
  private static Finding redacted(Finding finding, UnaryOperator<Place> place) {
    return finding.quotesRows()
        ? finding.withoutQuotations(
            finding.places().stream()
                .map(each -> each.inRowOfData() ? place.apply(each) : each)
                .distinct()
                .sorted(BY_COLUMN)
                .toList())
        : finding;
  }
}
