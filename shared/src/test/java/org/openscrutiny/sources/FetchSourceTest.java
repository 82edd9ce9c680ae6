package org.openscrutiny.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.sources.FetchOutcome.Kind;
import org.openscrutiny.sources.FetchSource.Manner;
import org.openscrutiny.sources.StatisticsService.Served;

/// A data set through its versions, and through everything that can go wrong on the way.
class FetchSourceTest {
  private static final Manner DRY_RUN = new Manner(true, false);
  private static final Manner ACCEPT = new Manner(false, true);
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "sess_overall_percent", List.of("Overall absence rate", "%", "1"),
          "enrolments_pa_10_exact_percent", List.of("Persistent absence", "%", "1"),
          "sess_overall", List.of("Sessions missed", "", "0"));
  private static final Map<String, List<String>> FILTERS =
      Map.of("education_phase", List.of("Total", "Primary"));
  private static final String HEADER =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,old_la_code,la_name,new_la_code,education_phase,sess_overall,"
          + "sess_overall_percent,enrolments_pa_10_exact_percent\n";
  private static final Subscription ABSENCE =
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

  @TempDir private Path folder;

  private StatisticsService service;
  private FolderReleases releases;

  @BeforeEach
  void start() throws IOException {
    service = new StatisticsService("/statistics");
    releases = new FolderReleases(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static String england(String year, String phase, String overall, String persistent) {
    return "%s,Academic year,National,E92000001,England,,,,,,%s,1,%s,%s\n"
        .formatted(year, phase, overall, persistent);
  }

  private static String southampton(String year, String overall, String persistent) {
    return ("%s,Academic year,Local authority,E92000001,England,E12000008,South East,852,"
            + "Southampton,E06000045,Total,1,%s,%s\n")
        .formatted(year, overall, persistent);
  }

  private static Served version(String number, String notes, String major, String... rows) {
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

  private static Served first() {
    return version(
        "1.0",
        "",
        "{}",
        england("202021", "Total", "4.6", "12.1"),
        england("202223", "Total", "7.4", "21.2"),
        england("202223", "Primary", "5.9", "16.2"),
        southampton("202223", "7.9", "22.6"));
  }

  private static Served second() {
    return version(
        "1.1",
        "Southampton corrected its figures",
        "{}",
        england("202223", "Total", "7.4", "21.2"),
        england("202324", "Total", "7.1", "20.0"),
        southampton("202223", "8.0", "22.6"),
        southampton("202324", "8.1", "22.9"));
  }

  private FetchOutcome fetch(Subscription subscription) {
    return new FetchSource(
            new StatisticsApi(
                new SourceHttp(
                    service.address(), "test", SourceHttp.Limits.USUAL, Clock.systemUTC())),
            releases,
            releases,
            Clock.systemUTC())
        .fetch(subscription, Manner.BY_CLOCK);
  }

  private FetchOutcome fetch(Manner manner) {
    return fetch(manner, SourceHttp.Limits.USUAL.bytes());
  }

  private FetchOutcome fetch(Manner manner, long bytes) {
    var limits = new SourceHttp.Limits(bytes, Duration.ofSeconds(20), Duration.ofMillis(1));
    return new FetchSource(
            new StatisticsApi(new SourceHttp(service.address(), "test", limits, Clock.systemUTC())),
            releases,
            releases,
            Clock.systemUTC())
        .fetch(ABSENCE, manner);
  }

  private ReleaseDescription description(String version) throws Exception {
    try (InputStream json =
        Files.newInputStream(releases.release("dfe-absence", version).resolve("release.json"))) {
      return new ReleaseJson().read(json);
    }
  }

  private List<String> figures(String version) throws IOException {
    Path file = releases.release("dfe-absence", version).resolve("figures.csv.gz");
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(stream.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @Test
  void theFirstVersionBecomesAReleaseWithWhatIsMeant() throws Exception {
    service.serve(first());

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).as("%s", outcome.says()).isEqualTo(Kind.TAKEN);
    assertThat(figures("1.0"))
        .containsExactly(
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
                + "region_name,new_la_code,old_la_code,la_name,enrolments_pa_10_exact_percent,"
                + "sess_overall_percent",
            "202223,Academic year,National,E92000001,England,,,,,,21.2,7.4",
            "202223,Academic year,Local authority,E92000001,England,E12000008,South East,"
                + "E06000045,852,Southampton,22.6,7.9");
    ReleaseDescription release = description("1.0");
    assertThat(release.contents().columns()).isEqualTo(ABSENCE.columns());
    assertThat(release.schedule().publishAt()).hasToString("2025-10-01T09:30");
    assertThat(releases.keys()).last().asString().endsWith("release.json");
  }

  @Test
  void theSameVersionIsTakenOnce() {
    service.serve(first());
    fetch(Manner.BY_CLOCK);

    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.UP_TO_DATE);
    assertThat(releases.keys()).hasSize(3);
  }

  @Test
  void aRehearsalSaysWhatChangesAndLeavesNothing() {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    service.serve(second());

    FetchOutcome outcome = fetch(DRY_RUN);

    assertThat(outcome.kind()).isEqualTo(Kind.WOULD_BE_TAKEN);
    assertThat(outcome.says())
        .contains("New periods: 2023/24")
        .contains(
            "Revised figures: 1; the largest change is sess_overall_percent, E06000045, 2022/23:"
                + " from 7.9 to 8.0");
    assertThat(releases.keys()).hasSize(3);
    assertThat(releases.of("dfe-absence").flatMap(TakenVersion::version)).contains("1.0");
  }

  @Test
  void whatANewVersionRevisedHasTheDepartmentsReason() throws Exception {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    service.serve(second());
    fetch(Manner.BY_CLOCK);

    assertThat(description("1.1").annotations().revisions())
        .singleElement()
        .satisfies(revision -> {
          assertThat(revision.indicator()).isEqualTo("overall-absence");
          assertThat(revision.period()).isEqualTo("2022/23");
          assertThat(revision.why()).contains("1.1").contains("Southampton corrected its figures");
        });
  }

  @Test
  void aPatchIsNewerThanTheVersionThatItReplaces() {
    service.serve(first());
    service.serve(version("1.0.1", "", "{}", southampton("202223", "7.8", "22.6")));

    assertThat(fetch(Manner.BY_CLOCK).version()).contains("1.0.1");
  }

  @Test
  void aVersionThatRenamesAColumnInUseIsHeldUntilAPersonTakesIt() throws Exception {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    var columns = new HashMap<>(COLUMNS);
    columns.put("absence_percent", columns.remove("sess_overall_percent"));
    Served renamed =
        version(
            "2.0",
            "",
            """
            {"indicators": [{"previousState": {"column": "sess_overall_percent"},
              "currentState": {"column": "absence_percent"}}]}\
            """,
            southampton("202324", "8.1", "22.9"));
    service.serve(
        new Served(
            "2.0",
            "Published",
            renamed.published(),
            "",
            renamed.major(),
            columns,
            FILTERS,
            renamed.csv().replace("sess_overall_percent", "absence_percent")));

    FetchOutcome held = fetch(Manner.BY_CLOCK);

    assertThat(held.kind()).isEqualTo(Kind.HELD);
    assertThat(held.says())
        .anyMatch(line -> line.contains("sess_overall_percent is now \"absence_percent\""));
    assertThat(releases.of("dfe-absence").flatMap(TakenVersion::held))
        .hasValueSatisfying(newer -> assertThat(newer.version()).isEqualTo("2.0"));
    assertThat(releases.keys()).hasSize(3);

    FetchOutcome taken = fetch(ACCEPT);

    assertThat(taken.kind()).isEqualTo(Kind.TAKEN);
    assertThat(taken.says()).contains("Does not fit: there is no column sess_overall_percent.");
    assertThat(description("2.0").contents().columns())
        .containsOnlyKeys("enrolments_pa_10_exact_percent");
    assertThat(releases.of("dfe-absence").flatMap(TakenVersion::held)).isEmpty();
  }

  @Test
  void aMajorVersionThatBreaksNothingInUseIsTaken() {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    service.serve(
        version(
            "2.0",
            "",
            """
            {"filterOptions": [{"filter": {"column": "education_phase"}, "options":
              [{"previousState": {"label": "Primary"}, "currentState": null}]}],
             "indicators": [{"previousState": {"column": "sess_overall"}, "currentState": null}]}\
            """,
            southampton("202324", "8.1", "22.9")));

    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void aBreakInAVersionThatWasPassedOverIsFoundToo() {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    service.serve(
        version(
            "2.0",
            "",
            """
            {"filterOptions": [{"filter": {"column": "education_phase"}, "options":
              [{"previousState": {"label": "Total"}, "currentState": {"label": "All"}}]}]}\
            """,
            southampton("202324", "8.1", "22.9")));
    service.serve(version("2.1", "", "{}", southampton("202324", "8.1", "22.9")));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.HELD);
    assertThat(outcome.says())
        .anyMatch(line -> line.contains("\"Total\" of the filter education_phase is now \"All\""));
  }

  @Test
  void aWithdrawnVersionIsSaidAndTheOneBeforeIsNotTakenAgain() {
    service.serve(first());
    service.serve(second());
    fetch(Manner.BY_CLOCK);
    Served last = second();
    service.serve(
        new Served("1.1", "Withdrawn", last.published(), "", "{}", COLUMNS, FILTERS, last.csv()));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.WITHDRAWN);
    assertThat(outcome.says()).anyMatch(line -> line.contains("portal withdraw dfe-absence"));
    assertThat(fetch(Manner.BY_CLOCK).kind()).as("once").isEqualTo(Kind.UP_TO_DATE);
    assertThat(releases.keys()).hasSize(3);
  }

  @Test
  void aDataSetThatAnotherReplacedIsNamed() {
    service.serve(first());
    fetch(Manner.BY_CLOCK);
    Served last = first();
    service.serve(
        new Served("1.0", "Deprecated", last.published(), "", "{}", COLUMNS, FILTERS, last.csv()));
    service.replaceBy("Absence by local authority and phase");

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.UP_TO_DATE);
    assertThat(outcome.says())
        .anyMatch(line -> line.contains("\"Absence by local authority and phase\""));
  }

  @Test
  void aBusySourceIsWaitedFor() {
    service.serve(first());
    service.next("/versions?", StatisticsService.status(429, "Retry-After", "0"));
    service.next("/csv", StatisticsService.status(504, "X", "y"));

    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void aSourceThatStaysBusyIsLeftForTheNextRun() {
    service.serve(first());
    for (int time = 0; time < 5; time++) {
      service.next("/versions?", StatisticsService.status(503, "X", "y"));
    }

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("503, also after waiting");
  }

  @Test
  void nobodyThereIsNoFault() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var nowhere =
        new StatisticsApi(
            new SourceHttp(
                URI.create("http://127.0.0.1:" + port),
                "test",
                SourceHttp.Limits.USUAL,
                Clock.systemUTC()));

    FetchOutcome outcome =
        new FetchSource(nowhere, releases, releases, Clock.systemUTC())
            .fetch(ABSENCE, Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(outcome.needsAttention()).isFalse();
  }

  @Test
  void nothingOfAFileThatIsCutOffIsTaken() throws IOException {
    service.serve(first());
    byte[] gzip = StatisticsService.gzip(first().csv().getBytes(UTF_8));
    service.next("/csv", StatisticsService.compressed("text/csv", gzip, gzip.length - 12));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("was cut off");
    assertThat(releases.keys()).isEmpty();
    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void aFileWithFewerRowsThanTheSourceSaysIsNotTaken() {
    service.serve(first());
    String most = first().csv();
    service.next(
        "/csv",
        StatisticsService.body(
            "text/csv", most.substring(0, most.lastIndexOf("2022")).getBytes(UTF_8)));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("3 rows, and the source says 4");
    assertThat(releases.keys()).isEmpty();
  }

  @Test
  void aFileThatGrowsWithoutEndIsGivenUp() throws IOException {
    service.serve(first());
    var zeros = new byte[5_000_000];
    Arrays.fill(zeros, (byte) '0');
    byte[] bomb = StatisticsService.gzip(zeros);
    service.next("/csv", StatisticsService.compressed("text/csv", bomb, bomb.length));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK, 1_000_000);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("more than 1,000,000 bytes");
  }

  @Test
  void aRedirectIsNotFollowed() {
    service.serve(first());
    service.next("/csv", StatisticsService.status(302, "Location", "http://127.0.0.1:9/other"));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("leads to another address");
  }

  @Test
  void aPageInsteadOfAFileIsNotTaken() {
    service.serve(first());
    service.next("/csv", StatisticsService.body("text/html", "<html>Sorry</html>".getBytes(UTF_8)));
    service.next("/csv", StatisticsService.body("text/csv", "<html>Sorry</html>".getBytes(UTF_8)));

    assertThat(fetch(Manner.BY_CLOCK).says()).singleElement().asString().contains("text/html");
    assertThat(fetch(Manner.BY_CLOCK).says())
        .singleElement()
        .asString()
        .contains("no column time_period; is it a CSV?");
  }

  @Test
  void aVersionThatAppearsBetweenTwoPagesOfTheListIsNotMissed() {
    for (int patch = 1; patch <= 45; patch++) {
      service.serve(version("1.0." + patch, "", "{}", southampton("202223", "7.8", "22.6")));
    }
    service.next(
        "page=2",
        exchange -> {
          service.serve(second());
          StatisticsService.body(
                  "application/json", StatisticsService.paged("", 2, 40, 46).getBytes(UTF_8))
              .answer(exchange);
        });

    assertThat(fetch(Manner.BY_CLOCK).version()).contains("1.1");
  }

  @Test
  void aDataSetThatIsNotThereIsSaidWithThoseThatAre() {
    var wrong =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            "Absence by planet",
            ABSENCE.levels(),
            2022,
            Map.of(),
            ABSENCE.columns(),
            Optional.empty(),
            Optional.empty());

    FetchOutcome outcome = fetch(wrong);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says())
        .singleElement()
        .asString()
        .contains("no data set \"Absence by planet\"; it has Absence by local authority");
  }

  @Test
  void aFilterThatNobodyDecidedOnIsNamed() {
    service.serve(first());
    var undecided =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            ABSENCE.sourceDataSet(),
            ABSENCE.levels(),
            2022,
            Map.of(),
            ABSENCE.columns(),
            Optional.empty(),
            Optional.empty());

    assertThat(fetch(undecided).says())
        .singleElement()
        .asString()
        .contains("The filter education_phase has 2 levels");
  }

  /// The department's reporting year of children's figures ends in March.
  @Test
  void aReportingYearToMarchIsTheFinancialYearThatItIs() throws Exception {
    service.serve(first());
    service.serve(
        version(
            "1.1",
            "",
            "{}",
            southampton("2025", "8.1", "22.9").replace("Academic year", "Reporting year")));
    var toMarch =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            "absence local",
            ABSENCE.levels(),
            2022,
            ABSENCE.keep(),
            ABSENCE.columns(),
            Optional.of(Month.MARCH),
            Optional.empty());

    FetchOutcome outcome = fetch(toMarch);

    assertThat(outcome.kind()).as("%s", outcome.says()).isEqualTo(Kind.TAKEN);
    assertThat(figures("1.1")).last().asString().startsWith("202425,Financial year,Local");
  }

  /// At every write in turn: the next run takes the version, and its release is the same.
  @Test
  void killedAtEveryWriteTheVersionIsTakenWholeByTheNextRun() throws Exception {
    service.serve(first());
    for (int writes = 0; writes < 4; writes++) {
      releases = new FolderReleases(Files.createDirectory(folder.resolve("kill" + writes)));
      releases.failAfter(writes);
      assertThatThrownBy(() -> fetch(Manner.BY_CLOCK)).isInstanceOf(UncheckedIOException.class);
      assertThat(releases.of("dfe-absence")).isEmpty();
      boolean isComplete = releases.keys().stream().anyMatch(key -> key.endsWith("release.json"));
      byte[] before =
          isComplete
              ? Files.readAllBytes(releases.release("dfe-absence", "1.0").resolve("release.json"))
              : new byte[0];

      releases.failAfter(Integer.MAX_VALUE);

      assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
      assertThat(figures("1.0")).hasSize(3);
      if (isComplete) {
        assertThat(releases.release("dfe-absence", "1.0").resolve("release.json"))
            .hasBinaryContent(before);
      }
    }
  }
}
