package org.openscrutiny.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The folder of a portal's state, which commands share.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the portal keeps its files (default: .portal).")
  private Optional<Path> given = Optional.empty();

  Path folder() {
    return given.orElseGet(() -> Project.file(".portal"));
  }
}
