package org.openscrutiny.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.lifecycle.PortalStatus;
import org.openscrutiny.lifecycle.ReleaseStatus;

/// The state of every release, for people and for programs.
final class StatusAnswer {
  private StatusAnswer() {}

  /// @param notReady sentences about the councils whose pages could not be rendered
  static Answer of(PortalStatus status, List<String> notReady, Instant now) {
    return new Answer(
        "status",
        Stream.concat(notReady.stream(), lines(status, now).stream()).toList(),
        json -> {
          json.number("edition", status.edition());
          json.text("publishedAt", status.publishedAt().map(Instant::toString));
          if (!notReady.isEmpty()) {
            json.texts("notReady", notReady);
          }
          json.objects("releases", status.releases(), each -> write(each, json));
        });
  }

  private static List<String> lines(PortalStatus status, Instant now) {
    var lines = new ArrayList<String>();
    lines.add(
        status
            .publishedAt()
            .map(moment ->
                "Edition %d is public since %s (all times are London's)"
                    .formatted(status.edition(), LondonTime.text(moment)))
            .orElse("Nothing is public yet"));
    int widest =
        status.releases().stream().mapToInt(each -> each.dataset().length()).max().orElse(0);
    for (ReleaseStatus each : status.releases()) {
      lines.add(
          "%s  %-10s  %s  %s"
              .formatted(
                  each.dataset() + " ".repeat(widest - each.dataset().length()),
                  each.state().id(),
                  each.release(),
                  more(each, now)));
    }
    if (status.releases().isEmpty()) {
      lines.add("No release has been received");
    }
    return lines;
  }

  private static String more(ReleaseStatus each, Instant now) {
    return switch (each.state()) {
      case REFUSED ->
          "received %s; ./portal screen says what to mend"
              .formatted(LondonTime.text(each.receivedAt()));
      case READY -> "taken back; ./portal schedule or publish shows it" + because(each);
      case SCHEDULED ->
          each.publishAt()
              .map(moment ->
                  moment.isAfter(now)
                      ? "for " + LondonTime.text(moment)
                      : "due since " + LondonTime.text(moment))
              .orElse("");
      case PUBLISHED -> "since edition " + each.edition();
      case SUPERSEDED ->
          each.edition() == 0 ? "never shown" : "first shown in edition " + each.edition();
      case WITHDRAWN -> "first shown in edition " + each.edition() + because(each);
    };
  }

  private static String because(ReleaseStatus each) {
    return each.reason().isEmpty() ? "" : ": " + each.reason();
  }

  private static void write(ReleaseStatus each, JsonOutput json) {
    json.text("dataset", each.dataset());
    json.text("release", each.release());
    json.text("state", each.state().id());
    json.text("receivedAt", each.receivedAt().toString());
    json.text("publishAt", each.publishAt().map(Instant::toString));
    json.number("edition", each.edition());
    json.text("reason", each.reason());
  }
}
