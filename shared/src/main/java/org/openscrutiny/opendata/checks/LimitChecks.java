package org.openscrutiny.opendata.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.CalculationKind.Limit;
import org.openscrutiny.domain.LimitColumn;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 10: the limits of the publisher's 95% intervals, each beside its figure.
///
/// A limit of a suppressed figure would say where the figure lies: the middle of the two is close
/// to it.
public final class LimitChecks {
  static final Check LIMITS_PAIR = Check.of("limits-pair");
  static final Check LIMITS_SUPPRESSED = Check.of("limits-suppressed");
  static final Check LIMITS_ORDER = Check.of("limits-order");
  static final Check LIMITS_HIDDEN = Check.of("limits-hidden");

  private static final int NO_COLUMN = -1;

  private final Policy policy;
  private final Findings findings;

  public LimitChecks(Policy policy, Findings findings) {
    this.policy = policy;
    this.findings = findings;
  }

  public void run(List<ScreenedFile> files) {
    for (ScreenedFile file : files) {
      Map<String, Map<Limit, Integer>> limits = limits(file);
      limits.forEach((indicator, columns) -> {
        int figure = file.indicators().indexOf(indicator);
        boolean isPair = columns.keySet().equals(Set.of(Limit.LOWER, Limit.UPPER));
        if (figure == NO_COLUMN || !isPair || file.holds() != Holds.FIGURES) {
          findings.add(LIMITS_PAIR, file.name(), 1, "", indicator);
        } else {
          check(file, figure, columns);
        }
      });
      if (policy.isOurs() && !limits.isEmpty()) {
        findings.add(LIMITS_HIDDEN, file.name(), 1, "", String.join(", ", limits.keySet()));
      }
    }
  }

  private static Map<String, Map<Limit, Integer>> limits(ScreenedFile file) {
    Map<String, Map<Limit, Integer>> limits = new TreeMap<>();
    for (int i = 0; i < file.indicators().size(); i++) {
      int column = i;
      LimitColumn.parse(file.indicators().get(i))
          .ifPresent(each ->
              limits
                  .computeIfAbsent(each.indicator(), id -> new HashMap<>())
                  .put(each.limit(), column));
    }
    return limits;
  }

  private void check(ScreenedFile file, int figure, Map<Limit, Integer> columns) {
    for (long row = 0; row < file.rows().size(); row++) {
      if (!file.has(row)) {
        continue;
      }
      long own = file.rows().value(row, figure);
      for (Map.Entry<Limit, Integer> each : columns.entrySet()) {
        long limit = file.rows().value(row, each.getValue());
        if (PackedValue.isFigure(limit)) {
          check(file, row, each, own, limit);
        }
      }
    }
  }

  private void check(
      ScreenedFile file, long row, Map.Entry<Limit, Integer> column, long own, long limit) {
    String name = file.column(column.getValue());
    long line = file.rows().line(row);
    String text = PackedValue.figure(limit).toPlainString();
    if (!PackedValue.isFigure(own)) {
      findings.add(LIMITS_SUPPRESSED, file.name(), line, name, text);
      return;
    }
    int order = PackedValue.figure(limit).compareTo(PackedValue.figure(own));
    if (column.getKey() == Limit.LOWER ? order > 0 : order < 0) {
      String found = text + " beside " + PackedValue.figure(own).toPlainString();
      findings.add(LIMITS_ORDER, file.name(), line, name, found);
    }
  }
}
