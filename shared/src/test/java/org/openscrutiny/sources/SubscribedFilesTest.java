package org.openscrutiny.sources;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.opendata.OfficialData;

/// The bundled subscriptions on the department's own files, as they stood in 2024 and 2025.
@Tag("official-data")
class SubscribedFilesTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "dfe-referrals, c1_children_in_need_referrals_and_rereferrals_2013_to_2025, 2",
    "dfe-child-protection-plans, d1_child_protection_plans_2013_to_2024, 1",
    "dfe-looked-after-children, cla_number_and_rate_per_10k_children, 3",
    "dfe-social-workers, csww_indicators_2017_to_2024, 5",
    "dfe-ehc-plans-in-time, timeliness_20_week, 2",
    "dfe-early-years, 1_eyfsp_headline_measures_2022, 1",
    "dfe-young-people, UD_NEETNK_LA_dashboard_final, 4"
  })
  void everyColumnOfASubscriptionIsInItsFileAndEveryFigureIsThereOnce(
      String dataset, String file, int indicators) throws IOException {
    Subscription subscription =
        Subscriptions.read(PROJECT.resolve("sources")).stream()
            .filter(each -> each.dataset().equals(dataset))
            .findFirst()
            .orElseThrow();
    Path official = OfficialData.folder("official").resolve(file + ".csv.gz");
    var version =
        new SourceVersion(
            VersionNumber.parse("1.0"), DataSet.Status.PUBLISHED, Instant.EPOCH, "", "", -1);

    FetchedRelease release;
    try (InputStream csv = opened(official)) {
      release =
          FetchedRelease.write(subscription, version, meta(subscription, official), csv, folder);
    }

    assertThat(release.misfits()).isEmpty();
    assertThat(release.indicators()).hasSize(indicators);
    assertEveryFigureOnce(release, subscription);
  }

  private void assertEveryFigureOnce(FetchedRelease release, Subscription subscription)
      throws IOException {
    TakenFigures figures;
    try (InputStream data = Files.newInputStream(folder.resolve(FetchedRelease.DATA))) {
      figures = TakenFigures.read(data, List.copyOf(release.indicators().keySet()));
    }
    var seen = new HashSet<List<String>>();
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                opened(folder.resolve(FetchedRelease.DATA)), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        int dimensions = row.getFieldCount() - columns(subscription);
        assertThat(seen.add(List.copyOf(row.getFields().subList(0, dimensions))))
            .as("%s", row)
            .isTrue();
      }
    }
    assertThat(figures.values()).hasSizeGreaterThan(100);
  }

  private static int columns(Subscription subscription) {
    return Math.toIntExact(
        subscription.uses().values().stream().map(Subscription.Use::column).distinct().count());
  }

  private static InputStream opened(Path file) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)));
  }

  /// What the service would say of the file: a filter for each column that the subscription names
  /// as one, and an indicator for each other.
  private static SourceMeta meta(Subscription subscription, Path file) throws IOException {
    Map<String, Set<String>> options = new LinkedHashMap<>();
    subscription.levelsUsed().forEach(level -> options.put(level.filter(), new HashSet<>()));
    var indicators = new HashMap<String, SourceMeta.Indicator>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(opened(file), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        options.forEach((filter, levels) -> row.findField(filter).ifPresent(levels::add));
        row.getHeader()
            .forEach(column -> indicators.put(column, new SourceMeta.Indicator(column, "", 1)));
      }
    }
    var filters = new HashMap<String, SourceMeta.Filter>();
    options.forEach((filter, levels) -> filters.put(filter, new SourceMeta.Filter(filter, levels)));
    return new SourceMeta(filters, indicators);
  }
}
