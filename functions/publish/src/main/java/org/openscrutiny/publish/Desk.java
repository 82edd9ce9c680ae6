package org.openscrutiny.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.lifecycle.TrailEntry;
import org.openscrutiny.verification.PublicDocuments;

/// What this function does for officers and for the clock.
///
/// @param publish publishes what is due
/// @param documents those of an edition and of all before it
/// @param discard discards the releases of a dataset that are due, and gives their number
record Desk(
    Supplier<PublishOutcome> publish,
    ToIntFunction<String> discard,
    IntFunction<PublicDocuments> documents,
    StatusReader status,
    AuditTrail trail,
    Orders orders) {

  /// The report on a publication.
  List<String> report(int edition, Instant now) {
    return new PublicationReport(documents.apply(edition), edition).lines(status.read(), now);
  }

  /// The same as an answer.
  ///
  /// @param edition empty for the current one
  Answer report(Optional<Integer> edition, Instant now) {
    int current = status.read().edition();
    int asked = edition.orElse(current);
    return asked < 1 || asked > current
        ? Answer.of("rejected", List.of("There is no edition " + asked))
        : Answer.of("report", report(asked, now));
  }

  /// The audit trail, or what of it is about a dataset or a release.
  Answer history(Optional<String> name) {
    List<TrailEntry> entries = trail.entries();
    return HistoryAnswer.of(entries, name);
  }
}
