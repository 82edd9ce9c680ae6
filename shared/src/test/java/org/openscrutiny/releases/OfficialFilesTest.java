package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Value;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.OfficialData;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// The department's files are read as they come: all that is added is a `release.json` and a meta
/// file of ours, under `src/test/resources/official`.
class OfficialFilesTest {
  private static final Path OURS = Path.of("src", "test", "resources", "official");
  private static final int THRESHOLD = 5;
  static final Catalogue CATALOGUE =
      withMore(BundledReleases.CATALOGUE, CatalogueJson.read(OURS.resolve("catalogue")));
  private static final Map<String, ClearedRelease> CLEARED = new ConcurrentHashMap<>();

  /// An official data file with what we put beside it.
  private record Beside(String dataset, Path official) implements ReleaseFiles {
    private FolderFiles ours() {
      return new FolderFiles(OURS.resolve(dataset));
    }

    @Override
    public String folder() {
      return dataset;
    }

    @Override
    public List<String> names() {
      return Stream.concat(ours().names().stream(), Stream.of(official.getFileName().toString()))
          .sorted()
          .toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
      return ours().names().contains(name) ? ours().open(name) : Files.newInputStream(official);
    }
  }

  @ParameterizedTest(name = "{0}: {2} series in {3} rows")
  @CsvFileSource(resources = "/official/files.csv", numLinesToSkip = 1)
  void everyRowOfAPlaceThatThePortalKeepsIsInASeries(
      String dataset, String file, int series, int rows, int observations, String warnings) {
    ScreeningOutcome.Accepted screened = screened(dataset, file);

    assertThat(screened.figures().series()).hasSize(series);
    assertThat(screened.figures().files()).containsExactly(new Figures.FileRows(file, rows));
    assertThat(
            screened.figures().series().stream()
                .mapToInt(each -> each.series().observations().size())
                .sum())
        .isEqualTo(observations);
    assertThat(screened.findings()).extracting(Finding::check).contains(warnings.split(" "));
  }

  @ParameterizedTest(name = "{0}: {2} of {4} in {5} is {6}")
  @CsvFileSource(resources = "/official/figures.csv", numLinesToSkip = 1)
  void aFigureIsWhatTheFileSays(
      String dataset,
      String file,
      String indicator,
      String filters,
      String area,
      String period,
      String value) {
    Figures figures = CLEARED.computeIfAbsent(dataset, id -> cleared(screened(id, file))).figures();

    assertThat(at(figures, indicator, filters(filters), area, period).map(OfficialFilesTest::text))
        .contains(value);
  }

  static ScreeningOutcome.Accepted screened(String dataset, String file) {
    var screening = new ReleaseScreening(CATALOGUE, new ReleaseJson());
    Path official = OfficialData.folder("official").resolve(file);
    ScreeningOutcome screened = screening.screen(new Beside(dataset, official));
    assertThat(screened)
        .as("%s", screened.findings())
        .isInstanceOf(ScreeningOutcome.Accepted.class);
    return (ScreeningOutcome.Accepted) screened;
  }

  /// As published: nothing is hidden that the department shows.
  static ClearedRelease cleared(ScreeningOutcome.Accepted screened) {
    ClearedRelease cleared =
        BundledReleases.clearing(CATALOGUE)
            .clear(screened.description(), screened.figures(), List.of());
    assertThat(cleared.figures()).isEqualTo(screened.figures());
    return cleared;
  }

  private static Optional<Value> at(
      Figures figures, String indicator, Filters filters, String area, String period) {
    List<Series> found =
        figures.series().stream()
            .map(Figures.FileSeries::series)
            .filter(series -> series.key().indicator().equals(indicator))
            .filter(series -> series.key().area().code().equals(area))
            .filter(series -> series.key().filters().equals(filters))
            .toList();
    assertThat(found).as(indicator + " " + filters + " " + area).hasSize(1);
    return found.getFirst().observations().stream()
        .filter(observation -> observation.period().id().equals(period))
        .map(observation -> observation.value())
        .findFirst();
  }

  private static Filters filters(String text) {
    var levels = new HashMap<String, String>();
    Optional.ofNullable(text).stream()
        .flatMap(all -> Arrays.stream(all.split(";")))
        .map(each -> each.split("=", 2))
        .forEach(each -> levels.put(each[0], each[1]));
    return new Filters(levels);
  }

  private static String text(Value value) {
    return value.symbol().orElseGet(() -> value.figure().orElseThrow().toPlainString());
  }

  private static Catalogue withMore(Catalogue one, Catalogue other) {
    var topics = new ArrayList<Topic>(one.topics());
    topics.addAll(other.topics());
    var indicators = new ArrayList<Indicator>(one.indicators());
    indicators.addAll(other.indicators());
    return new Catalogue(topics, indicators);
  }
}
