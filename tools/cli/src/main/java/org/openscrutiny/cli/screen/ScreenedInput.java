package org.openscrutiny.cli.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is handed to the screening.
public sealed interface ScreenedInput {
  Path path();

  record ReleaseFolder(Path path) implements ScreenedInput {}

  record ReleaseZip(Path path) implements ScreenedInput {}

  /// One data file, whose meta file lies beside it.
  record DataFile(Path path) implements ScreenedInput {}

  /// Empty for what cannot be screened.
  static Optional<ScreenedInput> of(Path given) {
    Path path = given.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      return Optional.of(new ReleaseFolder(path));
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return Optional.empty();
    }
    String name = path.toString();
    if (name.endsWith(".zip")) {
      return Optional.of(new ReleaseZip(path));
    }
    return name.endsWith(".csv") || name.endsWith(".csv.gz")
        ? Optional.of(new DataFile(path))
        : Optional.empty();
  }
}
