package org.openscrutiny.lifecycle;

import java.util.List;
import java.util.Optional;

/// The audit trail: who did what to which release, when and why. Entries are added and never
/// changed.
public interface AuditTrail {
  /// All entries, the oldest first.
  List<TrailEntry> entries();

  /// Stores an entry unless there is one of its number.
  ///
  /// @return false when there is one
  boolean insert(TrailEntry entry);

  /// Adds an entry to the end, whoever else adds one at the same time.
  default void append(TrailEvent event) {
    while (!insert(TrailEntry.after(last(entries()), event))) {
      // Somebody else has added the entry of this number.
    }
  }

  /// Adds an entry unless the same is recorded already: what the portal does may be repeated after
  /// a fault.
  default void appendOnce(TrailEvent event) {
    List<TrailEntry> entries = entries();
    while (entries.stream().noneMatch(each -> each.event().repeats(event))
        && !insert(TrailEntry.after(last(entries), event))) {
      entries = entries();
    }
  }

  private static Optional<TrailEntry> last(List<TrailEntry> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }
}
