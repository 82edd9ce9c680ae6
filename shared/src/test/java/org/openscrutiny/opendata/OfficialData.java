package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Where the department's own test files and published statistics are: `shared/data` beside the
/// project, or what `OPEN_SCRUTINY_DATA` names. They are not part of the project.
public final class OfficialData {
  private OfficialData() {}

  /// The folder; the test that asks is skipped where it isn't there, except in the CI run.
  public static Path folder(String name) {
    Path folder = root().resolve(name);
    if (!Files.isDirectory(folder)) {
      String why = "There is no folder " + folder + "; set OPEN_SCRUTINY_DATA to have this tested";
      assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
      System.out.println("Skipped. " + why);
      Assumptions.abort(why);
    }
    return folder;
  }

  private static Path root() {
    String named = System.getProperty("OPEN_SCRUTINY_DATA", System.getenv("OPEN_SCRUTINY_DATA"));
    return named == null ? Path.of("..", "..", "shared", "data").normalize() : Path.of(named);
  }
}
