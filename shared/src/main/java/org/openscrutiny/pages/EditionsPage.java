package org.openscrutiny.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All editions, the newest first. The first is the current edition when this document is served.
public record EditionsPage(List<EditionEntry> editions) implements Page {

  public record EditionEntry(int edition, Instant publishedAt, List<EditionChange> changes) {
    public EditionEntry {
      changes = List.copyOf(changes);
    }
  }

  public EditionsPage {
    editions = List.copyOf(editions);
  }

  /// With one more edition, which is the newest.
  public EditionsPage followedBy(EditionEntry newest) {
    return new EditionsPage(Stream.concat(Stream.of(newest), editions.stream()).toList());
  }
}
