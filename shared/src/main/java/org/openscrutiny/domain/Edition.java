package org.openscrutiny.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The portal at one moment: which release of each dataset is public. Editions are numbered from 1
/// without gaps, and a published edition never changes.
///
/// @param publishedAt the moment for which it was compiled
/// @param releases the id of each dataset's release
/// @param reasons why a dataset was withdrawn or figures of it taken down, by dataset: as an
///   officer has given it; published
/// @param takedowns how many takedowns there were when it was planned, all of which it honours
public record Edition(
    int number,
    Instant publishedAt,
    Map<String, String> releases,
    Map<String, String> reasons,
    int takedowns) {
  public Edition {
    if (number < 1) {
      throw new IllegalArgumentException("Editions are numbered from 1: " + number);
    }
    releases = Collections.unmodifiableMap(new TreeMap<>(releases));
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /// An edition that gives no reason, before any takedown.
  public Edition(int number, Instant publishedAt, Map<String, String> releases) {
    this(number, publishedAt, releases, Map.of(), 0);
  }

  /// Whether another edition shows the same and says the same about it.
  public boolean isLike(Edition other) {
    return releases.equals(other.releases)
        && reasons.equals(other.reasons)
        && takedowns == other.takedowns;
  }

  /// The datasets that are new, are gone or have another release than before.
  ///
  /// @param before the releases of another edition
  public Set<String> changedSince(Map<String, String> before) {
    var changed = new TreeSet<String>();
    var datasets = new ArrayList<>(releases.keySet());
    datasets.addAll(before.keySet());
    for (String dataset : datasets) {
      String now = releases.getOrDefault(dataset, "");
      if (!now.equals(before.getOrDefault(dataset, ""))) {
        changed.add(dataset);
      }
    }
    return changed;
  }
}
