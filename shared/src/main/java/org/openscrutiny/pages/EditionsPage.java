package org.openscrutiny.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All editions, the newest first: the first is the current one once this document is served.
public record EditionsPage(List<Entry> editions) implements Page {

  public record Entry(int edition, Instant publishedAt, List<EditionChange> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  public EditionsPage {
    editions = List.copyOf(editions);
  }

  /// With one more edition, which is the newest.
  public EditionsPage followedBy(Entry newest) {
    return new EditionsPage(Stream.concat(Stream.of(newest), editions.stream()).toList());
  }
}
