package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTest {
  private static final Path TESTS = Path.of("src", "test");
  private static final Path HERE =
      TESTS.resolve(Path.of("java", "org", "openscrutiny", "opendata"));

  @ParameterizedTest
  @EnumSource(Check.class)
  void everyCheckSaysWhatToDoAndHasACase(Check check) throws IOException {
    String cases = Files.readString(TESTS.resolve("resources").resolve("screening-cases.csv"));
    String more =
        Files.readString(HERE.resolve("ReleaseScreeningTest.java"))
            + Files.readString(HERE.resolve("HostileFilesTest.java"))
            + Files.readString(HERE.resolve("LastReleaseTest.java"))
            + Files.readString(HERE.resolve("ZipFilesTest.java"));

    assertThat(check.stage()).isBetween(0, 12);
    assertThat(check.message()).doesNotEndWith(".");
    assertThat(check.advice()).endsWith(".");
    assertThat(cases + more).contains(check.id());
  }
}
