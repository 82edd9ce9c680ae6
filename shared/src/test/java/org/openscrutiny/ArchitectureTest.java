package org.openscrutiny;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which package may use which: the use cases use the rules, the rules use the domain, and what
/// reaches the outside implements what the use cases own. Nothing points back.
class ArchitectureTest {
  private static final String ROOT = "org.openscrutiny.";
  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openscrutiny");

  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "domain,",
    "geography,domain",
    "opendata,domain geography",
    "opendata.checks,domain geography opendata.rows",
    "opendata.rows,domain",
    "suppression.table,",
    "suppression.solver,suppression.table",
    "suppression.secondary,suppression.table suppression.solver",
    "suppression.constraints,domain geography suppression.table",
    "suppression.release,domain geography suppression",
    "comparison,domain geography",
    "wording,domain geography comparison",
    "pages,domain geography suppression comparison wording",
    "editions,domain geography opendata suppression comparison wording pages",
    "json,domain opendata suppression.table",
    "documents,domain json suppression comparison wording pages editions",
    "store,domain opendata editions",
    "verification,domain json suppression.table",
  })
  void aPackageUsesOnlyWhatIsBelowIt(String name, String below) {
    Stream<String> portal =
        Stream.concat(
            Stream.of(name), below == null ? Stream.of() : Arrays.stream(below.split(" ")));
    String[] allowed = portal.map(each -> ROOT + each + "..").toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("org.openscrutiny..").or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(PORTAL);
  }

  @Test
  void theDomainNeedsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(ROOT + "domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations..", ROOT + "domain..")
        .check(PORTAL);
  }

  /// The checks and the rows are parts of the screening; `ReleaseScreening` is the way in.
  @Test
  void onlyTheScreeningUsesItsParts() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + "opendata.checks..", ROOT + "opendata.rows..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(ROOT + "opendata..")
        .check(PORTAL);
  }

  @Test
  void noTwoPackagesUseEachOther() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PORTAL);
  }
}
