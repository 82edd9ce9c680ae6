package org.openscrutiny.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openscrutiny.bench.disclosure.DisclosureBench;
import org.openscrutiny.bench.ingest.CompareBench;
import org.openscrutiny.bench.ingest.IngestBench;
import org.openscrutiny.bench.soak.SoakBench;

/// The command `./portal bench NAME`: ends with 0 when the bench ran, whatever it measured, and
/// with 2 when used wrongly.
public final class Bench {
  private static final int WRONG_USE = 2;
  private static final List<Benchmark> ALL =
      List.of(new IngestBench(), new CompareBench(), new DisclosureBench(), new SoakBench());

  private Bench() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<String> given = List.of(arguments);
    String name = given.isEmpty() ? "" : given.getFirst();
    for (Benchmark bench : ALL) {
      if (bench.name().equals(name)) {
        try {
          bench.run(Workspace.here(out), given.subList(1, given.size()));
          return;
        } catch (IllegalArgumentException e) {
          err.println("portal: " + e.getMessage());
          System.exit(WRONG_USE);
        }
      }
    }
    ALL.forEach(bench -> err.printf("  ./portal bench %-10s %s%n", bench.name(), bench.purpose()));
    System.exit(WRONG_USE);
  }
}
