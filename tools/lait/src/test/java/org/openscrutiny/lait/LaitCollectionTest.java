package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.opendata.OfficialData;

/// The department's whole collection, from its files to figures that the screening accepts.
@Tag("official-data")
final class LaitCollectionTest {
  @TempDir private static Path folder;

  private static ConvertedCollection converted;

  @BeforeAll
  static void convert() throws IOException {
    Path collection = OfficialData.folder("lait");
    converted =
        ConvertedCollection.convert(
            collection.resolve("bds_long_0__exported.csv.gz"),
            collection.resolve("lait_data_dictionary.csv.gz"),
            folder);
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    assertThat(converted.accounts().rows()).isEqualTo(641_070);
    assertThat(converted.accounts().figures()).isEqualTo(544_828);
    assertThat(converted.accounts().symbols()).isEqualTo(72_908);
    assertThat(converted.accounts().listed()).isEqualTo(23_334);
    assertThat(converted.accounts().balance()).isTrue();
    assertThat(converted.leftOut())
        .isEqualTo(
            Map.of(
                OmissionReason.NO_PERIOD, 170L,
                OmissionReason.SEVERAL_YEARS, 2_720L,
                OmissionReason.NO_SUCH_AUTHORITY, 20_444L));
    assertThat(WrittenFiles.rows(folder.resolve("conversion.csv"))).isEqualTo(23_334);
  }

  @Test
  void everyMarkIsCounted() {
    assertThat(converted.notes())
        .containsEntry(ConversionNote.PROVISIONAL, 660L)
        .containsEntry(ConversionNote.REVISED, 6_930L)
        .containsEntry(ConversionNote.FINAL, 2_296L)
        .containsEntry(ConversionNote.OUTTURN, 20_664L)
        .containsEntry(ConversionNote.OUTSIDE_ITS_TIME, 480L);
  }

  @Test
  void all448EntriesOfTheDictionaryAreAccountedFor() throws IOException {
    assertThat(converted.accounts().entries())
        .isEqualTo(
            Map.of(
                EntryOutcome.CONVERTED, 432L,
                EntryOutcome.SAME_ROWS, 14L,
                EntryOutcome.LEFT_OUT, 2L));
    JsonNode report = new ObjectMapper().readTree(folder.resolve("conversion.json").toFile());
    assertThat(report.path("dictionary")).hasSize(448);
    assertThat(converted.catalogue().indicators()).hasSize(432);
    Set<String> shown =
        converted.series().keySet().stream()
            .map(ConvertedCollection.Key::indicator)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(converted.catalogue().indicators())
        .extracting("id")
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void everyNumberOfAMeasureIsAFigureOfItsIndicator() {
    converted.assertEveryNumberIsAFigure(Set.of("lait-rta", "lait-hosp-adm-alc-under-18yrs"));
  }

  /// Each traced by hand to a line of the collection.
  @ParameterizedTest(name = "line {0}: {1} in {2}, {3}")
  @CsvSource({
    "325674, lait-lacnum, E06000045, 2024, Reporting year, 489",
    "325710, lait-lacnum, E92000001, 2024, Reporting year, 83530",
    "349134, lait-ks2rwm-expected-std, E06000045, 202324, Academic year, 56",
    "349170, lait-ks2rwm-expected-std, E92000001, 202324, Academic year, 61",
    "348454, lait-ks2rwm-expected-std, E06000045, 201920, Academic year, x",
    "133574, lait-cp-conf-15days, E06000045, 201617, Financial year, 68",
    "133610, lait-cp-conf-15days, E92000001, 201617, Financial year, 77.2",
    "91924, lait-a3a, E06000045, 202223, Academic year, 3.85",
    "91960, lait-a3a, E92000001, 202223, Academic year, 13.65",
    "13214, lait-c-and-ypexpenditure, E06000045, 202324, Financial year, 66022730",
    "13250, lait-c-and-ypexpenditure, E92000001, 202324, Financial year, 14825549524",
    "48574, lait-totpermex, E06000045, 202223, Academic year, 0.12134",
    "48610, lait-totpermex, E92000001, 202223, Academic year, 0.11121",
    "247474, lait-work-force-to-rate, E06000045, 2023, Reporting year, 16.7",
    "513524, lait-16-17-neet, E06000045, 201718, Financial year, 3.05303818154806",
    "26644, lait-infmort, E06000045, 2023, Calendar year, 2.8",
    "26680, lait-infmort, E92000001, 2023, Calendar year, 3.9",
    "45048, lait-totabs, E13000001, 202223, Academic year, x",
    "90194, lait-lac, E06000065, 2023, Reporting year, 40",
    "231743, lait-hospad0-14, E06000063, 201516, Financial year, 124.77",
    "498653, lait-cpp-num, E06000047, 2023, Reporting year, 532",
  })
  void aFigureStandsWhereItsLineSays(
      long line, String indicator, String area, String period, String identifier, String value) {
    assertThat(converted.at(indicator, area, period, identifier))
        .as("line " + line)
        .isEqualTo(value);
  }

  @Test
  void theScreeningWarnsOfNothingThatTheConversionCouldHaveDoneBetter() {
    assertThat(converted.checks())
        .containsExactlyInAnyOrder("geography-ended", "values-percentage", "figures-jump");
  }
}
