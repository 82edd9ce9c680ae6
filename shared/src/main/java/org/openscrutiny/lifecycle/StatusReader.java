package org.openscrutiny.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.ReleaseStore;

/// Finds the state of every release, from the editions, the queue and the audit trail. A state is
/// nowhere stored: what is stored are the facts from which it follows.
public record StatusReader(ReleaseStore releases, EditionStore editions, AuditTrail trail) {
  private static final Comparator<ReleaseStatus> ORDER =
      Comparator.comparing(ReleaseStatus::dataset)
          .thenComparing(ReleaseStatus::receivedAt, Comparator.reverseOrder())
          .thenComparing(ReleaseStatus::release);

  public PortalStatus read() {
    List<Edition> newestFirst = editions.published();
    var run = new Run(newestFirst, moments(), trail.entries());
    Optional<Edition> current = newestFirst.stream().findFirst();
    return new PortalStatus(
        current.map(Edition::number).orElse(0),
        current.map(Edition::publishedAt),
        run.statuses().stream().sorted(ORDER).toList());
  }

  private Map<String, Instant> moments() {
    var moments = new LinkedHashMap<String, Instant>();
    releases.waiting().forEach(each -> moments.put(each.release().id(), each.publishAt()));
    return moments;
  }

  /// One reading, of all published editions and of the moments of the waiting releases.
  private final class Run {
    private final List<Edition> newestFirst;
    private final Map<String, Instant> moments;
    private final List<TrailEntry> entries;

    Run(List<Edition> newestFirst, Map<String, Instant> moments, List<TrailEntry> entries) {
      this.newestFirst = newestFirst;
      this.moments = moments;
      this.entries = entries;
    }

    List<ReleaseStatus> statuses() {
      Set<String> ids = new LinkedHashSet<>(moments.keySet());
      newestFirst.forEach(edition -> ids.addAll(edition.releases().values()));
      entries.stream()
          .map(each -> each.event().release())
          .filter(id -> !id.isEmpty())
          .forEach(ids::add);
      var statuses = new ArrayList<ReleaseStatus>();
      for (String id : ids) {
        releases.release(id).map(this::accepted).or(() -> refused(id)).ifPresent(statuses::add);
      }
      return statuses;
    }

    private Optional<ReleaseStatus> refused(String id) {
      return releases
          .refusal(id)
          .map(refusal ->
              new ReleaseStatus(
                  refusal.folder(),
                  id,
                  ReleaseState.REFUSED,
                  refusal.receivedAt(),
                  Optional.empty(),
                  0,
                  ""));
    }

    private ReleaseStatus accepted(Release release) {
      List<Integer> shownIn = shownIn(release);
      ReleaseState state = state(release, shownIn);
      return new ReleaseStatus(
          release.description().dataset(),
          release.id(),
          state,
          release.receivedAt(),
          Optional.ofNullable(moments.get(release.id())),
          shownIn.isEmpty() ? 0 : shownIn.getLast(),
          state == ReleaseState.READY || state == ReleaseState.WITHDRAWN ? reason(release) : "");
    }

    private ReleaseState state(Release release, List<Integer> shownIn) {
      if (moments.containsKey(release.id())) {
        return ReleaseState.SCHEDULED;
      }
      if (!shownIn.isEmpty()) {
        return shownIn.getFirst() == newestFirst.getFirst().number()
            ? ReleaseState.PUBLISHED
            : afterwards(release, shownIn.getFirst());
      }
      return last(release, TrailAction.CANCELLED).isPresent()
          ? ReleaseState.READY
          : ReleaseState.SUPERSEDED;
    }

    /// Whether the edition after the last that showed it has a later release of the dataset.
    private ReleaseState afterwards(Release release, int last) {
      return after(release, last)
          .flatMap(releases::release)
          .filter(next -> !comesBefore(next, release))
          .map(_ -> ReleaseState.SUPERSEDED)
          .orElse(ReleaseState.WITHDRAWN);
    }

    /// The release that the next edition has of the same dataset.
    private Optional<String> after(Release release, int last) {
      return newestFirst.stream()
          .filter(each -> each.number() == last + 1)
          .findFirst()
          .map(next -> next.releases().get(release.description().dataset()));
    }

    /// The numbers of the editions that show it, the newest first.
    private List<Integer> shownIn(Release release) {
      return newestFirst.stream()
          .filter(each -> each.releases().containsValue(release.id()))
          .map(Edition::number)
          .toList();
    }

    private String reason(Release release) {
      return last(
              release,
              TrailAction.CANCELLED,
              TrailAction.WITHDRAWAL_ORDERED,
              TrailAction.ROLLBACK_ORDERED,
              TrailAction.TAKEDOWN_ORDERED)
          .map(TrailEvent::reason)
          .orElse("");
    }

    private Optional<TrailEvent> last(Release release, TrailAction... actions) {
      Set<TrailAction> wanted = Set.of(actions);
      return entries.reversed().stream()
          .map(TrailEntry::event)
          .filter(event -> wanted.contains(event.action()) && event.release().equals(release.id()))
          .findFirst();
    }
  }

  /// The order in which releases of a dataset take each other's place.
  private static boolean comesBefore(Release one, Release other) {
    return Comparator.comparing((Release each) -> each.description().schedule().publishAt())
            .thenComparing(Release::receivedAt)
            .compare(one, other)
        < 0;
  }
}
