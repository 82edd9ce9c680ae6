package org.openscrutiny.lifecycle;

import java.util.Map;
import org.openscrutiny.editions.PublishOutcome;

/// Compiles, checks and publishes the next edition; in a rehearsal, it does all of this and stores
/// nothing.
public interface Publishing {
  /// What is due.
  PublishOutcome publishDue();

  /// Exactly these releases.
  ///
  /// @param releases the id of each dataset's release
  /// @param reasons why a dataset of the edition before is withdrawn, by dataset
  PublishOutcome publish(Map<String, String> releases, Map<String, String> reasons);
}
