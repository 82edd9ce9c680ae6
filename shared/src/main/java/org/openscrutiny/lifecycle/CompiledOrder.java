package org.openscrutiny.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.PublishOutcome;

/// Which releases the edition of an order changes, in sentences.
final class CompiledOrder {
  private CompiledOrder() {}

  /// @param held the releases of the edition before, by dataset
  static OrderOutcome.Compiled of(Publishing.Run run, Map<String, String> held) {
    return new OrderOutcome.Compiled(
        run,
        switch (run.outcome()) {
          case PublishOutcome.Published(Edition edition, _, _, _) ->
              changes(held, edition.releases());
          case PublishOutcome.Refused(_, Edition edition, _) -> changes(held, edition.releases());
          case PublishOutcome.NothingDue _, PublishOutcome.PublishedByAnother _ -> List.of();
        });
  }

  private static List<String> changes(Map<String, String> held, Map<String, String> wanted) {
    var datasets = new TreeSet<String>(held.keySet());
    datasets.addAll(wanted.keySet());
    var changes = new ArrayList<String>();
    for (String dataset : datasets) {
      Optional<String> before = Optional.ofNullable(held.get(dataset));
      Optional<String> after = Optional.ofNullable(wanted.get(dataset));
      if (!before.equals(after)) {
        changes.add(
            "%s: %s"
                .formatted(
                    dataset,
                    after
                        .map(id ->
                            "release "
                                + id
                                + before.map(was -> " in place of " + was).orElse(", new"))
                        .orElse("nothing any more")));
      }
    }
    return changes;
  }
}
