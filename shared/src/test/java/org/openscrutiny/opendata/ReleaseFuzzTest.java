package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/// Releases that are almost faultless, built from words of the standard: the independent rules find
/// nothing in what the screening accepts, and every figure is in the file.
@Tag("fuzz")
class ReleaseFuzzTest {
  private static final ResourceLimits SOAK = new ResourceLimits("release");
  private static final int MOST_ROWS = 12;

  private static final List<String> COLUMNS =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name",
          "placement",
          "looked_after_children",
          "looked_after_reviewed");
  private static final List<String> PLACES =
      List.of(
          "National,E92000001,England,,,,,",
          "Regional,E92000001,England,E12000008,South East,,,",
          "Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton",
          "Local authority,E92000001,England,E12000009,South West,E06000023,801,\"Bristol, City of\"",
          "Local authority,E92000001,England,,,x,x,Not available",
          "Ward,E92000001,England,,,,,");
  private static final List<String> TIMES =
      List.of(
          "2024,October", "2024,September", "2023,October", "202425,Academic year", "2024,Week 3");
  private static final List<String> LEVELS = List.of("Total", "Fostered", "\"In, or near\"");
  private static final List<String> FIGURES = List.of("0", "7", "12", "300", "c", "x", "z", "low");
  private static final List<String> SEPARATORS = List.of("\n", "\r\n", "\n\n", "\r");

  @FuzzTest
  void whatIsAcceptedIsRight(FuzzedDataProvider random) {
    String data = data(random);
    String meta =
        FaultlessRelease.files()
            .text("monthly.meta.csv")
            .lines()
            .limit(4)
            .collect(Collectors.joining("\n"));
    boolean compressed = random.consumeBoolean();
    MemoryFiles files = FaultlessRelease.files().without("monthly.csv");
    files.with(
        "monthly.meta.csv", random.consumeProbabilityDouble() < 0.1 ? spoilt(meta, random) : meta);
    String name = compressed ? "monthly.csv.gz" : "monthly.csv";
    files.with(name, compressed ? gzip(data) : data.getBytes(StandardCharsets.UTF_8));
    files.with("release.json", files.text("release.json").replace("monthly.csv", name));

    ScreeningOutcome screened = SOAK.timed(() -> FaultlessRelease.screen(files));

    ResourceLimits.assertBounded(screened.findings());
    if (screened instanceof ScreeningOutcome.Accepted accepted) {
      SOAK.accepted();
      assertThat(IndependentStandardRules.violations(data, files.text("monthly.meta.csv")))
          .isEmpty();
      List<String> cells =
          IndependentStandardRules.table(data).stream()
              .flatMap(List::stream)
              .map(String::strip)
              .toList();
      assertThat(accepted.figures().series())
          .filteredOn(each -> each.file().equals(name))
          .flatExtracting(each -> each.series().observations())
          .flatExtracting(each -> each.value().figure().stream().toList())
          .allMatch(figure -> cells.contains(figure.toPlainString()));
    }
  }

  private static String data(FuzzedDataProvider random) {
    String end = random.pickValue(SEPARATORS);
    var lines = new ArrayList<String>();
    lines.add(String.join(",", COLUMNS));
    int rows = random.consumeInt(0, MOST_ROWS);
    for (int i = 0; i < rows; i++) {
      lines.add(
          String.join(
              ",",
              random.pickValue(TIMES),
              random.pickValue(PLACES),
              random.pickValue(LEVELS),
              random.pickValue(FIGURES),
              random.pickValue(FIGURES)));
    }
    String text = (random.consumeBoolean() ? "\uFEFF" : "") + String.join(end, lines) + end;
    return random.consumeBoolean() ? spoilt(text, random) : text;
  }

  /// Replaces one part of the text.
  private static String spoilt(String text, FuzzedDataProvider random) {
    int from = random.consumeInt(0, text.length());
    int to = Math.min(text.length(), from + random.consumeInt(0, 4));
    return text.substring(0, from) + random.consumeString(6) + text.substring(to);
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

  @AfterAll
  static void end() {
    SOAK.end();
  }
}
