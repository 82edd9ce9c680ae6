package org.openscrutiny.attack;

import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stocks that disclose a flow.
class StockFlowsTest {
  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  /// 120 + 14 − 131 = 3.
  @Test
  void aStockAtTheStartOfEachMonthDisclosesAFlow() {
    AttackReport report =
        portal()
            .months("open", "number", "100 105 114 120 131 124")
            .months("starts", "number", "12 15 17 14 9 21")
            .months("ends", "number", "7 6 11 c 16 8")
            .attacked();

    assertPinned(report, "ends, E06000099, 2023-07", 3, InferenceRule.Kind.STOCK_AND_FLOW);
  }

  @Test
  void aStockWithTwoEntriesAndTwoExitsDisclosesAFlow() {
    AttackReport report =
        portal()
            .months("open", "number", "100 108 113 117 121 131 125 140 143 151")
            .months("new", "number", "21 18 26 14 25 11 30 22 19 16")
            .months("reopened", "number", "6 9 7 12 8 10 6 7 13 9")
            .months("closed", "number", "12 15 18 14 16 20 13 17 15 11")
            .months("transferred", "number", "7 7 11 8 7 7 8 9 9 c")
            .row("open", "number", YearMonth.of(2024, 2), "", "161", "")
            .attacked();

    assertPinned(report, "transferred, E06000099, 2024-01", 4, InferenceRule.Kind.STOCK_AND_FLOW);
  }

  /// 131 + 15 − 143 = 3.
  @Test
  void aStockByMonthDisclosesAFlowByQuarter() {
    MadeUpPortal portal =
        portal().months("open", "number", "104 98 109 112 108 120 127 130 131 140 139 143");
    String[] starts = {"17", "24", "22", "15"};
    String[] ends = {"9", "13", "11", "c"};
    for (int i = 0; i < starts.length; i++) {
      String time = "202324,Financial year Q%d,2023/24-Q%d".formatted(i + 1, i + 1);
      portal
          .row("starts", "number", time, "", starts[i], "")
          .row("ends", "number", time, "", ends[i], "");
    }

    assertPinned(
        portal.attacked(), "ends, E06000099, 2023/24-Q4", 3, InferenceRule.Kind.STOCK_AND_FLOW);
  }
}
