package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.lifecycle.TrailEntry;
import org.openscrutiny.lifecycle.TrailEvent;

/// The audit trail, for people and for programs. The whole chain is checked, whatever part of it is
/// asked for.
final class HistoryAnswer {
  private HistoryAnswer() {}

  static Answer of(List<TrailEntry> entries, Optional<String> name) {
    List<String> breaks = TrailEntry.breaks(entries);
    List<TrailEntry> asked =
        entries.stream().filter(each -> name.isEmpty() || isAbout(each, name.get())).toList();
    return new Answer(
        breaks.isEmpty() ? "history" : "broken",
        lines(entries, asked, name, breaks),
        json -> {
          json.objects("entries", asked, each -> write(each, json));
          json.texts("breaks", breaks);
        });
  }

  private static boolean isAbout(TrailEntry entry, String name) {
    return entry.event().dataset().equals(name) || entry.event().release().equals(name);
  }

  private static List<String> lines(
      List<TrailEntry> all, List<TrailEntry> asked, Optional<String> name, List<String> breaks) {
    var lines = new ArrayList<String>();
    asked.forEach(each -> lines.add(line(each)));
    if (asked.isEmpty() && name.isPresent()) {
      lines.add(
          "Nothing is recorded of \"%s\"; ./portal status lists datasets and releases"
              .formatted(name.get()));
    }
    lines.addAll(breaks);
    if (breaks.isEmpty()) {
      lines.add("The chain of %d entries is whole".formatted(all.size()));
    }
    return lines;
  }

  private static String line(TrailEntry entry) {
    TrailEvent event = entry.event();
    return "%d  %s  %s  %s%s%s%s%s"
        .formatted(
            entry.number(),
            LondonTime.text(event.at()),
            event.by(),
            event.action().id(),
            after("  ", event.dataset()),
            after("  ", event.release()),
            event.edition() == 0 ? "" : "  edition " + event.edition(),
            after(": ", event.reason()));
  }

  private static String after(String separator, String text) {
    return text.isEmpty() ? "" : separator + text;
  }

  private static void write(TrailEntry entry, JsonOutput json) {
    TrailEvent event = entry.event();
    json.number("number", entry.number());
    json.text("at", event.at().toString());
    json.text("by", event.by());
    json.text("action", event.action().id());
    json.text("dataset", event.dataset());
    json.text("release", event.release());
    json.number("edition", event.edition());
    json.text("reason", event.reason());
    json.text("before", entry.before());
    json.text("hash", entry.hash());
  }
}
