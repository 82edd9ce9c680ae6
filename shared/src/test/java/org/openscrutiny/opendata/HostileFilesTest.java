package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.OfficialGazetteer;

/// Files that are damaged, huge or no text at all get a report, never an exception.
class HostileFilesTest {
  @Test
  void aCompressedFileIsReadLikeAPlainOne() {
    MemoryFiles files = FaultlessRelease.files();
    byte[] gzip = gzip(files.text("monthly.csv"));
    files.with("monthly.csv.gz", gzip).without("monthly.csv");
    files.with(
        "release.json",
        files.text("release.json").replace("\"monthly.csv\"", "\"monthly.csv.gz\""));

    assertThat(FaultlessRelease.accepted(files).findings()).isEmpty();

    files.with("monthly.csv.gz", Arrays.copyOf(gzip, gzip.length / 2));
    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-format");
  }

  @Test
  void textThatIsNotUtf8IsRefusedAndNotRepaired() {
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "monthly.csv",
        files
            .text("monthly.csv")
            .replace("Fostered", "Füstered")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-encoding");
  }

  @Test
  void anyBytesGetAReport() {
    var random = new Random(20241128);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      for (String file : List.of("monthly.csv", "monthly.meta.csv", "release.json")) {
        assertThat(FaultlessRelease.screen(FaultlessRelease.files().with(file, bytes)))
            .isInstanceOf(ScreeningOutcome.Refused.class);
      }
    }
  }

  @Test
  void aHugeCellAndAHundredThousandColumnsAreReported() {
    String data = FaultlessRelease.files().text("monthly.csv");
    String cell = data.replaceFirst("Fostered", "F".repeat(20_000_000));
    String columns = "a,".repeat(100_000) + "\n" + "1,".repeat(100_000) + "\n";

    for (String text : List.of(cell, columns)) {
      assertThat(
              FaultlessRelease.screen(FaultlessRelease.files().with("monthly.csv", text))
                  .findings())
          .extracting(Finding::check)
          .containsExactly("file-format");
    }
  }

  @Test
  void aCellOfTenGigabytesIsRefusedAtItsStart() {
    var endless = new Endless("time_period,time_identifier\n2024,\"".getBytes(UTF_8));
    MemoryFiles files = FaultlessRelease.files();
    ReleaseFiles huge =
        new ReleaseFiles() {
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
            return name.equals("monthly.csv") ? endless : files.open(name);
          }
        };

    assertThat(DataFileScreening.alone(huge, "monthly.csv", OfficialGazetteer.read()))
        .extracting(Finding::check)
        .containsExactly("file-format");
    assertThat(endless.given).isLessThan(50_000_000);
  }

  /// The start of a file, and then ten gigabytes of one letter.
  private static final class Endless extends InputStream {
    private static final long LENGTH = 10_000_000_000L;

    private final byte[] start;
    private long given;

    private Endless(byte[] start) {
      this.start = start;
    }

    @Override
    public int read() {
      if (given >= LENGTH) {
        return -1;
      }
      return given < start.length ? start[(int) given++] : (given++ > 0 ? 'a' : 'b');
    }
  }

  @Test
  void theReportNamesTheFormatOfAFileWithAWrongName() throws IOException {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
    byte[] gzip = gzip(FaultlessRelease.files().text("monthly.csv"));
    byte[] plain = FaultlessRelease.files().text("monthly.csv").getBytes(UTF_8);

    assertThat(messageFor("monthly.csv", zip)).contains("it is a zip archive");
    assertThat(messageFor("monthly.csv.gz", zip)).contains("it is a zip archive");
    assertThat(messageFor("monthly.csv", gzip)).contains("its name must end in .csv.gz");
    assertThat(messageFor("monthly.csv.gz", plain)).contains("it is no gzip file");
    assertThat(messageFor("monthly.csv.gz", gzip("a,b\n1,\0\n"))).contains("control characters");
    assertThat(messageFor("monthly.csv.gz", new byte[0])).contains("it is no gzip file");
  }

  private static String messageFor(String name, byte[] bytes) {
    MemoryFiles files = FaultlessRelease.files();
    files.without("monthly.csv").with(name, bytes);
    files.with("release.json", files.text("release.json").replace("monthly.csv", name));
    Finding finding = FaultlessRelease.screen(files).findings().getFirst();
    assertThat(finding.check()).isEqualTo("file-format");
    return finding.message();
  }

  @Test
  void aFilterWithTooManyLevelsIsRefused() {
    var rows = new StringBuilder(FaultlessRelease.files().text("monthly.csv"));
    String row = FaultlessRelease.files().text("monthly.csv").lines().toList().get(2);
    for (int i = 0; i <= 25_000; i++) {
      rows.append(row.replace("Fostered", "Child " + i)).append('\n');
    }

    assertThat(
            FaultlessRelease.screen(FaultlessRelease.files().with("monthly.csv", rows.toString()))
                .findings())
        .extracting(Finding::check)
        .containsExactly("filter-items");
  }

  @Test
  @Tag("slow")
  void filtersWithTooManyCombinationsAreRefused() {
    var rows = new StringBuilder(FaultlessRelease.files().text("monthly.csv"));
    String row = FaultlessRelease.files().text("monthly.csv").lines().toList().get(2);
    rows.insert(rows.indexOf("placement"), "carer,");
    String start = row.substring(0, row.indexOf("Fostered"));
    String end = row.substring(row.indexOf("Fostered") + "Fostered".length());
    String text =
        Arrays.stream(rows.toString().split("\n"))
            .map(line -> line.replaceFirst("(Total|Fostered),", "Total,$1,"))
            .collect(Collectors.joining("\n", "", "\n"));
    var many = new StringBuilder(text);
    for (int i = 0; i <= 250_000; i++) {
      many.append(start)
          .append("Carer ")
          .append(i / 500)
          .append(",Place ")
          .append(i % 500)
          .append(end)
          .append('\n');
    }
    MemoryFiles files = FaultlessRelease.files().with("monthly.csv", many.toString());
    files.with(
        "monthly.meta.csv", files.text("monthly.meta.csv") + "carer,Filter,Carer,,,,,,Total\n");

    assertThat(found(files)).containsExactly("filter-combinations");
  }

  @Test
  @Tag("slow")
  void tooManyPlacesAndTimesAreRefused() {
    String data = FaultlessRelease.files().text("monthly.csv");
    String row = data.lines().toList().get(2);
    var places = new StringBuilder(data);
    for (int i = 0; i <= 100_000; i++) {
      places.append(row.replace("Southampton", "Southampton " + i)).append('\n');
    }
    var times = new StringBuilder(data);
    for (int i = 0; i <= 20_000; i++) {
      times.append(row.replaceFirst("2024", "1" + i)).append('\n');
    }

    assertThat(found(FaultlessRelease.files().with("monthly.csv", places.toString())))
        .contains("geography-items");
    assertThat(found(FaultlessRelease.files().with("monthly.csv", times.toString())))
        .contains("time-items");
  }

  private static List<String> found(MemoryFiles files) {
    return FaultlessRelease.screen(files).findings().stream().map(Finding::check).toList();
  }

  @Test
  void aDescriptionOfAMegabyteIsNotRead() {
    assertThat(
            FaultlessRelease.screen(
                    FaultlessRelease.files().with("release.json", " ".repeat(1_000_001)))
                .findings())
        .extracting(Finding::check)
        .containsExactly("file-limits");
  }

  @Test
  void atMostTwentyPlacesAreListedAndAllAreCounted() {
    var rows = new StringBuilder(FaultlessRelease.files().text("second_table.csv"));
    for (int year = 1900; year < 2000; year++) {
      rows.append(
          "%d,October,Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,%n"
              .formatted(year));
    }

    Finding finding =
        FaultlessRelease.screen(FaultlessRelease.files().with("second_table.csv", rows.toString()))
            .findings()
            .getFirst();

    assertThat(finding.total()).isEqualTo(100);
    assertThat(finding.places()).hasSize(20);
  }

  @Test
  void aNameThatAnAddressCannotHoldIsRefused() {
    MemoryFiles files = FaultlessRelease.files();
    for (String end : List.of(".csv", ".meta.csv")) {
      files.with("second table" + end, files.text("second_table" + end));
      files.without("second_table" + end);
    }
    files.with("release.json", files.text("release.json").replace("second_table", "second table"));

    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-name");
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
}
