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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Takedown;
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
  /// An order can't be carried out.
  private static final class CannotBeDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotBeDone(String why) {
      super(why);
    }
  }

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
        case Order.Action.TakeDownRelease(String name) -> takeDown(order, name);
        case Order.Action.TakeDownFigures figures -> takeDown(order, figures);
      };
    } catch (CannotBeDone why) {
      return new OrderOutcome.Rejected(String.valueOf(why.getMessage()));
    }
  }

  private OrderOutcome schedule(Order order, String name, LocalDateTime publishAt) {
    Release release = only(name, ReleaseState.SCHEDULED, ReleaseState.READY);
    Instant moment = LondonTime.moment(publishAt);
    if (moment.isBefore(clock.instant())) {
      throw new CannotBeDone(
          "%s is past; give a later moment, or use ./portal publish %s to publish it now"
              .formatted(LondonTime.text(publishAt), name));
    }
    requireNoLaterPublic(release);
    others(release).stream()
        .filter(each -> Release.BY_TURN.compare(each.release(), release) > 0)
        .filter(each -> !each.publishAt().isAfter(moment))
        .findFirst()
        .ifPresent(later -> {
          throw new CannotBeDone(
              "Release %s of %s comes after it and is scheduled for %s, so this one would never be shown;"
                      .formatted(
                          later.release().id(),
                          dataset(release),
                          LondonTime.text(later.publishAt()))
                  + " give an earlier moment, or cancel that one first");
        });
    var says = new ArrayList<String>();
    says.add(
        "Release %s of %s is published on %s, London time"
            .formatted(release.id(), dataset(release), LondonTime.text(publishAt)));
    others(release).stream()
        .filter(each -> Release.BY_TURN.compare(each.release(), release) < 0)
        .filter(each -> each.publishAt().isAfter(moment))
        .forEach(earlier ->
            says.add(
                "Release %s, which comes before it, is scheduled for %s and will then never be shown"
                    .formatted(earlier.release().id(), LondonTime.text(earlier.publishAt()))));
    if (!order.dryRun()) {
      record(order, TrailAction.SCHEDULED, release, 0, scheduled(publishAt, order.reason()));
      releases.schedule(release, publishAt);
    }
    return new OrderOutcome.Done(says);
  }

  private OrderOutcome cancel(Order order, String name) {
    Release release = only(name, ReleaseState.SCHEDULED);
    if (!order.dryRun()) {
      record(order, TrailAction.CANCELLED, release, 0, order.reason());
      releases.passOver(release);
    }
    return new OrderOutcome.Done(
        List.of(
            "Release %s of %s is not published; ./portal schedule or publish takes it up again"
                .formatted(release.id(), dataset(release))));
  }

  private OrderOutcome publishDue(Order order) {
    Map<String, String> held = held();
    return compiled((order.dryRun() ? rehearsal : publishing).publishDue(), held);
  }

  private OrderOutcome publish(Order order, String name) {
    Release release = only(name, ReleaseState.SCHEDULED, ReleaseState.READY);
    requireNoLaterPublic(release);
    var wanted = new TreeMap<>(held());
    wanted.put(dataset(release), release.id());
    if (!order.dryRun()) {
      record(order, TrailAction.PUBLICATION_ORDERED, release, 0, order.reason());
    }
    return compile(order, wanted);
  }

  private OrderOutcome withdraw(Order order, String name) {
    Release release = only(name, ReleaseState.PUBLISHED);
    var wanted = new TreeMap<>(held());
    wanted.remove(dataset(release));
    if (!order.dryRun()) {
      record(order, TrailAction.WITHDRAWAL_ORDERED, release, 0, order.reason());
    }
    return compile(order, wanted);
  }

  private OrderOutcome rollback(Order order, int number) {
    Edition edition =
        editions
            .edition(number)
            .orElseThrow(() ->
                new CannotBeDone(
                    "There is no edition %d; the current one is %d"
                        .formatted(number, editions.current())));
    Set<String> changed = edition.changedSince(held());
    if (changed.isEmpty()) {
      throw new CannotBeDone(
          "The current edition, %d, has the releases of edition %d already"
              .formatted(editions.current(), number));
    }
    if (!order.dryRun()) {
      for (String dataset : changed) {
        Optional.ofNullable(held().get(dataset))
            .or(() -> Optional.ofNullable(edition.releases().get(dataset)))
            .flatMap(releases::release)
            .ifPresent(release ->
                record(order, TrailAction.ROLLBACK_ORDERED, release, number, order.reason()));
      }
    }
    return compile(order, edition.releases());
  }

  private OrderOutcome takeDown(Order order, String name) {
    Release release =
        Optional.ofNullable(held().get(name))
            .flatMap(releases::release)
            .orElseGet(() ->
                only(
                    name, ReleaseState.PUBLISHED, ReleaseState.SUPERSEDED, ReleaseState.WITHDRAWN));
    return takeDown(
        order,
        release,
        new Takedown(
            editions.takedowns().size() + 1,
            clock.instant(),
            dataset(release),
            release.id(),
            "",
            "",
            List.of(),
            order.reason()));
  }

  private OrderOutcome takeDown(Order order, Order.Action.TakeDownFigures figures) {
    Release release =
        Optional.ofNullable(held().get(figures.dataset()))
            .flatMap(releases::release)
            .orElseThrow(() ->
                new CannotBeDone(
                    "No release of \"%s\" is public; ./portal status lists the datasets"
                        .formatted(figures.dataset())));
    var takedown =
        new Takedown(
            editions.takedowns().size() + 1,
            clock.instant(),
            figures.dataset(),
            "",
            figures.indicator(),
            figures.area(),
            figures.periods(),
            order.reason());
    requireFigures(release, takedown);
    return takeDown(order, release, takedown);
  }

  /// A mistyped name must not look like a takedown.
  private void requireFigures(Release release, Takedown takedown) {
    boolean covers =
        releases.figures(release.id()).series().stream()
            .map(FileSeries::series)
            .anyMatch(series ->
                series.observations().stream()
                    .anyMatch(at -> takedown.covers(Cell.of(series.key(), at.period()))));
    if (!covers) {
      throw new CannotBeDone(
          "%s has no figure of \"%s\" for \"%s\"%s; its data.csv has the names, or take down the release"
              .formatted(
                  takedown.dataset(),
                  takedown.indicator(),
                  takedown.area(),
                  takedown.periods().isEmpty()
                      ? ""
                      : " in " + String.join(" or ", takedown.periods())));
    }
  }

  /// A takedown that broke off is carried on with where the same is ordered again.
  private OrderOutcome takeDown(Order order, Release release, Takedown ordered) {
    int last = editions.current();
    Map<String, String> held = held();
    Optional<Takedown> begun =
        editions.takedowns().stream().filter(ordered::isOfTheSame).findFirst();
    Takedown takedown = begun.orElse(ordered);
    String what = takedown.what();
    requireNotDone(takedown, what);
    if (!order.dryRun()) {
      record(
          order,
          TrailAction.TAKEDOWN_ORDERED,
          release,
          editions.current(),
          what + ": " + order.reason());
      if (begun.isEmpty() && !editions.add(takedown)) {
        throw new CannotBeDone("Somebody else ordered a takedown at the same time; order it again");
      }
    }
    PublishOutcome outcome = (order.dryRun() ? rehearsal : publishing).takeDown(takedown);
    var changes = new ArrayList<String>();
    changes.add(
        "%s: %s is taken down from all editions up to %d"
            .formatted(takedown.dataset(), what, last));
    if (compiled(outcome, held) instanceof OrderOutcome.Compiled(_, List<String> others)) {
      changes.addAll(others);
    }
    return new OrderOutcome.Compiled(outcome, changes);
  }

  private void requireNotDone(Takedown takedown, String what) {
    editions
        .edition(editions.current())
        .filter(current -> !takedown.isAfter(current))
        .ifPresent(current -> {
          throw new CannotBeDone(
              "%s: %s was taken down on %s"
                  .formatted(takedown.dataset(), what, LondonTime.text(takedown.at())));
        });
  }

  private OrderOutcome compile(Order order, Map<String, String> wanted) {
    Map<String, String> held = held();
    Map<String, String> reasons =
        held.keySet().stream()
            .filter(dataset -> !wanted.containsKey(dataset))
            .collect(Collectors.toMap(dataset -> dataset, _ -> order.reason()));
    Publishing edition = order.dryRun() ? rehearsal : publishing;
    return compiled(edition.publish(wanted, reasons), held);
  }

  private static OrderOutcome compiled(PublishOutcome outcome, Map<String, String> held) {
    return new OrderOutcome.Compiled(
        outcome,
        switch (outcome) {
          case PublishOutcome.Published(Edition edition, _, _, _) ->
              changes(held, edition.releases());
          case PublishOutcome.Refused(_, Edition edition, _) -> changes(held, edition.releases());
          case PublishOutcome.NothingDue _, PublishOutcome.PublishedByAnother _ -> List.of();
        });
  }

  private static List<String> changes(Map<String, String> held, Map<String, String> wanted) {
    var datasets = new TreeSet<String>(held.keySet());
    datasets.addAll(wanted.keySet());
    var changes = new ArrayList<String>();
    for (String dataset : datasets) {
      Optional<String> before = Optional.ofNullable(held.get(dataset));
      Optional<String> after = Optional.ofNullable(wanted.get(dataset));
      if (!before.equals(after)) {
        changes.add(
            "%s: %s"
                .formatted(
                    dataset,
                    after
                        .map(id ->
                            "release "
                                + id
                                + before.map(was -> " in place of " + was).orElse(", new"))
                        .orElse("nothing any more")));
      }
    }
    return changes;
  }

  /// The one release of this name that is in one of these states.
  private Release only(String name, ReleaseState... states) {
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

  private void requireNoLaterPublic(Release release) {
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
  private List<ReleaseStore.Waiting> others(Release release) {
    return releases.waiting().stream()
        .filter(each -> dataset(each.release()).equals(dataset(release)))
        .filter(each -> !each.release().id().equals(release.id()))
        .toList();
  }

  private Map<String, String> held() {
    return editions.edition(editions.current()).map(Edition::releases).orElse(Map.of());
  }

  private void record(
      Order order, TrailAction action, Release release, int edition, String reason) {
    trail.append(
        new TrailEvent(
            clock.instant(), order.by(), action, dataset(release), release.id(), edition, reason));
  }

  private static String scheduled(LocalDateTime publishAt, String reason) {
    return "for " + LondonTime.text(publishAt) + (reason.isBlank() ? "" : ", " + reason);
  }

  private static String dataset(Release release) {
    return release.description().dataset();
  }
}
