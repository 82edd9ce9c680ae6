package org.openscrutiny.cli;

import java.nio.file.Path;

/// Where the project's own files lie: in the folder that the system property `portal.root` names.
/// What a person names on the command line is looked for from their own folder instead.
final class Project {
  private static final Path ROOT = Path.of(System.getProperty("portal.root", ""));

  private Project() {}

  static Path file(String name) {
    return ROOT.resolve(name).toAbsolutePath().normalize();
  }
}
