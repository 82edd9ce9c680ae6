package org.openscrutiny.ingest;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.Standing;

/// The log lines about a release, from which its officer learns what to do. An outcome's findings
/// disclose no figure. The release's id is left out too, because it is a hash of its figures.
final class OutcomeLog {
  private OutcomeLog() {}

  static List<String> lines(String folder, IngestOutcome outcome) {
    return switch (outcome) {
      case IngestOutcome.Accepted(Release release, List<Release> replaced) ->
          accepted(folder, release, replaced);
      case IngestOutcome.AlreadyKnown(Release release, Standing standing) ->
          List.of(
              "%s: already known as a release of %s; %s"
                  .formatted(folder, release.description().dataset(), standing(release, standing)));
      case IngestOutcome.Refused(Refusal refusal) -> refused(folder, refusal);
    };
  }

  private static List<String> accepted(String folder, Release release, List<Release> replaced) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s: accepted as a release of %s, to be published at %s, %s, %s%s"
            .formatted(
                folder,
                release.description().dataset(),
                publishAt(release),
                count(release.indicators().size(), "indicator"),
                count(release.findings().size(), "warning"),
                ofFigures(release)));
    for (Release each : replaced) {
      lines.add("  It takes the place of a release that was to be published at " + publishAt(each));
    }
    return lines;
  }

  private static String standing(Release release, Standing standing) {
    return switch (standing) {
      case WAITING -> "it is to be published at " + publishAt(release);
      case SHOWN -> "it is published";
      case SUPERSEDED ->
          "another release has taken its place. To publish it, hand it over with a later publishAt";
    };
  }

  private static String publishAt(Release release) {
    return release.description().schedule().publishAt().toString();
  }

  /// The number of warnings that rest on figures could disclose something about hidden ones.
  private static String ofFigures(Release release) {
    return switch (release.description().disclosure().policy()) {
      case AS_PUBLISHED -> "";
      case PROTECT, COARSEN -> ", and what ./portal screen says of its figures";
    };
  }

  private static List<String> refused(String folder, Refusal refusal) {
    var lines = new ArrayList<String>();
    lines.add("%s: refused".formatted(folder));
    for (Finding finding : refusal.findings()) {
      lines.add(
          "  %s %s: %s %s"
              .formatted(word(finding), finding.check(), finding.message(), finding.advice()));
      for (Finding.Place place : finding.places()) {
        lines.add("    " + where(place));
      }
    }
    return lines;
  }

  private static String where(Finding.Place place) {
    return place.file()
        + (place.row() > 0 ? ", row " + place.row() : "")
        + (place.column().isEmpty() ? "" : ", column " + place.column())
        + (place.found().isEmpty() ? "" : ": \"" + place.found() + "\"");
  }

  private static String word(Finding finding) {
    return switch (finding.level()) {
      case FAIL -> "failed";
      case WARNING -> "warning";
    };
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
