package org.openscrutiny;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.ArchitecturePage.Arrow;
import org.openscrutiny.ArchitecturePage.Unit;

/// Which package may use which is said once, in `docs/architecture.md`, and held here. The page is
/// held to the modules and packages that there are.
class ArchitectureTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final String ROOT = "org.openscrutiny.";
  private static final ArchitecturePage PAGE =
      ArchitecturePage.read(PROJECT.resolve("docs/architecture.md"));
  private static final JavaClasses PORTAL =
      new ClassFileImporter().importPath(PROJECT.resolve("shared/target/classes"));

  static List<Unit> packages() {
    return PAGE.packages();
  }

  static List<Unit> modules() {
    return PAGE.modules();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatThePageAllows(Unit unit) {
    String[] allowed =
        Stream.concat(Stream.of(unit.name()), unit.mayUse().stream())
            .map(each -> ROOT + each + "..")
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(ROOT + unit.name() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("org.openscrutiny..").or(resideInAnyPackage(allowed)))
        .check(PORTAL);
  }

  @Test
  void thePageHasEveryPackage() {
    Set<String> found =
        PORTAL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found)
        .allSatisfy(name ->
            assertThat(PAGE.packages())
                .anyMatch(unit -> (name + ".").startsWith(unit.name() + ".")));
    assertThat(PAGE.packages())
        .allSatisfy(
            unit -> assertThat(found).anyMatch(name -> (name + ".").startsWith(unit.name() + ".")));
  }

  @Test
  void thePageHasEveryModule() throws IOException {
    assertThat(PAGE.modules())
        .extracting(Unit::name)
        .containsExactlyElementsOf(MavenFile.read(PROJECT.resolve("pom.xml")).modules());
  }

  /// What is used by tests alone does not count.
  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesOnlyWhatThePageSays(Unit unit) throws IOException {
    List<String> used = MavenFile.read(PROJECT.resolve(unit.name()).resolve("pom.xml")).uses();

    assertThat(unit.mayUse())
        .extracting(module -> Path.of(module).getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(used);
  }

  /// The picture leaves arrows out, so that it can be read; it may not add any.
  @Test
  void thePictureHasEveryPackageAndNoArrowOfItsOwn() {
    List<Arrow> arrows = PAGE.pictureOfRooms();

    assertThat(arrows)
        .flatExtracting(Arrow::from, Arrow::to)
        .containsAll(PAGE.packages().stream().map(Unit::topLevel).toList());
    for (Unit unit : PAGE.packages()) {
      assertThat(arrows.stream().filter(arrow -> arrow.from().equals(unit.name())))
          .as("arrows from %s", unit.name())
          .allMatch(arrow ->
              unit.mayUse().stream().anyMatch(used -> (used + ".").startsWith(arrow.to() + ".")));
    }
  }

  /// Files that the page names are there.
  @Test
  void thePageNamesClassesThatThereAre() throws IOException {
    for (String name : PAGE.classes()) {
      assertThat(PORTAL.contain(ROOT + name)).as(name).isTrue();
    }
    assertThat(Files.readAllLines(PROJECT.resolve("README.md")))
        .anyMatch(line -> line.contains("docs/architecture.md"));
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

  /// Whoever distrusts the solver need not run it.
  @Test
  void theAuditNeedsNoSolver() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "verification..")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage("org.ojalgo..", "software.amazon..")
        .check(PORTAL);
  }

  /// A certificate can be checked without a solver.
  @Test
  void thePublishedTableNeedsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(ROOT + "suppression.table..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations..", ROOT + "suppression.table..")
        .check(PORTAL);
  }

  @Test
  void onlyTheAuditUsesTheSolverLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "suppression.solver..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ojalgo..")
        .check(PORTAL);
  }

  /// What is suppressed and proved may not depend on how fast the machine is, nor on what the
  /// solver has solved before: its own search for whole numbers breaks ties by counters of the
  /// process.
  @Test
  void disclosureControlHasNoClockAndSearchesWholeNumbersItself() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "suppression..")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(Clock.class, InstantSource.class, Timer.class, ThreadLocalRandom.class)
                .or(resideInAnyPackage("org.ojalgo.optimisation.integer..")))
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(PORTAL);
  }

  @Test
  void noTwoPackagesUseEachOther() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PORTAL);
  }
}
