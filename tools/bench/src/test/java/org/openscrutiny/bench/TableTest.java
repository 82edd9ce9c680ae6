package org.openscrutiny.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
  void eachRowOfATableThatIsBegunIsPrintedWhenItIsAdded() {
    var bytes = new ByteArrayOutputStream();
    var table = new Table("cells", "seconds", "budget");
    table.begin(new PrintStream(bytes, true, UTF_8));
    assertThat(bytes.toString(UTF_8).lines()).containsExactly("cells   seconds  budget");

    table.row("528", "0.4");
    table.row("1,234,567", "out of memory");
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly("cells   seconds  budget", "528         0.4", "1,234,567  out of memory");
  }

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(Numbers.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Numbers.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
  }
}
