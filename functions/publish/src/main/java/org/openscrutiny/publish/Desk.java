package org.openscrutiny.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.OrderOutcome;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.PortalStatus;
import org.openscrutiny.lifecycle.Previews;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.lifecycle.TrailEntry;
import org.openscrutiny.verification.PublicDocuments;

/// What this function does for officers and for the clock.
///
/// @param publish publishes what is due
/// @param discard discards the releases of a dataset that are due, and gives their number
/// @param documents those of an edition and of all before it
/// @param notReady sentences about the councils whose pages could not be rendered
/// @param previewed stores what an edition would be, and gives the key of it
record Desk(
    Supplier<PublishOutcome> publish,
    ToIntFunction<String> discard,
    IntFunction<PublicDocuments> documents,
    StatusReader status,
    AuditTrail trail,
    Orders orders,
    Previews previews,
    Supplier<List<String>> notReady,
    BiFunction<Edition, DocumentStore, String> previewed) {

  /// The state of every release, and of the pages.
  Answer status(Instant now) {
    return StatusAnswer.of(status.read(), notReady.get(), now);
  }

  /// The report on a publication.
  List<String> report(int edition, Instant now) {
    return report(edition, status.read(), now);
  }

  /// The same as an answer.
  ///
  /// @param edition empty for the current one
  Answer report(Optional<Integer> edition, Instant now) {
    PortalStatus read = status.read();
    int asked = edition.orElse(read.edition());
    if (read.edition() == 0) {
      return Answer.of("rejected", List.of("Nothing is public yet"));
    }
    return asked < 1 || asked > read.edition()
        ? Answer.of(
            "rejected",
            List.of(
                "There is no edition %d; the current one is %d".formatted(asked, read.edition())))
        : Answer.of("report", report(asked, read, now));
  }

  private List<String> report(int edition, PortalStatus read, Instant now) {
    return new PublicationReport(documents.apply(read.edition()), edition).lines(read, now);
  }

  /// Compiles the next edition and stores it where an officer can look at it.
  Answer preview(OperatorRequest.Preview asked) {
    OrderOutcome outcome = previews.of(asked.by(), asked.name());
    return outcome instanceof OrderOutcome.Compiled compiled
            && compiled.outcome() instanceof PublishOutcome.Published(Edition edition, _, _, _)
        ? PreviewAnswer.of(compiled, edition, previewed.apply(edition, compiled.run().documents()))
        : OrderAnswer.of(outcome, true);
  }

  /// The audit trail, or what of it is about a dataset or a release.
  Answer history(Optional<String> name) {
    List<TrailEntry> entries = trail.entries();
    return HistoryAnswer.of(entries, name);
  }
}
