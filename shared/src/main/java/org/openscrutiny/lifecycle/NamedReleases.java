package org.openscrutiny.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.ReleaseStore;

/// Finds the release that an officer means. A name is that of a dataset, or the id of a release.
/// What can't be found, or isn't clear, is [CannotBeDone].
record NamedReleases(ReleaseStore releases, EditionStore editions, AuditTrail trail) {
  /// The one release of this name that is in one of these states.
  Release only(String name, ReleaseState... states) {
    Set<ReleaseState> wanted = Set.of(states);
    List<ReleaseStatus> named =
        new StatusReader(releases, editions, trail)
            .read().releases().stream()
                .filter(each -> each.dataset().equals(name) || each.release().equals(name))
                .toList();
    List<String> found =
        named.stream()
            .filter(each -> wanted.contains(each.state()))
            .map(ReleaseStatus::release)
            .toList();
    String sought =
        wanted.stream().map(ReleaseState::id).sorted().collect(Collectors.joining(" or "));
    if (named.isEmpty()) {
      throw new CannotBeDone(
          "There is no dataset or release \"%s\"; ./portal status lists them".formatted(name));
    }
    if (found.isEmpty()) {
      throw new CannotBeDone(
          "No release of \"%s\" is %s; ./portal status lists the state of each"
              .formatted(name, sought));
    }
    if (found.size() > 1) {
      throw new CannotBeDone(
          "%d releases of \"%s\" are %s; name one of them: %s"
              .formatted(found.size(), name, sought, String.join(", ", found)));
    }
    return releases.release(found.getFirst()).orElseThrow();
  }

  /// A release that would be passed over at once is not published.
  void requireNoLaterPublic(Release release) {
    Optional.ofNullable(held().get(dataset(release)))
        .flatMap(releases::release)
        .filter(shown -> Release.BY_TURN.compare(shown, release) >= 0)
        .ifPresent(shown -> {
          throw new CannotBeDone(
              "Release %s of %s, which comes after it, is public already; withdraw that one first, or send"
                      .formatted(shown.id(), dataset(release))
                  + " the figures as a new release");
        });
  }

  /// The other releases of its dataset that wait.
  List<ReleaseStore.Waiting> others(Release release) {
    return releases.waiting().stream()
        .filter(each -> dataset(each.release()).equals(dataset(release)))
        .filter(each -> !each.release().id().equals(release.id()))
        .toList();
  }

  /// The releases of the current edition, by dataset.
  Map<String, String> held() {
    return editions.edition(editions.current()).map(Edition::releases).orElse(Map.of());
  }

  static String dataset(Release release) {
    return release.description().dataset();
  }
}
