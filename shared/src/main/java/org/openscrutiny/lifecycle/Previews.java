package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.ReleaseStore;

/// Compiles the next edition for an officer who wants to see it before it is public. Nothing of it
/// is stored where a reader could find it. Who looked at which release is recorded in the audit
/// trail, since a release under embargo is for few.
public record Previews(
    ReleaseStore releases,
    EditionStore editions,
    AuditTrail trail,
    Rehearsal rehearsal,
    Clock clock) {

  /// Without a name, the edition that the clock publishes next, as of the moment at which it does.
  /// With one, the edition that shows this release next.
  ///
  /// @param by the officer, as the audit trail names them
  /// @param name of a dataset, or the id of a release that waits or was taken back
  public OrderOutcome of(String by, Optional<String> name) {
    try {
      return name.isPresent() ? ofRelease(by, name.get()) : ofNext(by);
    } catch (CannotBeDone why) {
      return new OrderOutcome.Rejected(String.valueOf(why.getMessage()));
    }
  }

  private OrderOutcome ofNext(String by) {
    Instant moment =
        releases.waiting().stream()
            .map(ReleaseStore.Waiting::publishAt)
            .min(Instant::compareTo)
            .map(this::notPast)
            .orElseThrow(() ->
                new CannotBeDone(
                    "No release is scheduled; name one that was taken back: ./portal status lists them"));
    releases.due(moment).forEach(release -> record(by, release));
    return CompiledOrder.of(rehearsal.at(moment).publishDue(), named().held());
  }

  private OrderOutcome ofRelease(String by, String name) {
    Release release = named().only(name, ReleaseState.SCHEDULED, ReleaseState.READY);
    named().requireNoLaterPublic(release);
    Instant moment =
        releases.waiting().stream()
            .filter(each -> each.release().id().equals(release.id()))
            .map(ReleaseStore.Waiting::publishAt)
            .findFirst()
            .map(this::notPast)
            .orElseGet(clock::instant);
    var wanted = new TreeMap<>(named().held());
    wanted.put(NamedReleases.dataset(release), release.id());
    record(by, release);
    return CompiledOrder.of(rehearsal.at(moment).publish(wanted, Map.of()), named().held());
  }

  private Instant notPast(Instant moment) {
    return moment.isBefore(clock.instant()) ? clock.instant() : moment;
  }

  private void record(String by, Release release) {
    trail.append(
        new TrailEvent(
            clock.instant(),
            by,
            TrailAction.PREVIEWED,
            NamedReleases.dataset(release),
            release.id(),
            0,
            ""));
  }

  private NamedReleases named() {
    return new NamedReleases(releases, editions, trail);
  }
}
