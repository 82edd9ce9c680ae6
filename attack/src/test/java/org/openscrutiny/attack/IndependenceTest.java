package org.openscrutiny.attack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What the code of the intruder may use.
final class IndependenceTest {
  private static final JavaClasses INTRUDER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openscrutiny.attack");

  /// An intruder that used the suppression's own code would share its mistakes.
  @Test
  void theIntruderSharesNoCodeWithTheSuppressionThatItTests() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openscrutiny.suppression..",
            "org.openscrutiny.editions..",
            "org.openscrutiny.store..")
        .check(INTRUDER);
  }

  /// Whether an edition is served may not depend on how fast a machine is.
  @Test
  void theIntruderHasNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(Clock.class, Instant.class, ThreadLocalRandom.class))
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(INTRUDER);
  }

  /// The immutable sets and maps of Java have another order in each process.
  @Test
  void theIntruderCopiesNoSetIntoAnOrderByChance() {
    noClasses()
        .should()
        .callMethod(Set.class, "copyOf", Collection.class)
        .orShould()
        .callMethod(Map.class, "copyOf", Map.class)
        .check(INTRUDER);
  }
}
