package org.openscrutiny.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A data set of a publication.
///
/// @param supersededBy the id of the data set that takes its place
public record DataSet(String id, String title, Status status, Optional<String> supersededBy) {
  /// Also the status of a version.
  public enum Status {
    PUBLISHED,
    DEPRECATED,
    WITHDRAWN
  }

  /// The one with this id or title; else the only one whose title has all of its words.
  public static Optional<DataSet> named(String name, List<DataSet> all) {
    Optional<DataSet> exact =
        all.stream()
            .filter(each -> each.id().equals(name) || each.title().equals(name))
            .findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    Set<String> words = words(name);
    List<DataSet> some =
        all.stream()
            .filter(each -> each.status() == Status.PUBLISHED)
            .filter(each -> words(each.title()).containsAll(words))
            .toList();
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.UK).split("[^a-z0-9-]+", -1)));
  }
}
