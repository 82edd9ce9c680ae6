package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.domain.CalculationKind;

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

  /// The stages up to 8 look at files, names and places; the later ones look at rows of figures.
  /// What is gone since the last release is found by names, and by what that release showed.
  @ParameterizedTest
  @EnumSource(Check.class)
  void theChecksOfTheLaterStagesRestOnFigures(Check check) {
    boolean byNames = Set.of("series-gone", "area-gone", "period-gone").contains(check.id());

    assertThat(check.restsOnFigures()).isEqualTo(check.stage() >= 9 && !byNames);
  }

  @ParameterizedTest
  @FieldSource("org.openscrutiny.domain.CalculationKind#ALL")
  void theAdviceListsEveryCalculation(CalculationKind kind) {
    assertThat(Check.CALCULATION_KNOWN.advice()).contains(kind.text());
  }
}
