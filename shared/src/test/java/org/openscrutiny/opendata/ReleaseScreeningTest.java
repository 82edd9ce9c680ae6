package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;

class ReleaseScreeningTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Catalogue CATALOGUE = CatalogueJson.read(RESOURCES.resolve("catalogue"));
  private static final Period OCTOBER = new Period(TimeIdentifier.OCTOBER, 2024);

  private final ReleaseScreening screening = new ReleaseScreening(CATALOGUE, new ReleaseJson());

  /// Each case changes the good release in one place, by a regular expression.
  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(
      resources = "/screening-cases.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = 10_000)
  void whatIsWrongIsFoundAndNothingElse(
      String what, String files, String replace, String with, String finds) {
    MemoryFiles release = release();
    for (String file : files.split(";")) {
      String changed = release.text(file).replaceAll(replace, unescaped(with));
      release.with(file, changed);
    }

    Screened screened = screening.screen(release);

    List<String> expected = finds == null ? List.of() : List.of(finds.split(" "));
    assertThat(screened.findings())
        .as("%s", screened.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrderElementsOf(expected);
    boolean failed =
        screened.findings().stream().anyMatch(found -> found.level() == Finding.Level.FAIL);
    assertThat(screened).isInstanceOf(failed ? Screened.Refused.class : Screened.Accepted.class);
  }

  @Test
  void figuresKeepTheirDigitsAndSymbolsTheirMeaning() {
    Figures figures = accepted(release()).figures();

    assertThat(value(figures, "looked-after-reviewed-percentage", "Total"))
        .isEqualTo(Value.of(new BigDecimal("85.90")));
    assertThat(value(figures, "looked-after-children-rate", "Fostered"))
        .isEqualTo(new Value.NotApplicable());
    assertThat(figures.repeats()).singleElement().satisfies(
        repeat -> {
          assertThat(repeat.table()).isEqualTo("Summary");
          assertThat(repeat.key().indicator()).isEqualTo("looked-after-children");
          assertThat(repeat.value()).isEqualTo(Value.of(new BigDecimal("469")));
        });
    assertThat(figures.calculations())
        .extracting(Figures.Calculation::calculation)
        .contains("Gap with England", "Change on previous month");
    assertThat(figures.files()).extracting(Figures.FileRows::rows).containsExactly(6, 2, 1);
  }

  @Test
  void aFindingSaysWhereAndWhatToDo() {
    MemoryFiles files = release();
    files.with("monthly.csv", files.text("monthly.csv").replace("Fostered,300", "Fostered,1 300"));

    Finding finding = screening.screen(files).findings().getFirst();

    assertThat(finding.message())
        .isEqualTo("A figure is neither a number nor a symbol: \"1 300\".");
    assertThat(finding.advice()).startsWith("Write digits");
    assertThat(finding.places())
        .containsExactly(
            new Finding.Place("monthly.csv", 3, "looked_after_children", "1 300"));
  }

  @Test
  void anAreaThatWasRenamedIsOneAreaUnderItsNewestName() {
    MemoryFiles files = release();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replaceFirst("(?s)852,Southampton", "852,Southampton UA"));
    files.with(
        "monthly.csv",
        files
            .text("monthly.csv")
            .replaceFirst("(September.*)Southampton,,,Fostered", "$1Southampton UA,,,Fostered"));

    assertThat(accepted(files).figures().series())
        .extracting(series -> series.series().key().area())
        .contains(new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton"))
        .doesNotContain(new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton UA"));
  }

  @Test
  void oneFigureHasOnePlace() {
    MemoryFiles files = release();
    files
        .with("again.csv", files.text("monthly.csv"))
        .with("again.meta.csv", files.text("monthly.meta.csv"))
        .with(
            "release.json",
            files
                .text("release.json")
                .replace("second_table.csv", "again.csv")
                .replace("repeated-figures", "figures")
                .replace("\"children\": \"looked-after-children\"", ""))
        .without("second_table.csv")
        .without("second_table.meta.csv");

    assertThat(screening.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("figures-twice");
  }

  @Test
  void anOldFileMayUseOldSigns() {
    MemoryFiles files = release();
    files.with("release.json", files.text("release.json").replace("\"legacy\": false", "\"legacy\": true"));
    files.with("monthly.csv", files.text("monthly.csv").replace("301,250,83.1", ":,,~"));
    files.with(
        "second_table.meta.csv",
        files
            .text("second_table.meta.csv")
            .replace("indicator_dp,", "")
            .replace("Children,,,0,,", "Children,,,,"));

    Screened.Accepted accepted = accepted(files);

    assertThat(accepted.findings()).extracting(Finding::check).containsExactly("values-legacy");
    assertThat(accepted.findings().getFirst().total()).isEqualTo(3);
    assertThat(value(accepted.figures(), "looked-after-children", "Fostered"))
        .isEqualTo(new Value.NotAvailable());
    assertThat(value(accepted.figures(), "looked-after-reviewed-percentage", "Fostered"))
        .isEqualTo(new Value.RoundsToZero());
  }

  @Test
  void aCompressedFileIsReadLikeAPlainOne() {
    MemoryFiles files = release();
    byte[] gzip = gzip(files.text("monthly.csv"));
    files.with("monthly.csv.gz", gzip).without("monthly.csv");
    files.with("release.json", files.text("release.json").replace("\"monthly.csv\"", "\"monthly.csv.gz\""));

    assertThat(accepted(files).findings()).isEmpty();

    files.with("monthly.csv.gz", java.util.Arrays.copyOf(gzip, gzip.length / 2));
    assertThat(screening.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-format");
  }

  @Test
  void aNameThatAnAddressCannotHoldIsRefused() {
    MemoryFiles files = release();
    for (String end : List.of(".csv", ".meta.csv")) {
      files.with("second table" + end, files.text("second_table" + end));
      files.without("second_table" + end);
    }
    files.with(
        "release.json", files.text("release.json").replace("second_table", "second table"));

    assertThat(screening.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-name");
  }

  @Test
  void aFilterWithTooManyLevelsIsProbablyNoFilter() {
    var rows = new StringBuilder(release().text("monthly.csv"));
    String row = release().text("monthly.csv").lines().toList().get(2);
    for (int i = 0; i <= 25_000; i++) {
      rows.append(row.replace("Fostered", "Child " + i)).append('\n');
    }

    assertThat(screening.screen(release().with("monthly.csv", rows.toString())).findings())
        .extracting(Finding::check)
        .containsExactly("filter-items");
  }

  @Test
  void aDescriptionOfAMegabyteIsNotRead() {
    assertThat(screening.screen(release().with("release.json", " ".repeat(1_000_001))).findings())
        .extracting(Finding::check)
        .containsExactly("file-limits");
  }

  @Test
  void aLevelThatStandsInTwoGroupsIsTwoLevels() {
    MemoryFiles files = release();
    files.with(
        "monthly.meta.csv",
        files.text("monthly.meta.csv").replace("lives,,Total", "lives,region_name,Total"));

    assertThat(accepted(files).figures().series())
        .extracting(series -> series.series().key().filters().levels().get("placement"))
        .contains("Fostered", "South East: Total", "Total");
  }

  @Test
  void textThatIsNotUtf8IsRefusedAndNotRepaired() {
    MemoryFiles files = release();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replace("Fostered", "Füstered").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(screening.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("file-encoding");
  }

  @Test
  void whateverTheBytesAreThereIsAReport() {
    var random = new Random(20241128);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      for (String file : List.of("monthly.csv", "monthly.meta.csv", "release.json")) {
        assertThat(screening.screen(release().with(file, bytes)))
            .isInstanceOf(Screened.Refused.class);
      }
    }
  }

  @Test
  void aHugeCellAndAHundredThousandColumnsAreReported() {
    String data = release().text("monthly.csv");
    String cell = data.replaceFirst("Fostered", "F".repeat(20_000_000));
    String columns = "a,".repeat(100_000) + "\n" + "1,".repeat(100_000) + "\n";

    for (String text : List.of(cell, columns)) {
      assertThat(screening.screen(release().with("monthly.csv", text)).findings())
          .extracting(Finding::check)
          .containsExactly("file-format");
    }
  }

  @Test
  void noMoreThanTwentyPlacesAreListedAndAllAreCounted() {
    var rows = new StringBuilder(release().text("second_table.csv"));
    for (int year = 1900; year < 2000; year++) {
      rows.append(
          "%d,October,Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,%n"
              .formatted(year));
    }

    Finding finding =
        screening.screen(release().with("second_table.csv", rows.toString())).findings().getFirst();

    assertThat(finding.total()).isEqualTo(100);
    assertThat(finding.places()).hasSize(20);
  }

  @Test
  void aReleaseIsKnownByItsBytesAndNames() {
    String id = screening.screen(release()).id();

    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(screening.screen(release()).id()).isEqualTo(id);
    MemoryFiles changed = release();
    changed.with("monthly.csv", changed.text("monthly.csv") + "\n");
    assertThat(screening.screen(changed).id()).isNotEqualTo(id);
    MemoryFiles renamed = release();
    renamed.with("second.csv", renamed.text("second_table.csv")).without("second_table.csv");
    assertThat(screening.screen(renamed).id()).isNotEqualTo(id);
  }

  private Screened.Accepted accepted(MemoryFiles files) {
    Screened screened = screening.screen(files);
    assertThat(screened).as("%s", screened.findings()).isInstanceOf(Screened.Accepted.class);
    return (Screened.Accepted) screened;
  }

  private static Value value(Figures figures, String indicator, String placement) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(indicator))
        .filter(series -> series.key().area().code().equals("E06000045"))
        .filter(series -> series.key().filters().levels().containsValue(placement))
        .findFirst()
        .flatMap(series -> series.at(OCTOBER))
        .orElseThrow();
  }

  private static String unescaped(String text) {
    if (text == null) {
      return "";
    }
    String thousand = text.replace("8{1000}", "8".repeat(1000));
    return thousand
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\u0000", "\0")
        .replace("\\uFEFF", "\uFEFF")
        .replaceAll("\\$(?!\\d)", "\\\\\\$");
  }

  private static MemoryFiles release() {
    var release = new MemoryFiles();
    var folder = new FolderFiles(RESOURCES.resolve("release"));
    for (String name : folder.names()) {
      try (var bytes = folder.open(name)) {
        release.with(name, bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return release;
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
