package org.openscrutiny.bench.disclosure;

import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.bench.Benchmark;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.bench.Numbers;
import org.openscrutiny.bench.Table;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.suppression.secondary.ExhaustiveOptimum;
import org.openscrutiny.suppression.secondary.GaussOnlySuppression;
import org.openscrutiny.suppression.secondary.ProtectionOutcome;
import org.openscrutiny.suppression.secondary.RandomTables;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.secondary.TrueCell;
import org.openscrutiny.suppression.secondary.TrueTable;

/// How long it takes to protect, audit and certify random tables of areas by characteristics, with
/// a numerator and a denominator in each; how much of small ones is hidden, against the fewest
/// cells that the same audit calls enough; and what Gaussian elimination alone would leave
/// disclosed.
public final class DisclosureBench implements Benchmark {
  private static final TableProtection PROTECTION = new TableProtection(5, false);
  private static final String BUDGET = "< 10 s for 5,000 cells";
  private static final int SMALL_TABLES = 60;

  /// @param many how many tables that have nothing in common
  private record Size(int areas, int characteristics, int many) {

    /// A numerator, a denominator and what it leaves, with the totals both ways.
    int cells() {
      return 3 * (areas + 1) * (characteristics + 1) * many;
    }
  }

  private static final List<Size> QUICK =
      List.of(new Size(10, 15, 1), new Size(23, 27, 1), new Size(39, 41, 1), new Size(3, 2, 550));
  private static final List<Size> ALL =
      Stream.concat(QUICK.stream(), Stream.of(new Size(80, 81, 1))).toList();

  @Override
  public String name() {
    return "disclosure";
  }

  @Override
  public String purpose() {
    return "disclosure control: time and memory by cells, what is hidden and must be [--quick]";
  }

  @Override
  public void run(Workspace workspace, List<String> options) {
    if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
      throw new IllegalArgumentException("bench disclosure takes --quick and nothing else");
    }
    sizes(workspace, options.isEmpty() ? ALL : QUICK);
    optimum(workspace);
  }

  private static void sizes(Workspace workspace, List<Size> sizes) {
    var table =
        new Table(
            "cells",
            "tables",
            "seconds",
            "of CPU",
            "heap kept",
            "process",
            "small",
            "hidden",
            "withheld",
            "witnesses",
            BUDGET);
    table.begin(workspace.out());
    for (Size size : sizes) {
      String cells = Numbers.whole(size.cells());
      workspace.progress("Protecting %s cells".formatted(cells));
      Child.Outcome outcome =
          ProtectionProcess.run(size.areas(), size.characteristics(), size.many());
      switch (outcome) {
        case Child.Measured measured -> table.row(row(cells, size, measured));
        case Child.OutOfMemory _ -> table.row(cells, "out of memory");
        case Child.Failed(String why) -> table.row(cells, why);
      }
    }
    workspace.out().println();
  }

  private static List<String> row(String cells, Size size, Child.Measured measured) {
    return List.of(
        cells,
        Numbers.whole(size.many()),
        Numbers.seconds(measured.of(ProtectionProcess.TIME)),
        Numbers.seconds(measured.of(ProtectionProcess.PROCESSOR)),
        Numbers.megabytes(measured.of(Footprint.HEAP_KEPT)),
        Numbers.megabytes(measured.of(Footprint.RESIDENT_PEAK)),
        Numbers.whole(measured.of(ProtectionProcess.BY_RULE)),
        Numbers.whole(measured.of(ProtectionProcess.HIDDEN)),
        Numbers.whole(measured.of(ProtectionProcess.WITHHELD)),
        Numbers.whole(measured.of(ProtectionProcess.WITNESSES)));
  }

  private static void optimum(Workspace workspace) {
    workspace.progress("Hiding as little as can be of %d small tables".formatted(SMALL_TABLES));
    long small = 0;
    long missed = 0;
    long hidden = 0;
    long fewest = 0;
    for (int seed = 0; seed < SMALL_TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, PROTECTION.threshold(), false).table(seed);
      small += table.cells().stream().filter(TrueCell::isSensitive).count();
      missed += new GaussOnlySuppression(table, PROTECTION.threshold()).unmet(ample());
      hidden += hidden(table);
      fewest += new ExhaustiveOptimum(PROTECTION, table).suppressed(ample());
    }
    var table =
        new Table(
            "tables of 27 cells", "small counts", "disclosed by Gauss", "hidden", "fewest", "×");
    table.row(
        Numbers.whole(SMALL_TABLES),
        Numbers.whole(small),
        Numbers.whole(missed),
        Numbers.whole(hidden),
        Numbers.whole(fewest),
        Numbers.ratio((double) hidden / fewest));
    table.print(workspace.out());
    workspace
        .out()
        .println(
            "fewest: the least that could be hidden for the same audit to find nothing, by trying all");
  }

  private static int hidden(TrueTable table) {
    return switch (PROTECTION.protect(table, ample())) {
      case ProtectionOutcome.Published published -> published.pattern().cells().size();
      case ProtectionOutcome.Withheld withheld -> throw new IllegalStateException(withheld.why());
    };
  }
}
