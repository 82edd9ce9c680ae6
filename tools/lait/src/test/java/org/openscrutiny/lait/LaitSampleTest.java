package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A small collection in the layout of the published one, with made-up figures, from its files to
/// figures that the screening accepts. It has a row for each way to write a period, a place and a
/// value, and for each reason to leave a row out that a whole collection has.
final class LaitSampleTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("portal.root"))
          .resolve("shared/src/test/resources/official-samples/lait");

  @TempDir private static Path folder;

  private static ConvertedCollection converted;

  @BeforeAll
  static void convert() throws IOException {
    converted =
        ConvertedCollection.convert(
            SAMPLE.resolve("collection.csv"), SAMPLE.resolve("dictionary.csv"), folder);
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    assertThat(converted.accounts().rows()).isEqualTo(355);
    assertThat(converted.accounts().figures()).isEqualTo(289);
    assertThat(converted.accounts().symbols()).isEqualTo(18);
    assertThat(converted.accounts().listed()).isEqualTo(48);
    assertThat(converted.accounts().balance()).isTrue();
    assertThat(converted.leftOut())
        .isEqualTo(
            Map.of(
                OmissionReason.MEASURE_UNKNOWN, 1L,
                OmissionReason.NO_PERIOD, 1L,
                OmissionReason.SEVERAL_YEARS, 32L,
                OmissionReason.PERIOD_NOT_UNDERSTOOD, 1L,
                OmissionReason.NO_SUCH_AUTHORITY, 13L));
    assertThat(WrittenFiles.rows(folder.resolve("conversion.csv"))).isEqualTo(48);
  }

  @Test
  void everyMarkIsCounted() {
    assertThat(converted.notes())
        .isEqualTo(
            Map.of(
                ConversionNote.PROVISIONAL, 16L,
                ConversionNote.REVISED, 15L,
                ConversionNote.FINAL, 15L,
                ConversionNote.OUTTURN, 31L,
                ConversionNote.SYMBOL, 18L,
                ConversionNote.NOISE, 1L,
                ConversionNote.OUTSIDE_ITS_TIME, 4L));
  }

  @Test
  void everyEntryOfTheDictionaryIsAccountedFor() throws IOException {
    assertThat(converted.accounts().entries())
        .isEqualTo(
            Map.of(
                EntryOutcome.CONVERTED, 7L,
                EntryOutcome.SAME_ROWS, 1L,
                EntryOutcome.LEFT_OUT, 2L));
    assertThat(
            new ObjectMapper()
                .readTree(folder.resolve("conversion.json").toFile())
                .path("dictionary"))
        .hasSize(10);
    assertThat(converted.catalogue().indicators())
        .extracting("id")
        .containsExactlyInAnyOrder(
            "lait-cpp-num",
            "lait-cp-conf-15days",
            "lait-totabs",
            "lait-ks2rwm-expected-std",
            "lait-c-and-ypexpenditure",
            "lait-infmort",
            "lait-work-force-to-rate");
  }

  @Test
  void everyNumberOfAMeasureIsAFigureOfItsIndicator() {
    converted.assertEveryNumberIsAFigure(Set.of("lait-rta"));
  }

  /// Each line is one form of a period, a place or a value.
  @ParameterizedTest(name = "{0} in {1}, {2}")
  @CsvSource({
    "lait-cpp-num, E06000045, 2023, Reporting year, 402",
    "lait-cpp-num, E92000001, 2023, Reporting year, 374",
    "lait-cpp-num, E10000006, 2022, Reporting year, 779",
    "lait-cpp-num, E06000065, 2024, Reporting year, 309",
    "lait-cp-conf-15days, E09000007, 202021, Financial year, c",
    "lait-cp-conf-15days, E09000007, 202122, Financial year, z",
    "lait-cp-conf-15days, E09000007, 202223, Financial year, low",
    "lait-totabs, E06000045, 202223, Academic year, 7.9",
    "lait-totabs, E10000006, 202324, Academic year, 6.5",
    "lait-totabs, E13000001, 202122, Academic year, 5.2",
    "lait-ks2rwm-expected-std, E06000045, 201920, Academic year, x",
    "lait-ks2rwm-expected-std, E06000023, 202324, Academic year, 52",
    "lait-c-and-ypexpenditure, E92000001, 202324, Financial year, 14500000000",
    "lait-infmort, E06000058, 2022, Calendar year, 5.6",
    "lait-work-force-to-rate, E08000013, 2023, Reporting year, 11.9",
  })
  void aFigureStandsWhereItsLineSays(
      String indicator, String area, String period, String identifier, String value) {
    assertThat(converted.at(indicator, area, period, identifier)).isEqualTo(value);
  }

  @Test
  void theScreeningWarnsOfNothingThatTheConversionCouldHaveDoneBetter() {
    assertThat(converted.checks()).containsExactlyInAnyOrder("geography-ended");
  }
}
