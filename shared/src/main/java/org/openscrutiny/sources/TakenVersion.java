package org.openscrutiny.sources;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the portal knows of a subscription: the data set that it means, the version that was taken
/// last, and one that waits for a person.
///
/// @param dataSet the id at the source, which was found once
/// @param version the number of the version that was taken; empty before the first
/// @param uses what was taken of it: the indicator of each column
/// @param at when it was taken
/// @param held a newer version that breaks what the subscription uses, and is not taken
/// @param withdrawn whether the source has withdrawn the version that was taken
/// @param supersededBy the title or id of the data set that takes its place at the source
public record TakenVersion(
    String dataSet,
    Optional<String> version,
    Map<String, String> uses,
    Optional<Instant> at,
    Optional<Held> held,
    boolean withdrawn,
    Optional<String> supersededBy) {
  public TakenVersion {
    uses = Map.copyOf(uses);
  }

  /// @param why what it removes or renames, each in a clause
  public record Held(String version, List<String> why) {
    public Held {
      why = List.copyOf(why);
    }
  }

  /// Before the first version is taken.
  public static TakenVersion nothingOf(String dataSet) {
    return new TakenVersion(
        dataSet,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  Optional<VersionNumber> number() {
    return version.map(VersionNumber::parse);
  }

  TakenVersion with(Held newer) {
    return new TakenVersion(
        dataSet, version, uses, at, Optional.of(newer), withdrawn, supersededBy);
  }

  TakenVersion withStatus(boolean isWithdrawn, Optional<String> superseding) {
    return new TakenVersion(dataSet, version, uses, at, held, isWithdrawn, superseding);
  }
}
