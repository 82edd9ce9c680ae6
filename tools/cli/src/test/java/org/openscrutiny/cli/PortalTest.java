package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all commands have in common, and how each ends when it was used wrongly.
final class PortalTest {
  @TempDir private Path folder;

  @Test
  void withoutACommandItListsThem() {
    for (List<String> asked : List.of(List.<String>of(), List.of("help"), List.of("--help"))) {
      var run = CommandLineRun.of(asked.toArray(String[]::new));
      assertThat(run.status()).isZero();
      assertThat(run.out())
          .startsWith("Open Scrutiny")
          .contains("run ", "screen ", "convert ", "ingest ", "publish ", "audit ", "attack ")
          .contains(
              "status ",
              "history ",
              "report ",
              "schedule ",
              "cancel ",
              "withdraw ",
              "rollback ",
              "takedown ",
              "export ",
              "import ")
          .contains("bench ", "test ");
    }
  }

  @Test
  void helpDescribesACommand() {
    for (String[] asked : new String[][] {{"help", "screen"}, {"screen", "--help"}}) {
      var run = CommandLineRun.of(asked);
      assertThat(run.status()).isZero();
      assertThat(run.out())
          .contains("Usage: ./portal screen", "--json", "--catalogue=DIR")
          .contains("Ends with 0 when it is accepted, 1 when it is refused");
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(CommandLineRun.of("--version").out()).matches("Open Scrutiny \\d+\\.\\d+\\..*\\R");
  }

  @Test
  void whatIsNotThereIsSaidAndEndsWithTwo() throws IOException {
    String absent = folder.resolve("absent").toString();
    wrong("Unmatched argument at index 0: 'publihs'", "publihs");
    wrong("Unknown option: '--fast'", "run", "--fast");
    wrong("A port is a number from 1 to 65535, not 99999", "run", "--port", "99999");
    wrong("--port", "run", "--port", "many");
    wrong("There is no " + absent, "run", "--config", absent);
    wrong("holds no release.json", "ingest", absent);
    wrong("Missing required parameter: 'FOLDER|ZIP'", "ingest");
    wrong("Unmatched argument at index 2: 'now'", "publish", "attendance", "now");
    wrong("'second' is not an int", "report", "second");
    wrong("Missing required option: '--at=MOMENT'", "schedule", "attendance");
    wrong("--at", "schedule", "attendance", "--at", "tomorrow");
    wrong("Missing required parameter: 'NAME'", "cancel");
    wrong("Missing required option: '--reason=TEXT'", "withdraw", "attendance");
    wrong("Missing required option: '--reason=TEXT'", "rollback", "1");
    wrong("Missing required option: '--reason=TEXT'", "takedown", "attendance");
    wrong("--area", "takedown", "attendance", "--reason", "None", "--indicator", "contacts");
    wrong("Missing required parameter: 'FILE'", "export");
    wrong("Missing required parameter: 'FILE'", "import");
    wrong("Missing required subcommand", "convert");
    wrong("Unmatched argument", "convert", "census");
    wrong("Missing required parameter: 'OUT'", "convert", "lait", absent, absent);
    wrong("there is no file " + absent, "convert", "lait", absent, absent, absent);
    wrong(
        "--seconds takes a whole number from 1 to 9999; found 0", "attack", "--seconds=0", absent);
    wrong("is neither an address that begins with http nor a folder", "attack", absent);
    wrong("There is no /api/v1/editions", "attack", folder.toString());
  }

  @Test
  void aCommandForTheRunningPortalSaysThatNothingIsRunning() throws IOException {
    Files.createFile(folder.resolve("release.json"));
    for (String[] asked :
        new String[][] {
          {"publish", "--data", folder.toString()},
          {"history", "--data", folder.toString()},
          {"report", "--data", folder.toString()},
          {"cancel", "attendance", "--data", folder.toString()},
          {"ingest", "--data", folder.toString(), folder.toString()}
        }) {
      var run = CommandLineRun.of(asked);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "portal: nothing is running on %s; start it with ./portal run%n".formatted(folder));
    }
  }

  private static void wrong(String why, String... arguments) {
    var run = CommandLineRun.of(arguments);
    assertThat(run.err()).startsWith("portal: ").contains(why);
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).as(String.join(" ", arguments)).isEqualTo(2);
  }
}
