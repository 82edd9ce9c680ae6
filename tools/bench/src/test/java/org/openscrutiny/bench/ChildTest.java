package org.openscrutiny.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildTest {
  /// Measures its argument, or fills its heap, or never ends.
  static final class Work {
    private Work() {}

    public static void main(String[] arguments) throws InterruptedException {
      switch (arguments[0]) {
        case "fill" -> {
          var all = new ArrayList<byte[]>();
          while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1 << 20]);
          }
        }
        case "fail" -> throw new IllegalStateException("as asked");
        case "wait" -> Thread.sleep(Duration.ofMinutes(1));
        default -> {
          Footprint footprint = Footprint.watch();
          Child.result("seven", 7);
          footprint.report();
        }
      }
    }
  }

  @Test
  void theNumbersOfTheProcessComeBack() {
    assertThat(run("measure", Duration.ofMinutes(1)))
        .isInstanceOfSatisfying(
            Child.Measured.class,
            measured -> {
              assertThat(measured.of("seven")).isEqualTo(7);
              assertThat(measured.of(Footprint.HEAP_PEAK)).isPositive();
              assertThat(measured.of(Footprint.HEAP_KEPT)).isPositive();
            });
  }

  @Test
  void aHeapThatIsTooSmallIsAnOutcome() {
    assertThat(run("fill", Duration.ofMinutes(1))).isEqualTo(new Child.OutOfMemory());
  }

  @Test
  void aProcessThatFailsSaysWhy() {
    assertThat(run("fail", Duration.ofMinutes(1)))
        .isInstanceOfSatisfying(
            Child.Failed.class, failed -> assertThat(failed.why()).contains("as asked"));
  }

  @Test
  void aProcessThatTakesTooLongIsEnded() {
    assertThat(run("wait", Duration.ofSeconds(1)))
        .isEqualTo(new Child.Failed("given up after 1 s"));
  }

  private static Child.Outcome run(String work, Duration patience) {
    return Child.run(Work.class, "16m", patience, List.of(work));
  }
}
