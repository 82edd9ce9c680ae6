package org.openscrutiny.editions;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Edition;

/// Keeps the editions, and the pointer to the current edition. Only the pointer ever changes.
public interface EditionStore {
  /// The number of the current edition; 0 when nothing has been published.
  int current();

  Optional<Edition> edition(int number);

  /// All published editions, newest first.
  List<Edition> published();

  /// Stores the plan of the next edition before it is compiled, unless there is one already, and
  /// returns the stored plan. A publisher that takes up an interrupted compilation therefore
  /// compiles the same.
  Edition plan(Edition edition);

  /// Makes a compiled edition the current one and its releases no longer due, in one transaction
  /// that fails when the current edition is not the one before it.
  ///
  /// @return false when another publisher has published this edition already
  boolean flip(Edition edition);

  /// The newest edition that has been announced; 0 for none.
  int announced();

  void markAnnounced(int edition);
}
