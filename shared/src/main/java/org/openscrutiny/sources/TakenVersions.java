package org.openscrutiny.sources;

import java.util.Optional;

/// Where it is kept which version of each subscription was taken.
public interface TakenVersions {
  /// @param dataset the id of the portal's own dataset
  Optional<TakenVersion> of(String dataset);

  void put(String dataset, TakenVersion taken);
}
