package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.lifecycle.PortalStatus;
import org.openscrutiny.lifecycle.ReleaseState;
import org.openscrutiny.lifecycle.ReleaseStatus;
import org.openscrutiny.verification.PublicDocuments;
import org.openscrutiny.verification.PublicDocuments.Response;

class PublicationReportTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");
  private static final String EDITION = "/api/v1/editions/2";

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          EDITION,
          """
          {"edition": 2, "publishedAt": "2026-07-26T08:30:00Z", "home": {"code": "E06000045"},
           "datasets": [{"id": "attendance", "nextDue": "2026-09-26"},
                        {"id": "exclusions", "nextDue": null}]}
          """,
          "/api/v1/editions/3",
          """
          {"edition": 3, "datasets": [{"id": "attendance", "nextDue": "2026-11-26"}]}
          """,
          EDITION + "/changes",
          """
          {"datasets": [{"title": "Attendance", "kind": "revised", "version": "2.0.0",
            "level": "major", "added": 3210, "revised": 1, "withdrawn": 0, "hidden": 1}]}
          """,
          EDITION + "/areas/E06000045/revisions",
          """
          {"revisions": [
            {"indicator": "overall-absence", "series": "attendance/month", "kind": "revised",
             "label": "October 2025", "from": 7.10, "to": 7.2, "edition": 2,
             "why": "Late records."},
            {"indicator": "overall-absence", "series": "attendance/month", "kind": "withdrawn",
             "label": "June 2025", "from": 7, "to": null, "toSymbol": "z", "edition": 2,
             "why": ""},
            {"indicator": "overall-absence", "series": "attendance/month", "kind": "hidden",
             "label": "May 2025", "from": null, "to": null, "edition": 2,
             "why": "It is suppressed."},
            {"indicator": "overall-absence", "series": "attendance/month", "kind": "revised",
             "label": "March 2025", "from": 1, "to": 2, "edition": 1,
             "why": "Of another edition."}]}
          """,
          EDITION + "/datasets/attendance",
          "{\"quality\": {\"hidden\": 1234}}");

  private static final PublicDocuments PUBLIC =
      address ->
          Optional.ofNullable(DOCUMENTS.get(address))
              .map(text -> new Response(Response.OK, text))
              .orElse(new Response(Response.NOT_FOUND, ""));

  private static final PublicationReport REPORT = new PublicationReport(PUBLIC, 2);

  @Test
  void theReportSaysWhatTheEditionDidAndWhatIsRefusedWaitsOrIsLateNow() {
    var status =
        new PortalStatus(
            3,
            Optional.of(NOW),
            List.of(
                release("broken", ReleaseState.REFUSED, Optional.empty()),
                release("next", ReleaseState.SCHEDULED, Optional.of(NOW.plusSeconds(60))),
                release("attendance", ReleaseState.PUBLISHED, Optional.empty())));

    assertThat(REPORT.lines(status, NOW))
        .containsExactly(
            "# Edition 2",
            "Published on 2026-07-26 09:30:00 (all times are London's).",
            "## Published",
            "- Attendance: revised, version 2.0.0 (major). Figures: 3,210 new, 1 revised,"
                + " 1 suppressed from now on.",
            "## Figures that differ from what was published before",
            "- overall-absence, October 2025 (attendance/month): revised from 7.10 to 7.2. Late"
                + " records.",
            "- overall-absence, June 2025 (attendance/month): withdrawn from 7 to z.",
            "- overall-absence, May 2025 (attendance/month): hidden. It is suppressed.",
            "## Suppressed",
            "- attendance: 1,234 figures",
            "# Releases on 2026-11-27 09:30:00",
            "## Refused",
            "- broken, received 2026-11-27 09:30:00",
            "## Waiting",
            "- next, for 2026-11-27 09:31:00",
            "## Late",
            "- attendance is late: its next release was due on 2026-11-26. Hand it over; or"
                + " hand over the one that is public once more, with a later nextDue.");
  }

  @Test
  void whatThereIsNoneOfIsSaid() {
    var nothing = new PortalStatus(2, Optional.of(NOW), List.of());

    assertThat(REPORT.lines(nothing, NOW)).containsSequence("## Refused", "None.");
  }

  /// Subscribers are told what is public, and nothing of what is refused or waits.
  @Test
  void theAnnouncementHasTheNumberAndWhatChanged() throws IOException {
    JsonNode detail = new JsonMapper().readTree(EventBridgeAnnouncer.detail(2, REPORT.summary()));

    assertThat(detail.get("edition").intValue()).isEqualTo(2);
    assertThat(detail.get("summary").textValue())
        .isEqualTo(
            "Attendance: revised, version 2.0.0 (major). Figures: 3,210 new, 1 revised,"
                + " 1 suppressed from now on.");
  }

  @Test
  void anAnnouncementIsShortWhateverHasChanged() throws IOException {
    List<String> summary = Collections.nCopies(300, "Attendance: " + "x".repeat(200) + ".");

    assertThat(text(summary)).hasSizeLessThan(2_100).endsWith("x. And more.");
  }

  /// The rule of the topic puts the text between quotation marks.
  @Test
  void nothingInAnAnnouncementEndsTheTextOfATemplate() throws IOException {
    assertThat(text(List.of("The \"old\" C:\\figures\nof 2026", "Others")))
        .isEqualTo("The  old  C: figures of 2026 Others");
  }

  /// The line of a whole country's tables would fill a book.
  @Test
  void theReportIsOnePageHoweverManyFiguresDiffer() {
    String revisions =
        IntStream.rangeClosed(1, 50)
            .mapToObj(each -> "{\"indicator\": \"i%d\", \"edition\": 2}".formatted(each))
            .collect(Collectors.joining(",", "{\"revisions\": [", "]}"));
    PublicDocuments many =
        address ->
            address.endsWith("/revisions")
                ? new Response(Response.OK, revisions)
                : PUBLIC.answer(address);

    assertThat(
            new PublicationReport(many, 2)
                .lines(new PortalStatus(3, Optional.of(NOW), List.of()), NOW))
        .hasSizeLessThan(60)
        .contains("- 10 more: see /api/v1/editions/2/areas/E06000045/revisions");
  }

  private static String text(List<String> summary) throws IOException {
    return new JsonMapper()
        .readTree(EventBridgeAnnouncer.detail(2, summary))
        .get("summary")
        .textValue();
  }

  private static ReleaseStatus release(
      String dataset, ReleaseState state, Optional<Instant> publishAt) {
    return new ReleaseStatus(dataset, "0123456789abcdef", state, NOW, publishAt, 0, "");
  }
}
