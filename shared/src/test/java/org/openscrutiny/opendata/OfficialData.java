package org.openscrutiny.opendata;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the department's own test files and published statistics are. They are not part of the
/// project, so only tests tagged `official-data` may read them: those run where the files are,
/// which the `pom.xml` of the project finds out and says in `official.data`.
public final class OfficialData {
  private OfficialData() {}

  /// @throws IllegalStateException in a test that is not tagged, or where the folder is not there
  public static Path folder(String name) {
    String root = System.getProperty("official.data", "");
    if (root.isEmpty()) {
      throw new IllegalStateException(
          "Only tests tagged \"official-data\" read the department's files; Maven runs them as"
              + " surefire:test@official-data where OPEN_SCRUTINY_DATA names their folder");
    }
    Path folder = Path.of(root).resolve(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("There is no folder " + folder);
    }
    return folder;
  }
}
