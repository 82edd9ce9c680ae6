package org.openscrutiny.opendata.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.opendata.rows.RetainedRows;
import org.openscrutiny.opendata.rows.RowOrder;

/// Stage 10: whether the levels of a filter add up to its total, where each of them is a figure.
///
/// Only counts add up. The levels of a filter may overlap ("girls", "pupils with free meals"): if
/// the sum is near the total in fewer than half of the tables, the filter is taken to be such a one
/// and nothing is reported.
public final class PartsChecks {
  static final Check VALUES_PARTS = Check.of("values-parts");

  /// How many tables there are, and of how many the sum is near the total or disagrees with it.
  private static final class Tally implements TotalsOfFilter.Visitor {
    private long all;
    private long near;
    private long wrong;

    @Override
    public void visit(long totalRow, long total, SumOfParts parts) {
      all++;
      near += parts.isNear(total) ? 1 : 0;
      wrong += parts.agreesWith(total) ? 0 : 1;
    }
  }

  private final Indicators indicators;
  private final Findings findings;

  public PartsChecks(Indicators indicators, Findings findings) {
    this.indicators = indicators;
    this.findings = findings;
  }

  public void run(List<ScreenedFile> files) {
    for (ScreenedFile file : files) {
      int[] counts =
          IntStream.range(0, file.indicators().size())
              .filter(i -> isCount(file.indicators().get(i)))
              .toArray();
      if (file.holds() == Holds.FIGURES && counts.length > 0) {
        check(file, counts);
      }
    }
  }

  private boolean isCount(String id) {
    return indicators
        .of(id)
        .filter(indicator -> indicator.unit() == Unit.NUMBER)
        .filter(Indicator::isCount)
        .isPresent();
  }

  private void check(ScreenedFile file, int[] counts) {
    RetainedRows rows = file.rows();
    long periods = Math.max(file.dimensions().periods(), 1);
    RowOrder byAreaAndPeriod =
        RowOrder.of(
            rows.size(), row -> file.has(row) ? rows.area(row) * periods + rows.period(row) : -1);
    FilterColumns columns = file.combinations().columns();
    for (int filter = 0; filter < columns.size(); filter++) {
      if (TotalsOfFilter.exist(columns, filter)) {
        var totals = new TotalsOfFilter(file, filter, byAreaAndPeriod);
        for (int indicator : counts) {
          check(totals, indicator);
        }
      }
    }
  }

  private void check(TotalsOfFilter totals, int indicator) {
    var tally = new Tally();
    totals.visit(indicator, tally);
    if (tally.wrong > 0 && 2 * tally.near >= tally.all) {
      ScreenedFile file = totals.file();
      totals.visit(
          indicator,
          (row, total, parts) -> {
            if (!parts.agreesWith(total)) {
              long sum = parts.sum();
              findings.add(
                  VALUES_PARTS,
                  file.name(),
                  file.rows().line(row),
                  file.column(indicator),
                  () -> "%d, and its parts make %d".formatted(total, sum));
            }
          });
    }
  }
}
