package org.openscrutiny.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Where a bench works.
///
/// @param project the project's root
/// @param folder where benches keep what they generate, to be used again
/// @param data where published statistics are that are not part of the project
/// @param out where the report goes
public record Workspace(Path project, Path folder, Path data, PrintStream out) {
  /// The project in the folder that the system property `portal.root` names; the published
  /// statistics are in `shared/data` beside it, or where `OPEN_SCRUTINY_DATA` says.
  static Workspace here(PrintStream out) {
    Path project = Path.of(System.getProperty("portal.root", "")).toAbsolutePath();
    String data = Objects.requireNonNullElse(System.getenv("OPEN_SCRUTINY_DATA"), "../shared/data");
    return new Workspace(
        project, project.resolve(".portal/bench"), project.resolve(data).normalize(), out);
  }

  /// Reports progress to the person who waits. It is not part of the report.
  public void progress(String what) {
    System.err.println(what + " ...");
  }

  /// A folder for what a bench generates; it may hold something already.
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
