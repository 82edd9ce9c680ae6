package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// Properties of every screening, tested on random releases.
@Tag("slow")
class ScreeningPropertyTest {
  private static final int RELEASES = 54;

  /// A fault in one cell: its column, its text, and the check that reports it.
  private record Slip(String column, String text, String check, String place) {
    static Slip of(String column, String text, String check) {
      return new Slip(column, text, check, column);
    }
  }

  private static final String FIGURE = RandomRelease.INDICATORS.getFirst();
  private static final List<Slip> SLIPS =
      List.of(
          Slip.of("time_period", "20245", "time-period"),
          Slip.of("time_period", "", "time-period"),
          Slip.of("time_identifier", "Octember", "time-identifier"),
          Slip.of("geographic_level", "Nation", "geography-level"),
          Slip.of("country_code", "", "geography-blank"),
          Slip.of("country_code", "England", "geography-code"),
          new Slip("country_name", "Wales", "geography-official", "country_code"),
          Slip.of("country_name", "total", "geography-total"),
          Slip.of(FIGURE, "", "values-blank"),
          Slip.of(FIGURE, "NULL", "rows-null"),
          Slip.of(FIGURE, ":", "values-obsolete"),
          Slip.of(FIGURE, "~", "values-obsolete"),
          Slip.of(FIGURE, "1,234", "values-separator"),
          Slip.of(FIGURE, "12a", "values-number"),
          Slip.of(FIGURE, "1e3", "values-number"),
          Slip.of(FIGURE, "=1+1", "values-number"),
          Slip.of(FIGURE, "-5", "values-count"),
          Slip.of(FIGURE, "5.5", "values-count"));

