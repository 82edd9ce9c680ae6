package org.openscrutiny.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, and what it may use.
class AttackCommandTest {
  private static final String HIDDEN = "referrals, E06000099, 2023-09";

  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  @Test
  void theIntruderKnowsNothingOfHowFiguresAreHidden() {
    noClasses()
        .that()
        .resideInAPackage("org.openscrutiny.attack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openscrutiny.suppression.release",
            "org.openscrutiny.suppression.secondary..",
            "org.openscrutiny.editions..",
            "org.openscrutiny.store..")
        .check(new ClassFileImporter().importPackages("org.openscrutiny.attack"));
  }

  @Test
  void theCommandSaysWhatIsToldAndHow() {
    portal()
        .months("referrals", "number", "21 14 32 25 17 4")
        .nextEdition()
        .months("referrals", "number", "21 14 32 25 17 c")
        .save();
    var out = new ByteArrayOutputStream();

    int status =
        new AttackCommand(new PrintStream(out, true, UTF_8), System.err)
            .run(List.of(folder.toString()));

    assertThat(status).isEqualTo(AttackCommand.TOLD);
    assertThat(out.toString(UTF_8))
        .contains("PINNED   is 4: " + HIDDEN)
        .contains("since referrals, E06000099, 2023-09 was shown as 4 in edition 1")
        .contains("1 pinned, 0 narrowed");
  }

  @Test
  void theCommandSaysWhatIsNoPortal() {
    var err = new ByteArrayOutputStream();

    int status =
        new AttackCommand(System.out, new PrintStream(err, true, UTF_8))
            .run(List.of(folder.toString()));

    assertThat(status).isEqualTo(AttackCommand.WRONG_USE);
    assertThat(err.toString(UTF_8)).contains("There is no /api/v1/editions");
  }
}
