package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openscrutiny.attack.inference.FeasibleRange;

/// The report for people: the counts that are disclosed, and how; then how many there were.
public record AttackReportText(AttackReport report) {

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "Read editions %s; attacked what %s hide (counts from 1 to %d must not be disclosed)."
            .formatted(
                report.editions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                String.join(", ", report.datasets()),
                report.threshold()));
    lines.add(
        "%d rules found; %d counts that may not be disclosed."
            .formatted(report.rules().size(), report.conclusions().size()));
    for (Conclusion each : report.disclosed()) {
      lines.add("");
      lines.add("%s: %s".formatted(range(each), each.count()));
      each.because().forEach(rule -> lines.add("    since " + rule.says()));
    }
    lines.add("");
    lines.add(counts());
    return lines;
  }

  private static String range(Conclusion conclusion) {
    FeasibleRange range = conclusion.range().orElseThrow();
    return conclusion.kind() == Conclusion.Kind.PINNED
        ? "PINNED   is " + range.atLeast()
        : "NARROWED to %d to %d".formatted(range.atLeast(), range.atMost());
  }

  private String counts() {
    return "%d pinned, %d narrowed, %d undecided, %d above the threshold for everybody, %d vague, %d with no rule about them"
        .formatted(
            report.count(Conclusion.Kind.PINNED),
            report.count(Conclusion.Kind.NARROWED),
            report.count(Conclusion.Kind.UNDECIDED),
            report.count(Conclusion.Kind.LARGE),
            report.count(Conclusion.Kind.VAGUE),
            report.count(Conclusion.Kind.UNTOUCHED));
  }
}
