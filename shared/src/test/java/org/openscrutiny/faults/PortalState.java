package org.openscrutiny.faults;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.lifecycle.TrailEntry;
import org.openscrutiny.lifecycle.TrailEvent;

/// All that matters of a portal at a moment.
///
/// @param documents of each published edition, every document that a reader of it finds, by name
/// @param waiting the queue
/// @param stored the releases and refusals that the audit trail names, with their figures
/// @param trail what is recorded, each thing once: an officer whose order broke off gives it again,
///   and that is recorded again
/// @param heard what was announced
record PortalState(
    int current,
    int announced,
    List<Edition> published,
    List<Takedown> takedowns,
    Map<Integer, Map<String, String>> documents,
    List<ReleaseStore.Waiting> waiting,
    Map<String, String> stored,
    Set<TrailEvent> trail,
    Set<String> heard) {

  static PortalState of(Ports ports, Announcements announcements) {
    int current = ports.editions().current();
    Set<TrailEvent> trail = new LinkedHashSet<>();
    ports.trail().entries().stream().map(TrailEntry::event).forEach(trail::add);
    return new PortalState(
        current,
        ports.editions().announced(),
        ports.editions().published(),
        ports.editions().takedowns(),
        documents(ports, current),
        ports.releases().waiting(),
        stored(ports, trail),
        trail,
        announcements.heard());
  }

  /// As readers of each edition up to the current one find them.
  static Map<Integer, Map<String, String>> documents(Ports ports, int current) {
    var names = new TreeSet<String>();
    var all = new TreeMap<Integer, Map<String, String>>();
    for (int edition = 1; edition <= current; edition++) {
      names.addAll(ports.documents().names(edition));
      var found = new HashMap<String, String>();
      ports
          .documents()
          .asOf(names, edition)
          .forEach((name, document) -> found.put(name, text(document)));
      all.put(edition, found);
    }
    return all;
  }

  private static String text(Document document) {
    return "%d %s %s %s"
        .formatted(
            document.edition(),
            document.contentType(),
            document.etag(),
            HexFormat.of().formatHex(document.gzip()));
  }

  private static Map<String, String> stored(Ports ports, Set<TrailEvent> trail) {
    var stored = new TreeMap<String, String>();
    for (TrailEvent event : trail) {
      String id = event.release();
      ports.releases().refusal(id).ifPresent(refusal -> stored.put(id, refusal.toString()));
      ports
          .releases()
          .release(id)
          .ifPresent(release -> stored.put(id, release + "\n" + ports.releases().figures(id)));
    }
    return stored;
  }

  /// Where another state differs from this one, in words; documents are named, not shown.
  List<String> differences(PortalState other) {
    var differences = new ArrayList<String>();
    for (RecordComponent part : PortalState.class.getRecordComponents()) {
      if (!part.getName().equals("documents")) {
        Object mine = part(part, this);
        Object others = part(part, other);
        if (!mine.equals(others)) {
          differences.add("%s: %s instead of %s".formatted(part.getName(), others, mine));
        }
      }
    }
    differences.addAll(broken(other.documents(), this, this));
    return differences;
  }

  private static Object part(RecordComponent part, PortalState of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException everyRecordHasIt) {
      throw new IllegalStateException(everyRecordHasIt);
    }
  }

  /// What is wrong with what readers find, while a portal goes from a state to another: in each
  /// edition, each document has to be as it was before, where it was there before, or as it is
  /// afterwards.
  static List<String> broken(
      Map<Integer, Map<String, String>> found, PortalState before, PortalState after) {
    var broken = new ArrayList<String>();
    found.forEach((edition, documents) -> {
      Map<String, String> then = after.documents().getOrDefault(edition, Map.of());
      Map<String, String> once = before.documents().getOrDefault(edition, Map.of());
      var names = new TreeSet<String>(then.keySet());
      names.addAll(documents.keySet());
      for (String name : names) {
        String text = documents.getOrDefault(name, "nothing");
        if (!text.equals(then.get(name)) && !text.equals(once.get(name))) {
          broken.add("%s of edition %d".formatted(name, edition));
        }
      }
    });
    return broken;
  }
}
