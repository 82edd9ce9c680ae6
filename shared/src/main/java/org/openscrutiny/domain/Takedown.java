package org.openscrutiny.domain;

import java.time.Instant;
import java.util.List;

/// Figures that an officer has taken down since they disclose something: they leave every address,
/// also those of earlier editions, and are never shown again.
///
/// @param number counted from 1
/// @param at when it was ordered
/// @param dataset the dataset whose figures they are
/// @param release the id of the release of which everything is taken down; empty if only single
///   figures are
/// @param indicator of the single figures; empty if it is a whole release
/// @param area the code of their area; empty if it is a whole release
/// @param periods the ids of their periods; empty for all
/// @param reason published
public record Takedown(
    int number,
    Instant at,
    String dataset,
    String release,
    String indicator,
    String area,
    List<String> periods,
    String reason) {
  public Takedown {
    periods = List.copyOf(periods);
    if (release.isEmpty() == indicator.isEmpty() || indicator.isEmpty() != area.isEmpty()) {
      throw new IllegalArgumentException(
          "A takedown is of a whole release, or of an indicator in an area");
    }
  }

  /// Whether a whole release is taken down.
  public boolean ofWholeRelease() {
    return !release.isEmpty();
  }

  /// Such as `permanent-exclusions of E06000045 in 2022/23`.
  public String what() {
    return ofWholeRelease()
        ? "release " + release
        : indicator
            + " of "
            + area
            + (periods.isEmpty() ? "" : " in " + String.join(" and ", periods));
  }

  /// Whether another one takes down the same, whoever ordered it when and why.
  public boolean isOfTheSame(Takedown other) {
    return dataset.equals(other.dataset)
        && release.equals(other.release)
        && indicator.equals(other.indicator)
        && area.equals(other.area)
        && periods.equals(other.periods);
  }

  /// Whether an edition still showed what is taken down.
  public boolean isAfter(Edition edition) {
    return edition.takedowns() < number;
  }

  /// Whether a figure of the dataset is one of the single figures, for all levels of its filters.
  public boolean covers(Cell cell) {
    return cell.indicator().equals(indicator)
        && cell.area().code().equals(area)
        && (periods.isEmpty() || periods.contains(cell.period().id()));
  }
}
