package org.openscrutiny.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.lifecycle.PortalStatus;
import org.openscrutiny.lifecycle.ReleaseState;
import org.openscrutiny.verification.PublicDocuments;
import org.openscrutiny.verification.PublicDocuments.Response;
import org.openscrutiny.verification.ReleaseCalendar;

/// What a publication did, on one page of Markdown: what it published, revised and suppressed; and
/// for officers also what is refused, waits or is late now. Figures are read from the public
/// documents, so the report has none that is suppressed or was taken down.
///
/// @param documents of all editions up to the current one
/// @param edition the edition that the report is about; the current one or an earlier one
record PublicationReport(PublicDocuments documents, int edition) {
  private static final int MOST_VALUES = 40;
  private static final String GONE = "Taken down since.";

  private enum Count {
    ADDED("added", "new"),
    REVISED("revised", "revised"),
    WITHDRAWN("withdrawn", "withdrawn"),
    HIDDEN("hidden", "suppressed from now on");

    private final String field;
    private final String word;

    Count(String field, String word) {
      this.field = field;
      this.word = word;
    }

    /// Empty where there is none.
    private Stream<String> of(JsonNode change) {
      int count = change.path(field).asInt();
      return count == 0 ? Stream.empty() : Stream.of("%,d %s".formatted(count, word));
    }
  }

  /// What everybody may know: a line for each dataset that changed.
  List<String> summary() {
    var lines = new ArrayList<String>();
    for (JsonNode each : document("/changes").path("datasets")) {
      lines.add(
          "%s: %s, version %s (%s). %s."
              .formatted(
                  each.path("title").asText(),
                  each.path("kind").asText(),
                  each.path("version").asText(),
                  each.path("level").asText(),
                  counts(each)));
    }
    return lines;
  }

  private static String counts(JsonNode change) {
    String counts =
        Stream.of(Count.values())
            .flatMap(each -> each.of(change))
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "No figure differs" : "Figures: " + counts;
  }

  /// What changes of the figures: a line for each dataset, and one for each figure of the council's
  /// own area that differs from what was published before.
  List<String> figures() {
    var lines = new ArrayList<>(summary());
    lines.addAll(values(manifest()));
    return lines;
  }

  private JsonNode manifest() {
    return read(address(""), documents.required(address("")));
  }

  /// @param status of all releases now
  List<String> lines(PortalStatus status, Instant now) {
    JsonNode manifest = manifest();
    var lines = new ArrayList<String>();
    lines.add("# Edition %d".formatted(edition));
    lines.add(
        "Published on %s (all times are London's)."
            .formatted(LondonTime.text(Instant.parse(manifest.path("publishedAt").asText()))));
    part(lines, "Published", summary());
    part(lines, "Figures that differ from what was published before", values(manifest));
    part(lines, "Suppressed", suppressed(manifest));
    lines.add("# Releases on " + LondonTime.text(now));
    part(lines, "Refused", of(status, ReleaseState.REFUSED));
    part(lines, "Waiting", of(status, ReleaseState.SCHEDULED));
    part(
        lines,
        "Late",
        ReleaseCalendar.of(documents, Integer.toString(status.edition()))
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
    String below = "/areas/" + manifest.path("home").path("code").asText() + "/revisions";
    if (isGone(below)) {
      return List.of(GONE);
    }
    var values = new ArrayList<String>();
    int more = 0;
    for (JsonNode each : document(below).path("revisions")) {
      if (each.path("edition").asInt() != edition) {
        continue;
      }
      if (values.size() == MOST_VALUES) {
        more++;
      } else {
        values.add(value(each));
      }
    }
    if (more > 0) {
      values.add("%,d more: see %s".formatted(more, address(below)));
    }
    return values;
  }

  /// Of a figure that is suppressed from now on, neither side is given.
  private static String value(JsonNode revision) {
    String from = side(revision, "from");
    String to = side(revision, "to");
    return "%s, %s (%s): %s%s. %s"
        .formatted(
            revision.path("indicator").asText(),
            revision.path("label").asText(),
            revision.path("series").asText(),
            revision.path("kind").asText(),
            from.isEmpty() || to.isEmpty() ? "" : " from %s to %s".formatted(from, to),
            revision.path("why").asText())
        .strip();
  }

  /// The figure as it is printed, or its symbol; empty where neither is given.
  private static String side(JsonNode revision, String name) {
    JsonNode figure = revision.path(name);
    return figure.isNumber()
        ? figure.decimalValue().toPlainString()
        : revision.path(name + "Symbol").asText();
  }

  private List<String> suppressed(JsonNode manifest) {
    var suppressed = new ArrayList<String>();
    for (JsonNode each : manifest.path("datasets")) {
      String dataset = each.path("id").asText();
      String below = "/datasets/" + dataset;
      int figures = document(below).path("quality").path("hidden").asInt();
      if (isGone(below)) {
        suppressed.add("%s: %s".formatted(dataset, GONE));
      } else if (figures > 0) {
        suppressed.add(
            "%s: %,d %s".formatted(dataset, figures, figures == 1 ? "figure" : "figures"));
      }
    }
    return suppressed;
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

  private boolean isGone(String below) {
    return documents.answer(address(below)).status() == Response.GONE;
  }

  /// Empty where the edition has no such document.
  private JsonNode document(String below) {
    Optional<String> text = documents.document(address(below));
    return read(address(below), text.orElse("{}"));
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
