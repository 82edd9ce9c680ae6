package org.openscrutiny.bench.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.bench.Numbers;

/// A process in which one contender reads one file, several times: the first pass as a command
/// meets it, the others with everything loaded and compiled.
final class PassProcess {
  /// The first pass, in nanoseconds.
  static final String FIRST = "first";

  /// The median of the other passes, in nanoseconds.
  static final String WARM = "warm";

  /// The time that the processors spent on the first pass, its compilation and collections
  /// included, in nanoseconds: what is left to compare by on a machine that others use.
  static final String FIRST_PROCESSOR = "firstProcessor";

  /// The same of the other passes.
  static final String WARM_PROCESSOR = "warmProcessor";

  /// The stage of the screening that refused the file, or [Contender#ACCEPTED].
  static final String STAGE = "stage";

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private record Pass(long nanos, long processorNanos, int stage) {}

  private PassProcess() {}

  static Child.Outcome run(Contender contender, Subject subject, int passes, String heap) {
    return Child.run(
        PassProcess.class,
        heap,
        PATIENCE,
        List.of(
            contender.name(),
            Integer.toString(passes),
            subject.data(),
            subject.release().toString(),
            subject.catalogue().toString()));
  }

  public static void main(String[] arguments) {
    Contender contender = Contender.valueOf(arguments[0]);
    int passes = Integer.parseInt(arguments[1]);
    var subject = new Subject(arguments[2], Path.of(arguments[3]), Path.of(arguments[4]), true);
    Footprint footprint = Footprint.watch();
    Pass first = pass(contender, subject);
    Child.result(STAGE, first.stage());
    Child.result(FIRST, first.nanos());
    Child.result(FIRST_PROCESSOR, first.processorNanos());
    var warm = new ArrayList<Pass>();
    for (int i = 1; i < passes; i++) {
      warm.add(pass(contender, subject));
    }
    Child.result(WARM, median(warm, Pass::nanos));
    Child.result(WARM_PROCESSOR, median(warm, Pass::processorNanos));
    footprint.report();
  }

  private static Pass pass(Contender contender, Subject subject) {
    long processor = processorNanos();
    long from = System.nanoTime();
    int stage = contender.pass(subject);
    return new Pass(System.nanoTime() - from, processorNanos() - processor, stage);
  }

  private static long median(List<Pass> passes, ToDoubleFunction<Pass> number) {
    return Math.round(Numbers.median(passes.stream().mapToDouble(number).boxed().toList()));
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
