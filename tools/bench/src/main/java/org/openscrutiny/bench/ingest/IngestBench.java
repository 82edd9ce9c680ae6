package org.openscrutiny.bench.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.bench.Benchmark;
import org.openscrutiny.bench.Workspace;

/// Screening against bare parsing and against a database, and a whole collection taken into the
/// store.
public final class IngestBench implements Benchmark {
  private static final String RELEASE = "--release";
  private static final String CATALOGUE = "--catalogue";
  private static final String USAGE =
      "bench ingest takes --quick, and --release FOLDER with --catalogue FOLDER for what is taken in";

  /// @param quick one round instead of three, and a smaller generated file
  /// @param given the release to take in instead of the generated one
  private record Options(boolean quick, Optional<BenchRelease> given) {}

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String purpose() {
    return "screening and ingest: speed, memory, write units [--quick] [--release DIR --catalogue DIR]";
  }

  @Override
  public void run(Workspace workspace, List<String> arguments) {
    Options options = parse(arguments);
    workspace
        .out()
        .printf(
            "%d processors, Java %s%n%n",
            Runtime.getRuntime().availableProcessors(), Runtime.version());
    new ScreeningBench(workspace, options.quick()).run();
    new CollectionBench(workspace)
        .run(options.given().orElseGet(() -> CollectionRelease.generate(workspace)));
  }

  private static Options parse(List<String> arguments) {
    boolean quick = false;
    var folders = new HashMap<String, Path>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.remove();
      if (option.equals("--quick")) {
        quick = true;
      } else if (List.of(RELEASE, CATALOGUE).contains(option) && !rest.isEmpty()) {
        folders.put(option, folder(rest.remove()));
      } else {
        throw new IllegalArgumentException("there is no option " + option + "; " + USAGE);
      }
    }
    Path release = folders.get(RELEASE);
    Path catalogue = folders.get(CATALOGUE);
    if (release == null && catalogue == null) {
      return new Options(quick, Optional.empty());
    }
    if (release == null || catalogue == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Options(quick, Optional.of(new BenchRelease(release, catalogue)));
  }

  private static Path folder(String text) {
    Path folder = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + text);
    }
    return folder;
  }
}
