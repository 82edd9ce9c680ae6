package org.openscrutiny.suppression.release;

import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Stocks that are measured at the start of each period, and stocks of shorter periods than their
/// flows. No catalogue declares them.
class StocksTest {
  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final ReadersSums reader = new ReadersSums();

  private void assertSafe() {
    Protected.of(builder).assertSafe(reader);
  }

  private static Period year(int first) {
    return new Period(TimeIdentifier.FINANCIAL_YEAR, first);
  }

  private static Period quarter(int number) {
    Period period = new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2021);
    for (int i = 0; i < number; i++) {
      period = period.next();
    }
    return period;
  }

  /// A number from 6 on that follows no rule.
  private static long flow(int kind, int row) {
    return 6 + (kind * 31L + 7) * (row * row * 13L + row * 17L + 5) % 29;
  }

  /// The cases that are open when a month begins: 131 + 9 − 16 = 124.
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4})
  void aStockAtTheStartOfEachMonthIsFound(int hidden) {
    long[] starts = {12, 15, 17, 14, 9, 21};
    long[] ends = {7, 6, 11, 13, 16, 8};
    ends[hidden] = 3;
    long open = 100;
    for (int i = 0; i < starts.length; i++) {
      builder
          .count(cell("open", TOWN, month(i)), open)
          .count(cell("starts", TOWN, month(i)), starts[i])
          .count(cell("ends", TOWN, month(i)), ends[i]);
      if (i < starts.length - 1) {
        reader.sum(
            List.of(cell("open", TOWN, month(i)), cell("starts", TOWN, month(i))),
            List.of(cell("open", TOWN, month(i + 1)), cell("ends", TOWN, month(i))));
      }
      open += starts[i] - ends[i];
    }

    assertSafe();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11})
  void aStockAtTheStartWithTwoEntriesAndTwoExitsIsFound(int hidden) {
    List<String> flows = List.of("new", "reopened", "closed", "transferred");
    long open = 300;
    for (int i = 0; i < 14; i++) {
      builder.count(cell("open", VILLAGE, month(i)), open);
      for (int kind = 0; kind < flows.size(); kind++) {
        long flow = kind == 3 && i == hidden ? 4 : flow(kind, i);
        builder.count(cell(flows.get(kind), VILLAGE, month(i)), flow);
        open += kind < 2 ? flow : -flow;
      }
      if (i < 13) {
        reader.sum(
            List.of(
                cell("open", VILLAGE, month(i)),
                cell("new", VILLAGE, month(i)),
                cell("reopened", VILLAGE, month(i))),
            List.of(
                cell("open", VILLAGE, month(i + 1)),
                cell("closed", VILLAGE, month(i)),
                cell("transferred", VILLAGE, month(i))));
      }
    }

    assertSafe();
  }

  private static Period monthBefore(Period period, int months) {
    Period month =
        new Period(
            TimeIdentifier.values()[
                TimeIdentifier.JANUARY.ordinal() + period.end().getMonthValue() - 1],
            period.end().getYear());
    for (int i = 0; i < months; i++) {
      month = month.previous();
    }
    return month;
  }

  /// Cases are counted at the end of every month, and what came and went by longer periods.
  private void longer(List<Period> periods, int hidden, boolean atStart) {
    long open = 210;
    int months = periods.getFirst().identifier().months();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      long starts = 10 + flow(1, i);
      long ends = i == hidden ? 4 : 8 + flow(2, i);
      Period before = monthBefore(period, atStart ? months - 1 : months);
      Period after = atStart ? monthBefore(period, 0).next() : monthBefore(period, 0);
      builder
          .count(cell("open", TOWN, before), open)
          .count(cell("starts", TOWN, period), starts)
          .count(cell("ends", TOWN, period), ends);
      long between = open;
      for (Period month = before.next(); !month.equals(after); month = month.next()) {
        between += flow(3, i) - 12;
        builder.count(cell("open", TOWN, month), between);
      }
      reader.sum(
          List.of(cell("open", TOWN, before), cell("starts", TOWN, period)),
          List.of(cell("open", TOWN, after), cell("ends", TOWN, period)));
      open += starts - ends;
      builder.count(cell("open", TOWN, after), open);
    }
  }

  /// The flows of January to March are the stock of March less that of December.
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6})
  void aStockByMonthWithFlowsByQuarterIsFound(int hidden) {
    longer(
        List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(StocksTest::quarter).toList(), hidden, false);

    assertSafe();
  }

  @Test
  void aStockByMonthWithFlowsByYearIsFound() {
    longer(List.of(year(2019), year(2020), year(2021), year(2022)), 2, false);

    assertSafe();
  }

  @Test
  void aStockAtTheStartOfAMonthWithFlowsByQuarterIsFound() {
    longer(List.of(0, 1, 2, 3, 4, 5).stream().map(StocksTest::quarter).toList(), 3, true);

    assertSafe();
  }
}
