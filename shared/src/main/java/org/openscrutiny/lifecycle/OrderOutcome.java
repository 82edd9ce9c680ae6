package org.openscrutiny.lifecycle;

import java.util.List;
import org.openscrutiny.editions.PublishOutcome;

/// What became of an order. Each text is a sentence without a full stop.
public sealed interface OrderOutcome {
  /// It was carried out; in a dry run, it would be.
  record Done(List<String> says) implements OrderOutcome {
    public Done {
      says = List.copyOf(says);
    }
  }

  /// It can't be carried out, and nothing was changed.
  ///
  /// @param why with what to do instead
  record Rejected(String why) implements OrderOutcome {}

  /// It asked for an edition.
  ///
  /// @param changes which releases the edition changes
  record Compiled(Publishing.Run run, List<String> changes) implements OrderOutcome {
    public Compiled {
      changes = List.copyOf(changes);
    }

    public PublishOutcome outcome() {
      return run.outcome();
    }
  }
}
