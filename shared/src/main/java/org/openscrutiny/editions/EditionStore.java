package org.openscrutiny.editions;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;

/// Keeps the editions, the pointer to the current edition, and what was taken down of them. Only
/// the pointer ever changes.
public interface EditionStore {
  /// So many releases an edition may take up at once: a transaction holds 100 items, and two of
  /// them are the pointer and the edition.
  int MOST_NEW_RELEASES = 98;

  /// The number of the current edition; 0 when nothing has been published.
  int current();

  Optional<Edition> edition(int number);

  /// All published editions, newest first.
  List<Edition> published();

  /// Stores the plan of the next edition before it is compiled, unless there is one already, and
  /// returns the stored plan. A publisher that takes up an interrupted compilation therefore
  /// compiles the same. A plan that was refused is replaced, and the next attempt is made.
  Attempt plan(Edition edition);

  /// Abandons an attempt whose documents can't be stored, so that no publisher publishes it and the
  /// next to plan the edition makes another attempt.
  ///
  /// @return false when the edition is published, or the attempt was abandoned already
  boolean abandon(Attempt attempt);

  /// Refuses an attempt whose documents may not be served, so that no publisher publishes it. The
  /// next plan of the edition replaces it.
  ///
  /// @return false when the edition is published, or the attempt was abandoned or refused already
  boolean refuse(Attempt attempt);

  /// Whether an attempt was abandoned or refused, or another one was made since. Nothing of it may
  /// be stored any more.
  boolean isGivenUp(Attempt attempt);

  /// The plan of an edition that was refused and not planned anew since.
  Optional<Edition> refused(int number);

  /// Makes a compiled edition the current one and its releases no longer due, in one transaction
  /// that fails when the current edition is not the one before it, or the attempt was abandoned or
  /// refused.
  ///
  /// @return false when another publisher has published this edition already
  boolean flip(Attempt attempt);

  /// All takedowns, by their number.
  List<Takedown> takedowns();

  /// The takedowns that an edition doesn't honour.
  default List<Takedown> takedownsSince(Edition shown) {
    return takedowns().stream().filter(each -> each.isAfter(shown)).toList();
  }

  /// Stores a takedown unless there is one of its number.
  ///
  /// @return false when there is one
  boolean add(Takedown takedown);

  /// The newest edition that has been announced; 0 for none.
  int announced();

  void markAnnounced(int edition);
}
