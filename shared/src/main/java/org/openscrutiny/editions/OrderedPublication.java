package org.openscrutiny.editions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;

/// Publishes an edition of exactly the releases that an officer has ordered, or the edition without
/// what was taken down.
record OrderedPublication(EditionStore editions, AttemptPublication attempts) {
  private static final int MOST_TIMES = 5;

  /// Publishes what is public without what was taken down. Where that is refused, the edition has
  /// nothing of the datasets of which figures were taken down.
  PublishOutcome publishTakedowns() {
    for (int time = 1; ; time++) {
      Edition shown =
          editions
              .edition(editions.current())
              .orElseThrow(() -> new IllegalStateException("Nothing has been published"));
      PublishOutcome outcome = publish(shown.releases(), Map.of());
      if (outcome instanceof PublishOutcome.Refused) {
        var others = new TreeMap<>(shown.releases());
        editions.takedownsSince(shown).forEach(each -> others.remove(each.dataset()));
        outcome = publish(others, Map.of());
      }
      // Another publisher may have published an edition that knows nothing of the takedown.
      if (!(outcome instanceof PublishOutcome.PublishedByAnother) || time == MOST_TIMES) {
        return outcome;
      }
    }
  }

  /// Publishes an edition of exactly these releases, as an officer has ordered, but for those that
  /// were taken down. A plan that another publisher has made of it gives way, and what that would
  /// have shown stays due.
  ///
  /// @param wanted the id of each dataset's release
  /// @param reasons why a dataset of the edition before is withdrawn, by dataset
  PublishOutcome publish(Map<String, String> wanted, Map<String, String> reasons) {
    int current = editions.current();
    attempts.announce(current);
    Optional<Edition> shown = editions.edition(current);
    Map<String, String> held = shown.map(Edition::releases).orElse(Map.of());
    List<Takedown> takedowns = editions.takedowns();
    var allowed = new TreeMap<>(wanted);
    var why = new TreeMap<>(reasons);
    for (Takedown each : takedowns) {
      allowed.values().removeIf(each.release()::equals);
      if (shown.stream().anyMatch(each::isAfter)) {
        why.put(each.dataset(), each.reason());
      }
    }
    var edition = new Edition(current + 1, attempts.now(), allowed, why, takedowns.size());
    Attempt attempt = editions.plan(edition);
    for (int time = 1; !attempt.edition().isLike(edition); time++) {
      if (editions.current() > current) {
        return new PublishOutcome.PublishedByAnother(editions.current());
      }
      if (time == MOST_TIMES) {
        throw new IllegalStateException(
            "Edition %d is planned again and again by others; try again".formatted(current + 1));
      }
      editions.refuse(attempt);
      attempt = editions.plan(edition);
    }
    Map<String, String> disclosing = attempts.compile(attempt, held);
    return disclosing.isEmpty()
        ? attempts.serve(attempt, attempts.findings(attempt.edition()), List.of(), 0, List.of())
        : attempts.refused(attempt, disclosing.values());
  }
}
