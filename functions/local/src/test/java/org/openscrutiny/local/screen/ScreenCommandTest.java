package org.openscrutiny.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.Finding;

final class ScreenCommandTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path ATTENDANCE = PROJECT.resolve("events/releases/attendance");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anAcceptedReleaseEndsWithZero() throws IOException {
    assertThat(screen(false, ATTENDANCE.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("attendance: accepted, 0 failed checks, ")
        .contains("dataset attendance, 2 data files, ")
        .doesNotContain("\u001B");
    assertThat(err.size()).isZero();
  }

  @Test
  void anOfficerIsToldHowMuchWouldBeHidden() {
    assertThat(screen(false, PROJECT.resolve("events/releases/safeguarding-board").toString()))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "disclosure: protect, counts of 1 to 5; hidden: 1 figure by rule, 1 more by consequence");
  }

  @Test
  void aRefusedReleaseSaysWhereAndWhatToDoAndEndsWithOne() throws IOException {
    broken();

    assertThat(screen(true, folder.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "\u001B[31mrefused\u001B[0m",
            "\u001B[31mFAILED \u001B[0m geography-official (stage 8, ",
            "What to do: Write the code",
            "attendance.csv, line ",
            "new_la_code: E06000045 is Southampton, not Southhampton");
  }

  @Test
  void fivePlacesAreShownAndTheOthersCounted() {
    List<Finding.Place> places =
        IntStream.rangeClosed(1, 20)
            .mapToObj(line -> new Finding.Place("a.csv", line, "b", "\u001B[2J" + line))
            .toList();
    var finding =
        new Finding(
            "values-blank",
            10,
            Finding.Level.FAIL,
            true,
            "Blank",
            "",
            true,
            "Fill in.",
            places,
            1234);

    List<String> lines = new ReportText(Report.ofFile("a.csv", List.of(finding)), true).lines();

    assertThat(lines).endsWith("    a.csv, line 5, b: \uFFFD[2J5", "    and 1,229 more");
  }

  @Test
  void aMachineReadsTheSameReport() throws IOException {
    broken();

    assertThat(screen(true, folder.toString(), "--json")).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(out.toByteArray());
    assertThat(report.path("outcome").asText()).isEqualTo("refused");
    assertThat(report.path("failed").asInt()).isEqualTo(1);
    JsonNode finding = report.path("findings").path(0);
    assertThat(finding.path("check").asText()).isEqualTo("geography-official");
    assertThat(finding.path("level").asText()).isEqualTo("fail");
    assertThat(finding.path("places").path(0).path("file").asText()).isEqualTo("attendance.csv");
  }

  @Test
  void aZipIsScreenedLikeItsFolder() throws IOException {
    Path zip = folder.resolve("attendance.zip");
    try (var archive = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.list(ATTENDANCE)) {
      for (Path file : files.toList()) {
        archive.putNextEntry(new ZipEntry("attendance/" + file.getFileName()));
        Files.copy(file, archive);
      }
    }

    assertThat(screen(false, zip.toString())).isZero();
    Files.writeString(zip, "no zip");
    assertThat(screen(false, zip.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("release-archive");
  }

  @Test
  void oneFileIsScreenedWithItsMetaFile() throws IOException {
    assertThat(screen(false, ATTENDANCE.resolve("attendance.csv").toString())).isZero();
    Path alone = Files.copy(ATTENDANCE.resolve("attendance.csv"), folder.resolve("attendance.csv"));
    assertThat(screen(false, alone.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("release-file-present", "attendance.meta.csv");
  }

  @Test
  void wrongUseEndsWithTwo() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "x");
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("a", "b"),
            List.of("--colour"),
            List.of("--catalogue", folder.toString(), ATTENDANCE.toString()),
            List.of(folder.resolve("absent").toString()),
            List.of(text.toString()))) {
      assertThat(screen(false, wrong.toArray(String[]::new))).isEqualTo(2);
    }
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "there is no option --colour",
            "is no catalogue",
            "absent is not there",
            "notes.txt is no folder");
  }

  private void broken() throws IOException {
    try (Stream<Path> files = Files.list(ATTENDANCE)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Files.writeString(
            folder.resolve(file.getFileName().toString()),
            file.endsWith("attendance.csv") ? text.replace("Southampton", "Southhampton") : text);
      }
    }
  }

  private int screen(boolean colour, String... arguments) {
    out.reset();
    var command =
        new ScreenCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            colour);
    return command.run(
        Stream.concat(
                Stream.of(
                    "--catalogue",
                    PROJECT.resolve("catalogue").toString(),
                    "--config",
                    PROJECT.resolve("portal.json").toString()),
                Stream.of(arguments))
            .toList());
  }
}
