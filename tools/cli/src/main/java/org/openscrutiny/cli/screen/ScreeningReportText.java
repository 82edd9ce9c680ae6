package org.openscrutiny.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.suppression.release.ClearedRelease;

/// The report for people: the outcome first, then each finding with what to do and the first
/// offenders.
///
/// @param colour whether a terminal shows it
public record ScreeningReportText(ScreeningReport report, boolean colour) {
  private static final int PLACES = 5;
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String BOLD = "1";

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(outcome());
    report.dataset().ifPresent(dataset -> lines.add("  " + contents(dataset)));
    report.cleared().ifPresent(cleared -> addClearance(cleared, lines));
    report.findings().forEach(finding -> add(finding, lines));
    return lines.stream().map(ScreeningReportText::printable).toList();
  }

  private String outcome() {
    String word = report.isAccepted() ? painted(GREEN, "accepted") : painted(RED, "refused");
    String release = report.release().map(id -> " (release " + id + ")").orElse("");
    return "%s: %s, %s, %s%s"
        .formatted(
            painted(BOLD, report.name()),
            word,
            counted(report.count(Finding.Level.FAIL), "failed check"),
            counted(report.count(Finding.Level.WARNING), "warning"),
            release);
  }

  private String contents(String dataset) {
    long rows = report.files().stream().mapToLong(Figures.FileRows::rows).sum();
    return "dataset %s, %s, %s"
        .formatted(dataset, counted(report.files().size(), "data file"), counted(rows, "row"));
  }

  /// For the officer only. The public is never shown how many figures were hidden for which reason.
  private static void addClearance(ClearedRelease cleared, List<String> lines) {
    Clearance clearance = cleared.clearance();
    lines.add(
        "  disclosure: %s, counts of 1 to %d; hidden: %s by rule, %,d more by consequence"
            .formatted(
                clearance.policy().id(),
                clearance.threshold(),
                counted(cleared.suppressions().byRule(), "figure"),
                cleared.suppressions().byConsequence()));
    if (!cleared.addedUp().isEmpty()) {
      lines.add(
          "  months are added up for "
              + cleared.addedUp().stream().sorted().collect(Collectors.joining(", ")));
    }
    if (cleared.suppressions().withheld() > 0) {
      lines.add(
          "  %s withheld: nothing was proved about them"
              .formatted(counted(cleared.suppressions().withheld(), "figure")));
    }
  }

  private void add(Finding finding, List<String> lines) {
    String word =
        switch (finding.level()) {
          case FAIL -> painted(RED, "FAILED ");
          case WARNING -> painted(YELLOW, "WARNING");
        };
    lines.add("");
    lines.add(
        "%s %s (stage %d, %s)"
            .formatted(word, finding.check(), finding.stage(), counted(finding.total(), "place")));
    lines.add("  " + finding.message());
    lines.add("  What to do: " + finding.advice());
    finding.places().stream().limit(PLACES).forEach(place -> lines.add("    " + where(place)));
    long more = finding.total() - Math.min(PLACES, finding.places().size());
    if (more > 0) {
      lines.add("    and %,d more".formatted(more));
    }
  }

  private static String where(Finding.Place place) {
    var where = new StringBuilder(place.file());
    if (place.row() > 0) {
      where.append(", line ").append(place.row());
    }
    if (!place.column().isEmpty()) {
      where.append(", ").append(place.column());
    }
    if (!place.found().isEmpty() && !place.found().equals(place.file())) {
      where.append(": ").append(place.found());
    }
    return where.toString();
  }

  private static String counted(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private String painted(String code, String text) {
    return colour ? "\u001B[" + code + "m" + printable(text) + "\u001B[0m" : text;
  }

  /// A file's name or cell must not steer the terminal: only our own colours may.
  private static String printable(String line) {
    return line.replaceAll("\u001B(?!\\[(0|1|31|32|33)m)|[\\p{Cntrl}&&[^\u001B]]", "\uFFFD");
  }
}