  static IntStream seeds() {
    return IntStream.range(0, RELEASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFigureOfAFaultlessReleaseIsReadExactly(int seed) {
    var release = new RandomRelease(seed, false);

    ScreeningOutcome.Accepted accepted = FaultlessRelease.accepted(release.files());

    assertThat(figures(accepted)).isEqualTo(release.figures);
    assertThat(accepted.figures().files())
        .extracting(Figures.FileRows::rows)
        .containsExactly(release.rows.size());
    assertThat(FaultlessRelease.screen(release.files(text(release), false)).findings())
        .isEqualTo(FaultlessRelease.screen(release.files(text(release), false)).findings());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFaultInACellIsReportedAtItsPlace(int seed) {
    var random = new Random(seed);
    Slip slip = SLIPS.get(seed % SLIPS.size());
    var release = new RandomRelease(seed, true);
    int row = random.nextInt(release.rows.size());
    release.rows.get(row).set(release.column(slip.column()), slip.text());

    ScreeningOutcome screened = FaultlessRelease.screen(release.files());

    assertThat(screened).isInstanceOf(ScreeningOutcome.Refused.class);
    assertPlace(screened, slip.check(), row + 2, slip.place());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFaultInAFilterIsReportedAtItsPlace(int seed) {
    var random = new Random(seed);
    var release = new RandomRelease(seed, true);
    int row = random.nextInt(release.rows.size());
    for (String filter : release.filters) {
      List<String> cells = release.rows.get(row);
      String level = cells.get(release.column(filter));
      Map.of("", "filter-blank", " " + level, "filter-spaces", level + " ", "filter-spaces")
          .forEach((text, check) -> {
            cells.set(release.column(filter), text);
            assertPlace(FaultlessRelease.screen(release.files()), check, row + 2, filter);
          });
      cells.set(release.column(filter), level);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFileOfAnotherShapeIsRefused(int seed) {
    var random = new Random(seed);
    int row = random.nextInt(new RandomRelease(seed, true).rows.size());
    Map<String, BiConsumer<RandomRelease, List<String>>> shapes = new LinkedHashMap<>();
    shapes.put("file-ragged", (release, cells) -> cells.add("1"));
    shapes.put("rows-duplicate", (release, cells) -> release.rows.add(cells));
    shapes.forEach((check, change) -> {
      var release = new RandomRelease(seed, true);
      change.accept(release, release.rows.get(row));
      int line = check.equals("file-ragged") ? row + 2 : release.rows.size() + 1;
      assertPlace(FaultlessRelease.screen(release.files()), check, line, "");
    });
    for (String column : RandomRelease.REQUIRED) {
      var release = new RandomRelease(seed, true);
      release.header.set(release.column(column), column + "s");
      assertPlace(FaultlessRelease.screen(release.files()), "columns-required", 1, column);
    }
    var release = new RandomRelease(seed, true);
    release.header.set(release.column(FIGURE), "kids");
    assertThat(FaultlessRelease.screen(release.files()).findings())
        .extracting(Finding::check)
        .contains("meta-in-data");
    release.header.set(release.column("kids"), "country_name");
    assertPlace(FaultlessRelease.screen(release.files()), "columns-unique", 1, "country_name");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBrokenFileIsRefused(int seed) {
    var random = new Random(seed);
    var release = new RandomRelease(seed, true);
    byte[] data = text(release);
    String text = new String(data, UTF_8);
    byte[] gzip = RandomRelease.gzip(data);
    MemoryFiles files = release.files(data, true);

    files.with("data.csv.gz", Arrays.copyOf(gzip, random.nextInt(2, gzip.length)));
    assertOnly(files, "file-format");
    files = release.files((text.strip() + ",\"open").getBytes(UTF_8), false);
    assertOnly(files, "file-format");
    files = release.files((text + "é").getBytes(ISO_8859_1), false);
    assertThat(FaultlessRelease.screen(files)).isInstanceOf(ScreeningOutcome.Refused.class);
    int place = random.nextInt(text.length());
    files =
        release.files(
            (text.substring(0, place) + "\0" + text.substring(place)).getBytes(UTF_8), false);
    assertOnly(files, "file-format");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheRowsChangesOnlyTheirLines(int seed) {
    var random = new Random(seed);
    var release = new RandomRelease(seed, true);
    for (int i = 0; i < seed % 3; i++) {
      Slip slip = SLIPS.get(random.nextInt(SLIPS.size()));
      int row = random.nextInt(release.rows.size());
      release.rows.get(row).set(release.column(slip.column()), slip.text());
    }
    ScreeningOutcome before = FaultlessRelease.screen(release.files(text(release), false));
    Collections.shuffle(release.rows, random);
    ScreeningOutcome after = FaultlessRelease.screen(release.files(text(release), false));

    assertThat(summary(after)).isEqualTo(summary(before));
    if (before instanceof ScreeningOutcome.Accepted one
        && after instanceof ScreeningOutcome.Accepted other) {
      assertThat(figures(other)).isEqualTo(figures(one));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damagedBytesGetAReportAndNoFaultIsAccepted(int seed) {
    var random = new Random(seed);
    var release = new RandomRelease(seed, false);
    byte[] good = text(release);
    for (int i = 0; i < 10; i++) {
      byte[] bytes = good.clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        bytes[random.nextInt(bytes.length)] =
            (byte) ",\"\n\r 0c-.=\0\u00e9".charAt(random.nextInt(12));
      }
      MemoryFiles files = release.files(bytes, false);
      ScreeningOutcome screened = FaultlessRelease.screen(files);

      ResourceLimits.assertBounded(screened.findings());
      if (screened instanceof ScreeningOutcome.Accepted) {
        assertThat(
                IndependentStandardRules.violations(
                    files.text("data.csv"), files.text("data.meta.csv")))
            .isEmpty();
      }
    }
  }

  private static void assertOnly(MemoryFiles files, String check) {
    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly(check);
  }

  private static void assertPlace(ScreeningOutcome screened, String check, int row, String column) {
    assertThat(screened.findings())
        .filteredOn(finding -> finding.check().equals(check))
        .as("%s in %s", check, screened.findings())
        .flatExtracting(Finding::places)
        .anyMatch(place -> place.row() == row && place.column().equals(column));
  }

  private static List<String> summary(ScreeningOutcome screened) {
    return screened.findings().stream()
        .map(finding -> finding.check() + " " + finding.level() + " " + finding.total())
        .toList();
  }

  private static Map<RandomRelease.About, Value> figures(ScreeningOutcome.Accepted accepted) {
    var figures = new HashMap<RandomRelease.About, Value>();
    for (Figures.FileSeries each : accepted.figures().series()) {
      for (Observation one : each.series().observations()) {
        Period period = one.period();
        String time = period.timePeriod() + "," + period.identifier().label();
        figures.put(
            new RandomRelease.About(
                each.series().key().indicator(),
                each.series().key().area().code(),
                each.series().key().filters().levels(),
                time),
            one.value());
      }
    }
    return figures;
  }

  /// The table in the plainest form.
  private static byte[] text(RandomRelease release) {
    var lines = new ArrayList<List<String>>();
    lines.add(release.header);
    lines.addAll(release.rows);
    var text = new StringBuilder();
    for (List<String> line : lines) {
      text.append('"')
          .append(
              String.join("\",\"", line.stream().map(cell -> cell.replace("\"", "\"\"")).toList()))
          .append("\"\n");
    }
    return text.toString().getBytes(UTF_8);
  }
}
