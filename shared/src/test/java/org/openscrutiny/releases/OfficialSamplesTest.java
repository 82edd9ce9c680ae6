package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Figures;

/// One small file for each layout in which the department publishes, with made-up figures:
/// byte-order marks, Windows line ends, columns in any order and without a use, every symbol,
/// former codes and names, areas that the portal does not keep.
class OfficialSamplesTest {
  private static final Map<String, Figures> CLEARED = new ConcurrentHashMap<>();

  @ParameterizedTest(name = "{0}: {2} series in {3} rows")
  @CsvFileSource(resources = "/official-samples/counts/files.csv", numLinesToSkip = 1)
  void everyRowOfAPlaceThatThePortalKeepsIsInASeries(
      String dataset, String file, int series, int rows, int observations, String warnings) {
    OfficialFigures.assertCounts(
        OfficialFile.sample(dataset, file), series, rows, observations, warnings);
  }

  @ParameterizedTest(name = "{0}: {2} of {4} in {5} is {6}")
  @CsvFileSource(resources = "/official-samples/counts/figures.csv", numLinesToSkip = 1)
  void aFigureIsWhatTheFileSays(
      String dataset,
      String file,
      String indicator,
      String filters,
      String area,
      String period,
      String value) {
    Figures figures =
        CLEARED.computeIfAbsent(
            dataset,
            id -> OfficialFile.cleared(OfficialFile.sample(id, file).screened()).figures());

    OfficialFigures.assertFigure(figures, indicator, filters, area, period, value);
  }

  @Test
  void everyLayoutOfTheOfficialSuiteHasASample() throws IOException {
    assertThat(datasets("official-samples/counts/files.csv"))
        .containsExactlyElementsOf(datasets("official/files.csv"));
  }

  private static List<String> datasets(String table) throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources").resolve(table)).stream()
        .map(line -> line.replaceFirst(",.*", ""))
        .toList();
  }
}
