package org.openscrutiny.wording;

import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.Indicator.Polarity;

/// The words for a place among all councils. Without a polarity it is a place by size: the 16th
/// highest is neither good nor bad.
final class PlaceWords {
  private PlaceWords() {}

  /// "joint 136th of 151 councils", "16th highest of 152 councils".
  static String of(Rank rank, Polarity polarity) {
    String place =
        switch (polarity) {
          case HIGHER, LOWER -> isLast(rank) ? "last" : ordinal(rank);
          case NONE -> bySize(rank);
        };
    return "%s of %d councils".formatted(place, rank.of());
  }

  private static String bySize(Rank rank) {
    if (isLast(rank)) {
      return "the lowest";
    }
    return rank.place() == 1
        ? (rank.tied() ? "joint highest" : "the highest")
        : ordinal(rank) + " highest";
  }

  private static boolean isLast(Rank rank) {
    return rank.place() == rank.of();
  }

  private static String ordinal(Rank rank) {
    return (rank.tied() ? "joint " : "") + Wording.ordinal(rank.place());
  }
}
