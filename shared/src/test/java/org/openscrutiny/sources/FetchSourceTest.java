package org.openscrutiny.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.sources.FetchOutcome.Kind;
import org.openscrutiny.sources.FetchSource.Manner;
import org.openscrutiny.sources.StatisticsService.Served;

/// A data set through its versions.
class FetchSourceTest extends FetchedSource {

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
