package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.ReleaseStore;

/// Carries out orders that take down what discloses something.
///
/// @param rehearsal for dry runs
record TakedownOrders(
    ReleaseStore releases,
    EditionStore editions,
    NamedReleases named,
    OrderRecord record,
    Publishing publishing,
    Publishing rehearsal,
    Clock clock) {
  /// Of a whole release.
  OrderOutcome takeDown(Order order, String name) {
    Release release =
        Optional.ofNullable(named.held().get(name))
            .flatMap(releases::release)
            .orElseGet(() ->
                named.only(
                    name, ReleaseState.PUBLISHED, ReleaseState.SUPERSEDED, ReleaseState.WITHDRAWN));
    return takeDown(
        order,
        release,
        new Takedown(
            editions.takedowns().size() + 1,
            clock.instant(),
            NamedReleases.dataset(release),
            release.id(),
            "",
            "",
            List.of(),
            order.reason()));
  }

  OrderOutcome takeDown(Order order, Order.Action.TakeDownFigures figures) {
    Release release =
        Optional.ofNullable(named.held().get(figures.dataset()))
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
    Map<String, String> held = named.held();
    Optional<Takedown> begun =
        editions.takedowns().stream().filter(ordered::isOfTheSame).findFirst();
    Takedown takedown = begun.orElse(ordered);
    String what = takedown.what();
    requireNotDone(takedown, what);
    if (!order.dryRun()) {
      record.ordered(
          order,
          TrailAction.TAKEDOWN_ORDERED,
          release,
          editions.current(),
          what + ": " + order.reason());
      if (begun.isEmpty() && !editions.add(takedown)) {
        throw new CannotBeDone("Somebody else ordered a takedown at the same time; order it again");
      }
    }
    Publishing.Run run = (order.dryRun() ? rehearsal : publishing).takeDown(takedown);
    if (!order.dryRun() && run.outcome() instanceof PublishOutcome.Refused) {
      record.refused(release, last + 1);
    }
    var changes = new ArrayList<String>();
    changes.add(
        "%s: %s is taken down from all editions up to %d"
            .formatted(takedown.dataset(), what, last));
    changes.addAll(CompiledOrder.of(run, held).changes());
    return new OrderOutcome.Compiled(run, changes);
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
}
