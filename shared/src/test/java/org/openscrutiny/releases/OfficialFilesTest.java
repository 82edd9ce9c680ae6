package org.openscrutiny.releases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Figures;

/// The department's own files, against what was counted in them and read from them by hand.
@Tag("official-data")
class OfficialFilesTest {
  private static final Map<String, Figures> CLEARED = new ConcurrentHashMap<>();

  @ParameterizedTest(name = "{0}: {2} series in {3} rows")
  @CsvFileSource(resources = "/official/files.csv", numLinesToSkip = 1)
  void everyRowOfAPlaceThatThePortalKeepsIsInASeries(
      String dataset, String file, int series, int rows, int observations, String warnings) {
    OfficialFigures.assertCounts(
        OfficialFile.published(dataset, file), series, rows, observations, warnings);
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
    Figures figures =
        CLEARED.computeIfAbsent(
            dataset,
            id -> OfficialFile.cleared(OfficialFile.published(id, file).screened()).figures());

    OfficialFigures.assertFigure(figures, indicator, filters, area, period, value);
  }
}
