package org.openscrutiny.editions;

import org.openscrutiny.domain.Edition;

/// An attempt to publish a planned edition.
///
/// All publishers of an edition make the same attempt, since they compile the same documents. Where
/// one of them finds a document with other bytes, another version of the portal has compiled a part
/// of the edition before: that attempt is abandoned, and the next one replaces what it left.
///
/// @param number counted from 1
/// @param isTakenUp whether another publisher has begun, who may have left documents
public record Attempt(Edition edition, int number, boolean isTakenUp) {
  public Attempt {
    if (number < 1) {
      throw new IllegalArgumentException("Attempts are counted from 1; found " + number);
    }
  }

  /// The first attempt at an edition that nobody has planned before.
  public static Attempt first(Edition edition) {
    return new Attempt(edition, 1, false);
  }

  /// The one that is made where this one is abandoned.
  public Attempt next() {
    return new Attempt(edition, number + 1, true);
  }
}
