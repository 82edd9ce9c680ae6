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

  /// Adds the entry of an order, unless the last entry about its release records the same: the
  /// order broke off before anything came of it, and is given again.
  default void appendOrder(TrailEvent order) {
    List<TrailEntry> entries = entries();
    while (!isLastOf(entries, order) && !insert(TrailEntry.after(last(entries), order))) {
      entries = entries();
    }
  }

  private static boolean isLastOf(List<TrailEntry> entries, TrailEvent order) {
    return entries.reversed().stream()
        .map(TrailEntry::event)
        .filter(each -> each.release().equals(order.release()))
        .findFirst()
        .filter(order::isOrderOf)
        .isPresent();
  }

  private static Optional<TrailEntry> last(List<TrailEntry> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }
}
