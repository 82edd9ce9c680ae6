package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.ReleaseStore;

/// Carries out the orders of officers. An order is recorded in the audit trail before it is carried
/// out. An order that can't be carried out, and a dry run, change and record nothing.
///
/// @param releases the store itself: what an officer does to a release is recorded here
/// @param publishing for orders
/// @param rehearsal for dry runs: it does the same and stores nothing
public record Orders(
    ReleaseStore releases,
    EditionStore editions,
    AuditTrail trail,
    Publishing publishing,
    Publishing rehearsal,
    Clock clock) {
  public OrderOutcome carryOut(Order order) {
    try {
      return switch (order.action()) {
        case Order.Action.Schedule(String name, LocalDateTime publishAt) ->
            schedule(order, name, publishAt);
        case Order.Action.Cancel(String name) -> cancel(order, name);
        case Order.Action.PublishDue _ -> publishDue(order);
        case Order.Action.Publish(String name) -> publish(order, name);
        case Order.Action.Withdraw(String name) -> withdraw(order, name);
        case Order.Action.Rollback(int edition) -> rollback(order, edition);
        case Order.Action.TakeDownRelease(String name) -> takedowns().takeDown(order, name);
        case Order.Action.TakeDownFigures figures -> takedowns().takeDown(order, figures);
      };
    } catch (CannotBeDone why) {
      return new OrderOutcome.Rejected(String.valueOf(why.getMessage()));
    }
  }

  private OrderOutcome schedule(Order order, String name, LocalDateTime publishAt) {
    Release release = named().only(name, ReleaseState.SCHEDULED, ReleaseState.READY);
    Instant moment = LondonTime.moment(publishAt);
    if (moment.isBefore(clock.instant())) {
      throw new CannotBeDone(
          "%s is past; give a later moment, or use ./portal publish %s to publish it now"
              .formatted(LondonTime.text(publishAt), name));
    }
    named().requireNoLaterPublic(release);
    named().others(release).stream()
        .filter(each -> Release.BY_TURN.compare(each.release(), release) > 0)
        .filter(each -> !each.publishAt().isAfter(moment))
        .findFirst()
        .ifPresent(later -> {
          throw new CannotBeDone(
              "Release %s of %s comes after it and is scheduled for %s, so this one would never be shown;"
                      .formatted(
                          later.release().id(),
                          NamedReleases.dataset(release),
                          LondonTime.text(later.publishAt()))
                  + " give an earlier moment, or cancel that one first");
        });
    var says = new ArrayList<String>();
    says.add(
        "Release %s of %s is published on %s, London time"
            .formatted(release.id(), NamedReleases.dataset(release), LondonTime.text(publishAt)));
    named().others(release).stream()
        .filter(each -> Release.BY_TURN.compare(each.release(), release) < 0)
        .filter(each -> each.publishAt().isAfter(moment))
        .forEach(earlier ->
            says.add(
                "Release %s, which comes before it, is scheduled for %s and will then never be shown"
                    .formatted(earlier.release().id(), LondonTime.text(earlier.publishAt()))));
    if (!order.dryRun()) {
      recorded()
          .ordered(order, TrailAction.SCHEDULED, release, 0, scheduled(publishAt, order.reason()));
      releases.schedule(release, publishAt);
    }
    return new OrderOutcome.Done(says);
  }

  private OrderOutcome cancel(Order order, String name) {
    Release release = named().only(name, ReleaseState.SCHEDULED);
    if (!order.dryRun()) {
      recorded().ordered(order, TrailAction.CANCELLED, release, 0, order.reason());
      releases.passOver(release);
    }
    return new OrderOutcome.Done(
        List.of(
            "Release %s of %s is not published; ./portal schedule or publish takes it up again"
                .formatted(release.id(), NamedReleases.dataset(release))));
  }

  private OrderOutcome publishDue(Order order) {
    Map<String, String> held = named().held();
    return CompiledOrder.of((order.dryRun() ? rehearsal : publishing).publishDue(), held);
  }

  private OrderOutcome publish(Order order, String name) {
    Release release = named().only(name, ReleaseState.SCHEDULED, ReleaseState.READY);
    named().requireNoLaterPublic(release);
    var wanted = new TreeMap<>(named().held());
    wanted.put(NamedReleases.dataset(release), release.id());
    if (!order.dryRun()) {
      recorded().ordered(order, TrailAction.PUBLICATION_ORDERED, release, 0, order.reason());
    }
    return compile(order, wanted, List.of(release));
  }

  private OrderOutcome withdraw(Order order, String name) {
    Release release = named().only(name, ReleaseState.PUBLISHED);
    var wanted = new TreeMap<>(named().held());
    wanted.remove(NamedReleases.dataset(release));
    if (!order.dryRun()) {
      recorded().ordered(order, TrailAction.WITHDRAWAL_ORDERED, release, 0, order.reason());
    }
    return compile(order, wanted, List.of(release));
  }

  private OrderOutcome rollback(Order order, int number) {
    Edition edition =
        editions
            .edition(number)
            .orElseThrow(() ->
                new CannotBeDone(
                    "There is no edition %d; the current one is %d"
                        .formatted(number, editions.current())));
    Set<String> changed = edition.changedSince(named().held());
    if (changed.isEmpty()) {
      throw new CannotBeDone(
          "The current edition, %d, has the releases of edition %d already"
              .formatted(editions.current(), number));
    }
    List<Release> concerned =
        changed.stream()
            .flatMap(dataset ->
                Optional.ofNullable(named().held().get(dataset))
                    .or(() -> Optional.ofNullable(edition.releases().get(dataset)))
                    .stream())
            .flatMap(id -> releases.release(id).stream())
            .toList();
    if (!order.dryRun()) {
      concerned.forEach(release ->
          recorded().ordered(order, TrailAction.ROLLBACK_ORDERED, release, number, order.reason()));
    }
    return compile(order, edition.releases(), concerned);
  }

  /// @param concerned the releases that the order is about
  private OrderOutcome compile(Order order, Map<String, String> wanted, List<Release> concerned) {
    Map<String, String> held = named().held();
    Map<String, String> reasons =
        held.keySet().stream()
            .filter(dataset -> !wanted.containsKey(dataset))
            .collect(Collectors.toMap(dataset -> dataset, _ -> order.reason()));
    Publishing edition = order.dryRun() ? rehearsal : publishing;
    Publishing.Run run = edition.publish(wanted, reasons);
    if (!order.dryRun() && run.outcome() instanceof PublishOutcome.Refused(_, Edition refused, _)) {
      concerned.forEach(release -> recorded().refused(release, refused.number()));
    }
    return CompiledOrder.of(run, held);
  }

  private TakedownOrders takedowns() {
    return new TakedownOrders(
        releases, editions, named(), recorded(), publishing, rehearsal, clock);
  }

  private NamedReleases named() {
    return new NamedReleases(releases, editions, trail);
  }

  private OrderRecord recorded() {
    return new OrderRecord(trail, clock);
  }

  private static String scheduled(LocalDateTime publishAt, String reason) {
    return "for " + LondonTime.text(publishAt) + (reason.isBlank() ? "" : ", " + reason);
  }
}
