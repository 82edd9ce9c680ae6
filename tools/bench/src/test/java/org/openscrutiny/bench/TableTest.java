package org.openscrutiny.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    var table = new Table("what", "rows/s", "budget");
    table.row("a long name", "1,000");
    table.row("b", "10", "≥ 20");

    assertThat(table.lines())
        .containsExactly(
            "what         rows/s  budget", "a long name   1,000", "b                10    ≥ 20");
  }

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(Numbers.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Numbers.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
  }
}
