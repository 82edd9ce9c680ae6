package org.openscrutiny.lifecycle;

import java.util.Map;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.PublishOutcome;

/// Compiles, checks and publishes the next edition; in a rehearsal, it does all of this and stores
/// nothing.
public interface Publishing {
  /// What became of it, and where the documents of its edition can be read.
  ///
  /// @param documents those of the store; in a rehearsal, with those that were compiled
  record Run(PublishOutcome outcome, DocumentStore documents) {}

  /// What is due.
  Run publishDue();

  /// What was public without what a takedown takes down. Where the output check refuses that, the
  /// next edition has nothing of the dataset.
  ///
  /// @param takedown stored already; in a rehearsal it isn't
  Run takeDown(Takedown takedown);

  /// Exactly these releases.
  ///
  /// @param releases the id of each dataset's release
  /// @param reasons why a dataset of the edition before is withdrawn, by dataset
  Run publish(Map<String, String> releases, Map<String, String> reasons);
}
