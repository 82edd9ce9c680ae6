package org.openscrutiny.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.lifecycle.TrailEntry;

/// What this function does for officers and for the clock.
///
/// @param publish publishes what is due
record Desk(
    Supplier<PublishOutcome> publish, StatusReader status, AuditTrail trail, Orders orders) {

  /// The audit trail, or what of it is about a dataset or a release.
  Answer history(Optional<String> name) {
    List<TrailEntry> entries = trail.entries();
    return HistoryAnswer.of(entries, name);
  }
}
