package org.openscrutiny.local.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;

/// The whole collection, from the department's own files to figures that the screening accepts. The
/// files are not part of the project: without them this is skipped, except in the CI run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LaitCollectionTest {
  private record Key(String indicator, String area) {}

  private Path data = Path.of("");
  private Path folder = Path.of("");
  private Dictionary dictionary = new Dictionary(List.of(), Map.of());
  private Accounts accounts = new Accounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());
  private Set<String> checks = Set.of();
  private Catalogue catalogue = new Catalogue(List.of(), List.of());
  private final Map<Key, Series> series = new HashMap<>();

  @BeforeAll
  void convert(@TempDir Path out) throws IOException {
    folder = out;
    Path collection = collection();
    data = collection.resolve("bds_long_0__exported.csv.gz");
    Path described = collection.resolve("lait_data_dictionary.csv.gz");
    dictionary = Dictionary.read(described);
    accounts = Conversion.run(data, described, folder);
    catalogue = CatalogueJson.read(folder.resolve("catalogue"));
    ScreeningOutcome screened =
        new ReleaseScreening(catalogue, new ReleaseJson())
            .screen(new FolderFiles(folder.resolve("release")));
    assertThat(screened).isInstanceOf(ScreeningOutcome.Accepted.class);
    if (screened instanceof ScreeningOutcome.Accepted accepted) {
      checks = accepted.findings().stream().map(Finding::check).collect(Collectors.toSet());
      accepted
          .figures()
          .series()
          .forEach(each -> {
            Series own = each.series();
            series.put(new Key(own.key().indicator(), own.key().area().code()), own);
          });
    }
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    assertThat(accounts.rows()).isEqualTo(641_070);
    assertThat(accounts.figures()).isEqualTo(544_828);
    assertThat(accounts.symbols()).isEqualTo(72_945);
    assertThat(accounts.listed()).isEqualTo(23_297);
    assertThat(accounts.balance()).isTrue();
    var leftOut = new TreeMap<Reason, Long>();
    accounts.leftOut().forEach((reason, groups) -> leftOut.put(reason, Accounts.rows(groups)));
    assertThat(leftOut)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    Reason.NO_PERIOD, 170L,
                    Reason.SEVERAL_YEARS, 2_720L,
                    Reason.NO_SUCH_AUTHORITY, 20_407L)));
    assertThat(WrittenFiles.rows(folder.resolve("conversion.csv"))).isEqualTo(23_297);
  }

  @Test
  void everyMarkIsCounted() {
    var marks = new TreeMap<Note, Long>();
    accounts.notes().forEach((note, groups) -> marks.put(note, Accounts.rows(groups)));
    assertThat(marks)
        .containsEntry(Note.PROVISIONAL, 660L)
        .containsEntry(Note.REVISED, 6_930L)
        .containsEntry(Note.FINAL, 2_296L)
        .containsEntry(Note.OUTTURN, 20_664L)
        .containsEntry(Note.OUTSIDE_ITS_TIME, 480L);
  }

  @Test
  void all448EntriesOfTheDictionaryAreAccountedFor() throws IOException {
    assertThat(accounts.entries())
        .isEqualTo(
            Map.of(
                EntryOutcome.CONVERTED, 432L,
                EntryOutcome.SAME_ROWS, 14L,
                EntryOutcome.LEFT_OUT, 2L));
    JsonNode report = new ObjectMapper().readTree(folder.resolve("conversion.json").toFile());
    assertThat(report.path("dictionary")).hasSize(448);
    assertThat(catalogue.indicators()).hasSize(432);
    Set<String> shown =
        series.keySet().stream().map(Key::indicator).collect(Collectors.toCollection(HashSet::new));
    assertThat(catalogue.indicators()).extracting("id").containsExactlyInAnyOrderElementsOf(shown);
  }

  /// Without the conversion's own reading of periods and places: as many numbers, and the same sum.
  @Test
  void everyNumberOfAMeasureIsAFigureOfItsIndicator() {
    Map<String, double[]> written = new HashMap<>();
    CollectionRow.readAll(
        data,
        row -> {
          Measure measure = dictionary.byShortName().get(row.measure());
          if (measure != null && row.value().matches(".*[0-9]")) {
            double[] sums = written.computeIfAbsent(measure.id(), id -> new double[2]);
            sums[0]++;
            sums[1] += Double.parseDouble(row.value());
          }
        });
    written.remove("lait-rta");
    written.remove("lait-hosp-adm-alc-under-18yrs");
    Map<String, double[]> shown = new HashMap<>();
    series.forEach((key, own) ->
        own.observations().stream()
            .flatMap(each -> each.value().figure().stream())
            .forEach(figure -> {
              double[] sums = shown.computeIfAbsent(key.indicator(), id -> new double[2]);
              sums[0]++;
              sums[1] += figure.doubleValue();
            }));

    assertThat(shown.keySet()).isEqualTo(written.keySet());
    written.forEach((id, sums) -> {
      assertThat(shown.get(id)[0]).as("figures of " + id).isEqualTo(sums[0]);
      assertThat(shown.get(id)[1])
          .as("sum of " + id)
          .isCloseTo(sums[1], within(1e-9 * (1 + Math.abs(sums[1]))));
    });
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
    Period when = Period.parse(period, identifier).orElseThrow();
    Series own = series.get(new Key(indicator, area));

    assertThat(own).as("line " + line).isNotNull();
    Value found = own.at(when).orElseThrow();
    assertThat(found.figure().map(BigDecimal::toPlainString).or(found::symbol)).contains(value);
  }

  @Test
  void theScreeningWarnsOfNothingThatTheConversionCouldHaveDoneBetter() {
    assertThat(checks)
        .containsExactlyInAnyOrder("geography-ended", "values-percentage", "figures-jump");
  }

  private static Path collection() {
    String named = System.getProperty("OPEN_SCRUTINY_DATA", System.getenv("OPEN_SCRUTINY_DATA"));
    Path root =
        named == null
            ? Path.of(System.getProperty("portal.root")).resolveSibling("shared").resolve("data")
            : Path.of(named);
    Path collection = root.resolve("lait");
    if (!Files.isDirectory(collection)) {
      String why = "There is no folder " + collection + "; set OPEN_SCRUTINY_DATA to test with it";
      assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
      System.out.println("Skipped. " + why);
      Assumptions.abort(why);
    }
    return collection;
  }
}
