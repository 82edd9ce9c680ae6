package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.domain.Finding;

/// Limits that hold for any input: a report of bounded length within one second of processor time,
/// and constant memory over a long run. Counts the inputs; prints the progress of a long run.
final class ResourceLimits {
  private static final boolean LONG = !System.getenv().getOrDefault("JAZZER_FUZZ", "").isEmpty();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  /// The first inputs load classes, which takes longer than any of them.
  private static final int WARM_UP = 20;

  private static final int MOST_FINDINGS = 200;

  private final String name;
  private final long started = System.nanoTime();
  private long inputs;
  private long accepted;
  private long minutes;
  private long slowest;
  private long firstHeap;

  ResourceLimits(String name) {
    this.name = name;
  }

  /// Runs one input.
  <T> T timed(Supplier<T> input) {
    long before = THREADS.getCurrentThreadCpuTime();
    T answer = input.get();
    long took = THREADS.getCurrentThreadCpuTime() - before;
    inputs++;
    if (inputs > WARM_UP) {
      slowest = Math.max(slowest, took);
      assertThat(took).as("nanoseconds for one input").isLessThan(SECOND);
    }
    if (LONG && System.nanoTime() - started > (minutes + 1) * MINUTE) {
      minutes++;
      print();
    }
    return answer;
  }

  /// Counts an accepted input: a run that accepts nothing proves little.
  void accepted() {
    accepted++;
  }

  static void assertBounded(List<Finding> findings) {
    assertThat(findings).hasSizeLessThan(MOST_FINDINGS);
    for (Finding finding : findings) {
      assertThat(finding.places()).hasSizeLessThanOrEqualTo(Finding.PLACES_SHOWN);
      assertThat(finding.message()).hasSizeLessThan(2_000);
      assertThat(finding.places()).allMatch(place -> place.found().length() <= 80);
    }
  }

  static boolean isRefused(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL);
  }

  /// At the end of a long run.
  void end() {
    if (LONG && minutes > 1) {
      assertThat(print()).as("bytes in use").isLessThan(firstHeap + firstHeap / 2);
    }
  }

  private long print() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    if (firstHeap == 0) {
      firstHeap = heap;
    }
    System.err.printf(
        "soak: %s, minute %d: %,d inputs, %,d of them accepted, the slowest %d ms, %,d KB in use (%,d after one minute)%n",
        name, minutes, inputs, accepted, slowest / 1_000_000, heap / 1024, firstHeap / 1024);
    return heap;
  }
}
