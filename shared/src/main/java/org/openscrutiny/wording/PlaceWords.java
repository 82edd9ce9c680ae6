package org.openscrutiny.wording;

import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.Indicator.Polarity;

/// The words for a place among all councils. Without a polarity it is a place by size: the 16th
/// highest is neither good nor bad. In the lower half it is counted from the lowest.
public final class PlaceWords {
  private PlaceWords() {}

  /// "joint 136th of 151 councils", "16th highest of 152 councils", "3rd lowest of 152 councils".
  public static String of(Rank rank, Polarity polarity) {
    String place =
        switch (polarity) {
          case HIGHER, LOWER ->
              rank.fromLast() == 1
                  ? joint(rank) + "last"
                  : joint(rank) + Wording.ordinal(rank.place());
          case NONE -> bySize(rank);
        };
    return "%s of %d councils".formatted(place, rank.of());
  }

  private static String bySize(Rank rank) {
    boolean high = rank.place() <= rank.fromLast();
    int place = high ? rank.place() : rank.fromLast();
    String end = high ? "highest" : "lowest";
    return place == 1
        ? (rank.tied() ? "joint " : "the ") + end
        : joint(rank) + Wording.ordinal(place) + " " + end;
  }

  private static String joint(Rank rank) {
    return rank.tied() ? "joint " : "";
  }
}
