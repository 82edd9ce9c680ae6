package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/// The version of the project: what its file `VERSION` holds.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Path file = Path.of(System.getProperty("portal.root", ".")).resolve("VERSION");
    return new String[] {"Open Scrutiny " + Files.readString(file).strip()};
  }
}
