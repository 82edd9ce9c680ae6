package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openscrutiny.opendata.OfficialData;

/// Every figure of the headlines against the department's files from which it was transcribed. The
/// files are read here without the project's readers. `official/headlines.csv` says where each
/// column comes from.
@Tag("official-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadlineSourcesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("portal.root"), "events", "official", BundledReleases.HEADLINES);
  private static final Path COLUMNS = Path.of("src/test/resources/official/headlines.csv");

  /// The figures of the collection have noise beyond this number of digits.
  private static final MathContext TRUSTED = new MathContext(15, RoundingMode.HALF_UP);

  private static final Map<String, String> REGIONS =
      Map.of(
          "E12000001", "980",
          "E12000002", "981",
          "E12000003", "982",
          "E12000004", "983",
          "E12000005", "984",
          "E12000006", "985",
          "E12000007", "986",
          "E12000008", "989",
          "E12000009", "990");

  /// Authorities that report their workers together: neither has a number of cases of its own.
  private static final Set<String> TOGETHER = Set.of("314", "318", "940", "941");

  /// A column of a source, of which some rows are meant.
  private record Source(String file, String column, String where) {}

  /// @param number the three digits of the place
  /// @param year in which the period ends
  private record Place(String number, int year) {}

  /// A column of the release.
  private record Column(String file, String indicator, Source source, int decimals) {
    String name() {
      return indicator.replace('-', '_');
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final Map<Source, Map<Place, String>> sources = new HashMap<>();

  @BeforeAll
  void read() {
    rows(
        COLUMNS,
        row ->
            columns.add(
                new Column(
                    row.getField("file"),
                    row.getField("indicator"),
                    new Source(
                        row.getField("source"), row.getField("column"), row.getField("where")),
                    Integer.parseInt(row.getField("decimals")))));
    for (Column column : columns) {
      sources.putIfAbsent(column.source(), new HashMap<>());
    }
    Set<String> files = new HashSet<>();
    sources.keySet().forEach(source -> files.add(source.file()));
    for (String file : files) {
      Path folder = OfficialData.folder(Path.of(file).getParent().toString());
      rows(folder.resolve(Path.of(file).getFileName()), row -> keep(file, row));
    }
  }

  @Test
  void everyFigureIsThatOfItsSource() {
    var wrong = new ArrayList<String>();
    int[] compared = {0};
    for (Column column : columns) {
      rows(
          FOLDER.resolve(column.file()),
          row -> {
            String printed = row.getField(column.name());
            Optional<BigDecimal> source = source(column, row);
            if (number(printed).isPresent()) {
              compared[0]++;
              if (!source.map(BigDecimal::toPlainString).equals(Optional.of(printed))) {
                wrong.add(described(column, row) + ", source " + source);
              }
            } else if (source.isPresent() && !mayBeMissing(column, row)) {
              wrong.add(described(column, row) + ", source " + source);
            }
          });
    }
    assertThat(wrong).isEmpty();
    assertThat(compared[0]).isGreaterThan(100_000);
  }

  /// A symbol of the department's file takes precedence over a number of the collection, and
  /// numbers are given for authorities only.
  private static boolean mayBeMissing(Column column, NamedCsvRecord row) {
    boolean counted =
        BundledReleases.CATALOGUE.indicator(column.indicator()).orElseThrow().isCount();
    return row.getField(column.name()).equals("low")
        || (counted && !row.getField("geographic_level").equals("Local authority"))
        || (column.indicator().equals("social-worker-cases")
            && TOGETHER.contains(row.getField("old_la_code")));
  }

  private static String described(Column column, NamedCsvRecord row) {
    return "%s, %s %s %s: %s"
        .formatted(
            column.indicator(),
            row.getField("time_period"),
            row.getField("region_name"),
            row.getField("la_name"),
            row.getField(column.name()));
  }

  private Optional<BigDecimal> source(Column column, NamedCsvRecord row) {
    Map<Place, String> there = Objects.requireNonNull(sources.get(column.source()));
    return Optional.ofNullable(there.get(place(row)))
        .flatMap(HeadlineSourcesTest::number)
        .map(number -> number.setScale(column.decimals(), RoundingMode.HALF_UP));
  }

  private void keep(String file, NamedCsvRecord row) {
    if (file.startsWith("lait/")) {
      Map<Place, String> there =
          sources.get(new Source(file, row.getField("Short Desc").strip(), ""));
      if (there != null) {
        String number = row.getField("LA Number").replaceFirst("\\.0$", "");
        there.put(new Place(number, year(row.getField("Years"))), row.getField("Values"));
      }
      return;
    }
    sources.forEach((source, there) -> {
      if (source.file().equals(file) && isMeant(source, row)) {
        there.put(place(row), row.getField(source.column()));
      }
    });
  }

  private static boolean isMeant(Source source, NamedCsvRecord row) {
    List<String> condition = List.of(source.where().split("=", 2));
    boolean level =
        Set.of("National", "Regional", "Local authority")
            .contains(row.getField("geographic_level"));
    return level
        && (condition.size() == 1 || row.getField(condition.get(0)).equals(condition.get(1)));
  }

  private static Place place(NamedCsvRecord row) {
    String number =
        switch (row.getField("geographic_level")) {
          case "National" -> "970";
          case "Regional" -> REGIONS.getOrDefault(row.getField("region_code"), "");
          default -> row.getField("old_la_code");
        };
    return new Place(number, year(row.getField("time_period")));
  }

  /// "2025 (Rev)", "2024/25" and "202425" end in 2025.
  private static int year(String period) {
    String digits = period.replaceFirst(" .*", "").replace("/", "");
    return Integer.parseInt(
        digits.length() == 4 ? digits : digits.substring(0, 2) + digits.substring(4));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?[0-9.]+([eE]-?[0-9]+)?")
        ? Optional.of(new BigDecimal(text).round(TRUSTED))
        : Optional.empty();
  }

  private static void rows(Path file, Consumer<NamedCsvRecord> each) {
    try (var stream = Files.newInputStream(file);
        var content = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
        var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(content)) {
      rows.forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
