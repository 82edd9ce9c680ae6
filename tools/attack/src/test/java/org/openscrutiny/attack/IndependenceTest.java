package org.openscrutiny.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// An intruder that used the suppression's own code would share its mistakes.
final class IndependenceTest {
  @Test
  void theIntruderSharesNoCodeWithTheSuppressionThatItTests() {
    noClasses()
        .that()
        .resideInAPackage("org.openscrutiny.attack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openscrutiny.suppression.release..",
            "org.openscrutiny.editions..",
            "org.openscrutiny.store..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openscrutiny.attack"));
  }
}
