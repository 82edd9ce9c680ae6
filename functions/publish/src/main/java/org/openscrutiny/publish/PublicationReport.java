package org.openscrutiny.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.lifecycle.PortalStatus;
import org.openscrutiny.lifecycle.ReleaseState;
import org.openscrutiny.verification.PublicDocuments;
import org.openscrutiny.verification.ReleaseCalendar;

/// What a publication did, on one page of Markdown: what was published, revised and hidden, and for
/// officers also what is refused, waits or is late. Figures are read from the public documents of
/// the edition, so the report has none that is suppressed.
///
/// @param documents as of the edition or a later one
record PublicationReport(PublicDocuments documents, int edition) {
  private static final int MOST_VALUES = 40;

  /// What everybody may know, a line for each dataset that changed.
  List<String> summary() {
    var lines = new ArrayList<String>();
    for (JsonNode each : document("/changes").path("datasets")) {
      lines.add(
          "%s: %s, version %s (%s). %d new, %d revised, %d withdrawn, %d hidden."
              .formatted(
                  each.path("title").asText(),
                  each.path("kind").asText(),
                  each.path("version").asText(),
                  each.path("level").asText(),
                  each.path("added").asInt(),
                  each.path("revised").asInt(),
                  each.path("withdrawn").asInt(),
                  each.path("hidden").asInt()));
    }
    return lines;
  }

  /// @param status of all releases
  List<String> lines(PortalStatus status, Instant now) {
    JsonNode manifest = read(address(""), documents.required(address("")));
    var lines = new ArrayList<String>();
    lines.add("# Edition %d".formatted(edition));
    lines.add(
        "Published %s."
            .formatted(LondonTime.text(Instant.parse(manifest.path("publishedAt").asText()))));
    part(lines, "Published", summary());
    part(lines, "Figures that differ from what was published before", values(manifest));
    part(lines, "Suppressed", hidden(manifest));
    part(lines, "Refused", of(status, ReleaseState.REFUSED));
    part(lines, "Waiting", of(status, ReleaseState.SCHEDULED));
    part(
        lines,
        "Late",
        ReleaseCalendar.of(documents, Integer.toString(edition))
            .lines(LondonTime.of(now).toLocalDate()));
    return lines;
  }

  private static void part(List<String> lines, String heading, List<String> entries) {
    lines.add("## " + heading);
    if (entries.isEmpty()) {
      lines.add("None.");
    }
    entries.forEach(entry -> lines.add("- " + entry));
  }

  /// Those of the council's own area.
  private List<String> values(JsonNode manifest) {
    String home = manifest.path("home").path("code").asText();
    var values = new ArrayList<String>();
    int more = 0;
    for (JsonNode each : document("/areas/" + home + "/revisions").path("revisions")) {
      if (each.path("edition").asInt() != edition) {
        continue;
      }
      if (values.size() == MOST_VALUES) {
        more++;
      } else {
        values.add(
            "%s, %s: %s, from %s to %s. %s"
                .formatted(
                    each.path("indicator").asText(),
                    each.path("label").asText(),
                    each.path("kind").asText(),
                    side(each, "from"),
                    side(each, "to"),
                    each.path("why").asText()));
      }
    }
    if (more > 0) {
      values.add("%,d more: /changes/ has them".formatted(more));
    }
    return values;
  }

  private static String side(JsonNode revision, String name) {
    JsonNode figure = revision.path(name);
    return figure.isNumber()
        ? figure.decimalValue().toPlainString()
        : revision.path(name + "Symbol").asText();
  }

  private List<String> hidden(JsonNode manifest) {
    var hidden = new ArrayList<String>();
    for (JsonNode each : manifest.path("datasets")) {
      String dataset = each.path("id").asText();
      int figures = document("/datasets/" + dataset).path("quality").path("hidden").asInt();
      if (figures > 0) {
        hidden.add("%s: %,d figures".formatted(dataset, figures));
      }
    }
    return hidden;
  }

  private static List<String> of(PortalStatus status, ReleaseState state) {
    return status.releases().stream()
        .filter(each -> each.state() == state)
        .map(each ->
            each.publishAt()
                .map(moment -> each.dataset() + ", for " + LondonTime.text(moment))
                .orElseGet(
                    () -> each.dataset() + ", received " + LondonTime.text(each.receivedAt())))
        .toList();
  }

  private JsonNode document(String below) {
    return read(address(below), documents.document(address(below)).orElse("{}"));
  }

  private String address(String below) {
    return "/api/v1/editions/" + edition + below;
  }

  private static JsonNode read(String address, String text) {
    try {
      return StrictJson.mapper().readTree(text);
    } catch (JsonProcessingException fault) {
      throw new UncheckedIOException(address + " is not JSON", fault);
    }
  }
}
