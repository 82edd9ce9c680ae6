package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          {"edition": 2, "publishedAt": "2026-11-26T09:30:00Z", "home": {"code": "E06000045"},
           "datasets": [{"id": "attendance", "nextDue": "2026-11-26"},
                        {"id": "exclusions", "nextDue": null}]}
          """,
          EDITION + "/changes",
          """
          {"datasets": [{"title": "Attendance", "kind": "revised", "version": "2.0.0",
            "level": "major", "added": 3, "revised": 1, "withdrawn": 0, "hidden": 1}]}
          """,
          EDITION + "/areas/E06000045/revisions",
          """
          {"revisions": [
            {"indicator": "overall-absence", "label": "October 2026", "kind": "revised",
             "from": 7.10, "to": 7.2, "edition": 2, "why": "Late records."},
            {"indicator": "overall-absence", "label": "May 2026", "kind": "hidden",
             "from": null, "fromSymbol": "c", "to": null, "toSymbol": "c", "edition": 2,
             "why": "Not told."},
            {"indicator": "overall-absence", "label": "March 2026", "kind": "revised",
             "from": 1, "to": 2, "edition": 1, "why": "Of another edition."}]}
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
  void theReportSaysWhatWasPublishedRevisedSuppressedRefusedWaitsAndIsLate() {
    var status =
        new PortalStatus(
            2,
            Optional.of(NOW),
            List.of(
                release("broken", ReleaseState.REFUSED, Optional.empty()),
                release("next", ReleaseState.SCHEDULED, Optional.of(NOW.plusSeconds(60))),
                release("attendance", ReleaseState.PUBLISHED, Optional.empty())));

    assertThat(REPORT.lines(status, NOW))
        .containsExactly(
            "# Edition 2",
            "Published 2026-11-26 09:30:00.",
            "## Published",
            "- Attendance: revised, version 2.0.0 (major). 3 new, 1 revised, 0 withdrawn, 1 hidden.",
            "## Figures that differ from what was published before",
            "- overall-absence, October 2026: revised, from 7.10 to 7.2. Late records.",
            "- overall-absence, May 2026: hidden, from c to c. Not told.",
            "## Suppressed",
            "- attendance: 1,234 figures",
            "## Refused",
            "- broken, received 2026-11-27 09:30:00",
            "## Waiting",
            "- next, for 2026-11-27 09:31:00",
            "## Late",
            "- attendance is late: its next release was due on 2026-11-26. Hand it over, or give"
                + " another nextDue with a new release.");
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
            "Attendance: revised, version 2.0.0 (major). 3 new, 1 revised, 0 withdrawn, 1 hidden.");
    assertThat(EventBridgeAnnouncer.detail(2, List.of("x".repeat(300_000)))).hasSizeLessThan(3_000);
  }

  private static ReleaseStatus release(
      String dataset, ReleaseState state, Optional<Instant> publishAt) {
    return new ReleaseStatus(dataset, "0123456789abcdef", state, NOW, publishAt, 0, "");
  }
}
