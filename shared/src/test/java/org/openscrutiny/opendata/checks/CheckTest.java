package org.openscrutiny.opendata.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.domain.CalculationKind;

/// `checks.csv` is the one list of checks, and the classes of the stages declare what is in it.
class CheckTest {
  private static final Path TESTS = Path.of("src", "test");
  private static final Path SCREENING =
      TESTS.resolve(Path.of("java", "org", "openscrutiny", "opendata"));

  static final List<Check> ALL = Check.all();

  @ParameterizedTest
  @FieldSource("ALL")
  void everyCheckSaysWhatToDoAndHasACase(Check check) throws IOException {
    String cases = Files.readString(TESTS.resolve("resources").resolve("screening-cases.csv"));
    String more =
        Files.readString(SCREENING.resolve("ReleaseScreeningTest.java"))
            + Files.readString(SCREENING.resolve("HostileFilesTest.java"))
            + Files.readString(SCREENING.resolve("LastReleaseTest.java"))
            + Files.readString(SCREENING.resolve("ReportingYearTest.java"))
            + Files.readString(SCREENING.resolve("ZipFilesTest.java"))
            + Files.readString(
                SCREENING.resolveSibling("releases").resolve("PublishedLimitsTest.java"))
            + Files.readString(SCREENING.resolve("checks").resolve("TextChecksTest.java"))
            + Files.readString(
                SCREENING.resolveSibling("editions").resolve("IngestReleaseTest.java"))
            + Files.readString(
                SCREENING.resolveSibling("editions").resolve("LoosenedPublicationTest.java"));

    assertThat(check.stage()).isBetween(0, 12);
    assertThat(check.message()).doesNotEndWith(".");
    assertThat(check.advice()).endsWith(".");
    assertThat(
            Pattern.compile("(?<![a-z-])" + check.id() + "(?![a-z-])").matcher(cases + more).find())
        .as("%s has a row in screening-cases.csv, or a test of its own", check.id())
        .isTrue();
  }

  /// The stages up to 8 look at files, names and places; the later ones look at rows of figures.
  /// What is gone since the last release is found by names, and by what that release showed; what
  /// is superseded, by dates.
  @ParameterizedTest
  @FieldSource("ALL")
  void theChecksOfTheLaterStagesRestOnFigures(Check check) {
    boolean byNames =
        Set.of("series-gone", "area-gone", "period-gone", "publish-superseded")
            .contains(check.id());

    assertThat(check.restsOnFigures()).isEqualTo(check.stage() >= 9 && !byNames);
  }

  @Test
  void everyRowOfTheTableIsDeclaredInOneClass() {
    List<Check> declared = declarations().values().stream().flatMap(List::stream).toList();

    assertThat(declared).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void aClassDeclaresChecksOfOneStage() {
    declarations()
        .forEach((type, checks) ->
            assertThat(checks.stream().map(Check::stage).distinct()).as(type).hasSize(1));
  }

  @Test
  void theTableIsInTheOrderOfTheStages() {
    assertThat(ALL).extracting(Check::stage).isSorted();
  }

  @Test
  void aConstantWithoutARowFails() {
    assertThatThrownBy(() -> Check.of("time-traveller"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("time-traveller");
  }

  @ParameterizedTest
  @FieldSource("org.openscrutiny.domain.CalculationKind#ALL")
  void theAdviceListsEveryCalculation(CalculationKind kind) {
    assertThat(FilterColumns.CALCULATION_KNOWN.advice()).contains(kind.text());
  }

  /// The checks that each class declares.
  private static Map<String, List<Check>> declarations() {
    var declarations = new LinkedHashMap<String, List<Check>>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openscrutiny.opendata")) {
      List<Check> checks =
          Arrays.stream(type.reflect().getDeclaredFields())
              .filter(field -> Modifier.isStatic(field.getModifiers()))
              .filter(field -> field.getType().equals(Check.class))
              .map(CheckTest::value)
              .toList();
      if (!checks.isEmpty()) {
        declarations.put(type.getSimpleName(), new ArrayList<>(checks));
      }
    }
    return declarations;
  }

  private static Check value(Field constant) {
    try {
      constant.setAccessible(true);
      return (Check) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
