package org.openscrutiny.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.domain.Indicator.Counts;

/// Large files that the Department for Education has published, read where they are.
///
/// @param legacy whether the file is older than the standard
record PublishedFile(String name, boolean legacy, List<Measurement> measures) {
  static final List<PublishedFile> ALL =
      List.of(
          new PublishedFile(
              "spc_pupils_fsm_ethnicity_yrgp",
              false,
              List.of(
                  Measurement.count("number-of-pupils", Counts.CHILDREN),
                  Measurement.count("denominator", Counts.CHILDREN),
                  // Its meta file does not say that it is a percentage.
                  Measurement.number("percent-of-pupils"))),
          new PublishedFile(
              "exclusions_by_geographic_level",
              true,
              List.of(
                  Measurement.number("num-schools"),
                  Measurement.count("headcount", Counts.CHILDREN),
                  Measurement.count("perm-excl", Counts.EVENTS),
                  Measurement.percentage("perm-excl-rate", 2).of("perm-excl", "headcount"),
                  Measurement.count("fixed-excl", Counts.EVENTS),
                  Measurement.percentage("fixed-excl-rate", 2),
                  Measurement.count("one-plus-fixed", Counts.CHILDREN),
                  Measurement.percentage("one-plus-fixed-rate", 2)
                      .of("one-plus-fixed", "headcount"))));

  String data() {
    return name + ".csv.gz";
  }

  /// The file in a release of its own, which points to where it is; empty where it isn't there.
  Optional<Subject> subject(Workspace workspace) {
    Path published = workspace.data().resolve("scale");
    if (!Files.exists(published.resolve(data()))) {
      return Optional.empty();
    }
    var release = BenchRelease.in(workspace.folder("releases/" + name));
    release.describe(name.replace('_', '-'), legacy, List.of(data()));
    release.catalogue(Map.of("bench", measures));
    link(published, release.release(), data());
    link(published, release.release(), name + ".meta.csv");
    return Optional.of(new Subject(data(), release.release(), release.catalogue(), !legacy));
  }

  private static void link(Path published, Path release, String file) {
    try {
      Files.deleteIfExists(release.resolve(file));
      Files.createSymbolicLink(release.resolve(file), published.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
