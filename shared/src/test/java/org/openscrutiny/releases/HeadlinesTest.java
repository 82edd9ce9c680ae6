package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Value;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;

/// The official figures that come with the portal: what they cover, and that they stand beside the
/// council's own figures of the same measures.
@Tag("slow")
class HeadlinesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("portal.root"), "events", "official", BundledReleases.HEADLINES);

  private static final long MOST_BYTES = 2_000_000;

  @Test
  void onlyJumpsAreWarnedAbout() {
    assertThat(BundledReleases.screened(BundledReleases.HEADLINES).findings())
        .extracting(Finding::check)
        .containsExactly("figures-jump");
  }

  @Test
  void theFilesTakeLessThanTwoMegabytes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void everythingIsShownAsItWasPublished() {
    assertThat(BundledReleases.cleared(BundledReleases.HEADLINES).figures())
        .isEqualTo(BundledReleases.figures(BundledReleases.HEADLINES));
  }

  @Test
  void everyTopicHasMeasuresOfAllAuthoritiesAndTheirRatesInEnglandAndNineRegions() {
    var topics = new TreeSet<String>();
    for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
      List<FileSeries> series =
          BundledReleases.figures(BundledReleases.HEADLINES).series().stream()
              .filter(each -> each.series().key().indicator().equals(indicator.id()))
              .toList();
      if (!series.isEmpty()) {
        topics.add(indicator.topic());
        boolean compared = !indicator.isCount();
        assertThat(with(series, AreaLevel.NATIONAL)).as(indicator.id()).isEqualTo(compared ? 1 : 0);
        assertThat(with(series, AreaLevel.REGIONAL)).as(indicator.id()).isEqualTo(compared ? 9 : 0);
        assertThat(with(series, AreaLevel.LOCAL_AUTHORITY))
            .as(indicator.id())
            .isGreaterThanOrEqualTo(133);
      }
    }
    assertThat(topics)
        .containsExactlyInAnyOrderElementsOf(
            BundledReleases.CATALOGUE.topics().stream().map(Topic::id).toList());
  }

  @Test
  void allAuthoritiesOfTodayHaveFigures() {
    Set<String> today =
        BundledReleases.figures(BundledReleases.HEADLINES).series().stream()
            .filter(each -> each.series().key().area().level() == AreaLevel.LOCAL_AUTHORITY)
            .filter(each -> each.series().key().indicator().equals("ehc-plans"))
            .filter(each -> each.series().observations().getLast().value() instanceof Value.Figure)
            .filter(
                each -> each.series().observations().getLast().period().timePeriod().equals("2025"))
            .map(each -> each.series().key().area().code())
            .collect(Collectors.toSet());

    assertThat(today).hasSize(153).contains("E06000045", "E06000063", "E06000060", "E08000039");
  }

  /// The council's paper has the rates of March 2022 and 2023 under 2022/23 and 2023/24.
  @Test
  void localYearsThatRunAYearLateAreFoundBesideTheOfficialOnes() {
    assertThat(disagreements("childrens-services-monthly", "looked-after-children-rate"))
        .contains(
            "2022/23: 114.0, official 108. It is the official figure of the year before: the years"
                + " of the local paper have slipped.",
            "2023/24: 108.0, official 97. It is the official figure of the year before: the years"
                + " of the local paper have slipped.");
  }

  /// The paper has 642.7 for England, and probably means 342.7.
  @Test
  void aMisprintedFigureForEnglandIsFoundBesideTheOfficialOne() {
    assertThat(disagreements("childrens-services-monthly", "children-open-to-service-rate"))
        .anyMatch(each -> each.startsWith("2022/23: 642.7, official 338.7"));
  }

  @Test
  void localExclusionRatesThatTheDepartmentGivesOtherwiseAreListedForBothAreas() {
    assertThat(disagreements("exclusions", "permanent-exclusion-rate"))
        .anyMatch(each -> each.startsWith("2022/23: 0.07, official 0.12"))
        .anyMatch(each -> each.startsWith("2022/23: 0.08, official 0.11"));
  }

  private static long with(List<FileSeries> series, AreaLevel level) {
    return series.stream()
        .map(FileSeries::series)
        .filter(each -> each.key().area().level() == level)
        .filter(each -> each.latestFigure().isPresent())
        .count();
  }

  /// Of one paper, about the council itself and about England.
  private static List<String> disagreements(String paper, String indicator) {
    String home = BundledReleases.SETTINGS.home().code();
    Document page =
        BundledReleases.publishedWithHeadlines()
            .documents()
            .asOf(DocumentNames.indicator(indicator, home), 1)
            .orElseThrow();
    var found = new ArrayList<String>();
    for (JsonNode series : read(page).get("series")) {
      if (series.get("dataset").textValue().equals(paper)) {
        for (JsonNode each : series.path("disagreements")) {
          found.add(
              "%s: %s, official %s. %s"
                  .formatted(
                      each.get("label").textValue(),
                      each.get("printed"),
                      each.get("ours"),
                      each.get("why").textValue()));
        }
      }
    }
    return found;
  }

  private static JsonNode read(Document document) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
