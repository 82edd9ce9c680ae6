package org.openscrutiny.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;

/// Chooses the releases that the next edition takes up: of each dataset at most one, the oldest
/// due; the next one waits for the next edition, so that no revision is lost.
///
/// A release that can't be published must not stop the others. Every attempt is counted on each of
/// its releases before it is made. Releases that were part of [#TOGETHER] attempts in vain wait
/// until all others are published, and are then tried in ever smaller numbers, so that in the end
/// the one that is at fault is alone.
final class NextReleases {
  /// So many times a release is tried together with all others that are due.
  static final int TOGETHER = 3;

  /// An edition is one item of at most 400 KB; a dataset needs at most 120 bytes of it.
  private static final int MOST_DATASETS = 3_000;

  private final ReleaseStore releases;
  private final Instant now;
  private final Map<String, Release> next = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  /// The datasets of which a later release is due too.
  private final Set<String> again = new HashSet<>();

  /// @param releases to take up, by dataset
  /// @param leftOver how many datasets have another release due
  /// @param remarks sentences about releases that are not published
  record Choice(Map<String, Release> releases, int leftOver, List<String> remarks) {
    Choice {
      releases = Map.copyOf(releases);
      remarks = List.copyOf(remarks);
    }
  }

  private NextReleases(ReleaseStore releases, Instant now) {
    this.releases = releases;
    this.now = now;
  }

  /// @param held the releases of the current edition, by dataset
  /// @param refused the releases of the plan that was refused
  /// @param leftOut ids of releases that wait for another run
  static Choice choose(
      ReleaseStore releases,
      Instant now,
      Map<String, String> held,
      Set<String> refused,
      Set<String> leftOut) {
    var choosing = new NextReleases(releases, now);
    releases.due(now).stream()
        .filter(release -> !leftOut.contains(release.id()))
        .sorted(Release.BY_TURN)
        .forEach(release -> choosing.consider(release, held, refused));
    int datasets = choosing.next.size();
    choosing.leaveNewDatasets(held);
    Map<String, Release> chosen = choosing.leastTried();
    choosing.again.retainAll(chosen.keySet());
    return new Choice(chosen, datasets - chosen.size() + choosing.again.size(), choosing.remarks);
  }

  private void consider(Release release, Map<String, String> held, Set<String> refused) {
    ReleaseDescription description = release.description();
    Optional<Release> shown =
        Optional.ofNullable(held.get(description.dataset())).flatMap(releases::release);
    if (shown.isPresent() && isSuperseded(release, shown.get())) {
      passOver(release, "the one that is shown has a later publishAt, or came later");
    } else {
      next.merge(description.dataset(), release, (first, later) -> first(first, later, refused));
    }
  }

  /// A release that is shown has had its time, whatever it gives as its `publishAt`.
  private boolean isSuperseded(Release release, Release shown) {
    boolean hadItsTime =
        !LondonTime.moment(shown.description().schedule().publishAt()).isAfter(now);
    return release.id().equals(shown.id())
        || (hadItsTime && Release.BY_TURN.compare(release, shown) < 0);
  }

  /// A release that was refused with its edition is never shown if a later one is due.
  private Release first(Release first, Release later, Set<String> refused) {
    if (refused.contains(first.id())) {
      passOver(first, "its edition was refused, and a later one is due");
      return later;
    }
    again.add(first.description().dataset());
    return first;
  }

  private void passOver(Release release, String why) {
    releases.passOver(release);
    remarks.add(
        "A release of %s with publishAt %s is not published: %s."
            .formatted(
                release.description().dataset(),
                release.description().schedule().publishAt(),
                why));
  }

  private void leaveNewDatasets(Map<String, String> held) {
    int room = MOST_DATASETS - held.size();
    for (String dataset : List.copyOf(next.keySet())) {
      if (!held.containsKey(dataset) && room-- <= 0) {
        next.remove(dataset);
        remarks.add(
            "A release of %s is not published: an edition has at most %,d datasets."
                .formatted(dataset, MOST_DATASETS));
      }
    }
  }

  private Map<String, Release> leastTried() {
    var byTries = new TreeMap<Integer, List<Release>>();
    next.values()
        .forEach(release ->
            byTries
                .computeIfAbsent(
                    Math.max(releases.tries(release), TOGETHER - 1), tries -> new ArrayList<>())
                .add(release));
    var chosen = new LinkedHashMap<String, Release>();
    if (!byTries.isEmpty()) {
      List<Release> least = byTries.firstEntry().getValue();
      int halvings = Math.min(byTries.firstKey() - (TOGETHER - 1), 30);
      int most = Math.min(Math.max(1, least.size() >> halvings), EditionStore.MOST_NEW_RELEASES);
      least.stream()
          .limit(most)
          .forEach(release -> chosen.put(release.description().dataset(), release));
    }
    return chosen;
  }
}
