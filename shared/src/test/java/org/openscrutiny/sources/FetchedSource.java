package org.openscrutiny.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.sources.FetchSource.Manner;
import org.openscrutiny.sources.StatisticsService.Served;

/// A data set of a real HTTP server, and what is fetched of it.
abstract class FetchedSource {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  static final Manner DRY_RUN = new Manner(true, false);
  static final Manner ACCEPT = new Manner(false, true);
  static final Map<String, List<String>> COLUMNS =
      Map.of(
          "sess_overall_percent", List.of("Overall absence rate", "%", "1"),
          "enrolments_pa_10_exact_percent", List.of("Persistent absence", "%", "1"),
          "sess_overall", List.of("Sessions missed", "", "0"));
  static final Map<String, List<String>> FILTERS =
      Map.of("education_phase", List.of("Total", "Primary"));
  static final String HEADER =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,old_la_code,la_name,new_la_code,education_phase,sess_overall,"
          + "sess_overall_percent,enrolments_pa_10_exact_percent\n";
  static final Subscription ABSENCE =
      new Subscription(
          "dfe-absence",
          "Absence from school",
          "pupil-absence-in-schools-in-england",
          "Absence by local authority",
          Set.of(AreaLevel.NATIONAL, AreaLevel.LOCAL_AUTHORITY),
          2022,
          Map.of("education_phase", "Total"),
          Map.of(
              "sess_overall_percent", "overall-absence",
              "enrolments_pa_10_exact_percent", "persistent-absence"),
          Optional.empty(),
          Optional.empty());

  @TempDir Path folder;

  StatisticsService service;
  FolderReleases releases;

  @BeforeEach
  void start() throws IOException {
    service = new StatisticsService("/statistics");
    releases = new FolderReleases(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  static String england(String year, String phase, String overall, String persistent) {
    return "%s,Academic year,National,E92000001,England,,,,,,%s,1,%s,%s\n"
        .formatted(year, phase, overall, persistent);
  }

  static String southampton(String year, String overall, String persistent) {
    return ("%s,Academic year,Local authority,E92000001,England,E12000008,South East,852,"
            + "Southampton,E06000045,Total,1,%s,%s\n")
        .formatted(year, overall, persistent);
  }

  static Served version(String number, String notes, String major, String... rows) {
    return new Served(
        number,
        "Published",
        "2025-10-01T08:30:00+00:00",
        notes,
        major,
        COLUMNS,
        FILTERS,
        HEADER + String.join("", rows));
  }

  static Served first() {
    return version(
        "1.0",
        "",
        "{}",
        england("202021", "Total", "4.6", "12.1"),
        england("202223", "Total", "7.4", "21.2"),
        england("202223", "Primary", "5.9", "16.2"),
        southampton("202223", "7.9", "22.6"));
  }

  static Served second() {
    return version(
        "1.1",
        "Southampton corrected its figures",
        "{}",
        england("202223", "Total", "7.4", "21.2"),
        england("202324", "Total", "7.1", "20.0"),
        southampton("202223", "8.0", "22.6"),
        southampton("202324", "8.1", "22.9"));
  }

  FetchOutcome fetch(Subscription subscription) {
    return new FetchSource(
            new StatisticsApi(
                new SourceHttp(
                    service.address(), "test", SourceHttp.Limits.USUAL, Clock.systemUTC())),
            releases,
            releases,
            Clock.systemUTC())
        .fetch(subscription, Manner.BY_CLOCK);
  }

  FetchOutcome fetch(Manner manner) {
    return fetch(manner, SourceHttp.Limits.USUAL.bytes());
  }

  FetchOutcome fetch(Manner manner, long bytes) {
    var limits =
        new SourceHttp.Limits(bytes, Duration.ofSeconds(20), Duration.ofMillis(1), SILENCE);
    return new FetchSource(
            new StatisticsApi(new SourceHttp(service.address(), "test", limits, Clock.systemUTC())),
            releases,
            releases,
            Clock.systemUTC())
        .fetch(ABSENCE, manner);
  }

  ReleaseDescription description(String version) throws Exception {
    try (InputStream json =
        Files.newInputStream(releases.release("dfe-absence", version).resolve("release.json"))) {
      return new ReleaseJson().read(json);
    }
  }

  List<String> figures(String version) throws IOException {
    Path file = releases.release("dfe-absence", version).resolve("figures.csv.gz");
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(stream.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
