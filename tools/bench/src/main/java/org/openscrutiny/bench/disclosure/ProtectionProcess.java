package org.openscrutiny.bench.disclosure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.suppression.secondary.ProtectionOutcome;
import org.openscrutiny.suppression.secondary.RandomTables;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.secondary.TrueCell;
import org.openscrutiny.suppression.secondary.TrueTable;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Certificate;

/// A process that protects a table once, as a function does that has just started: hides, audits
/// and certifies.
final class ProtectionProcess {
  /// Printed cells that are hidden for being small.
  static final String BY_RULE = "byRule";

  static final String HIDDEN = "hidden";
  static final String WITHHELD = "withheld";
  static final String WITNESSES = "witnesses";

  /// Nanoseconds by the clock, and of the processors.
  static final String TIME = "time";

  static final String PROCESSOR = "processor";

  private static final int THRESHOLD = 5;
  private static final int TYPICAL = 60;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private ProtectionProcess() {}

  /// @param many how many tables beside one another
  static Child.Outcome run(int areas, int characteristics, int many) {
    return Child.run(
        ProtectionProcess.class,
        "1g",
        LONGEST.multipliedBy(2),
        List.of(
            Integer.toString(areas), Integer.toString(characteristics), Integer.toString(many)));
  }

  public static void main(String[] arguments) {
    TrueTable table =
        new RandomTables(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                TYPICAL,
                THRESHOLD,
                false)
            .tables(Integer.parseInt(arguments[2]), 1);
    Footprint footprint = Footprint.watch();
    long processor = processorNanos();
    long from = System.nanoTime();
    ProtectionOutcome result =
        new TableProtection(THRESHOLD, false).protect(table, WorkBudget.worth(LONGEST));
    ProtectionOutcome.Published published =
        switch (result) {
          case ProtectionOutcome.Published all -> all;
          case ProtectionOutcome.Withheld withheld -> withheld.rest();
        };
    Certificate certificate =
        Certificate.of(
            THRESHOLD, published.table(), published.witnesses(), published.alreadyPublic());
    Child.result(TIME, System.nanoTime() - from);
    Child.result(PROCESSOR, processorNanos() - processor);
    certificate
        .flaw()
        .ifPresent(flaw -> {
          throw new IllegalStateException(flaw);
        });
    Child.result(BY_RULE, byRule(table));
    Child.result(HIDDEN, published.pattern().cells().size());
    Child.result(
        WITHHELD,
        result instanceof ProtectionOutcome.Withheld withheld ? withheld.cells().size() : 0);
    Child.result(WITNESSES, certificate.witnesses().size());
    footprint.report();
  }

  private static long byRule(TrueTable table) {
    return table.cells().stream().filter(TrueCell::isSensitive).filter(TrueCell::isPrinted).count();
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
