package org.openscrutiny.faults;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.opendata.ReleaseFiles;

/// What may be under way when a process is killed. Each but the first edition comes to a portal
/// that has an edition of contacts and referrals; a correction of the contacts is due, and figures
/// of children in care wait for later.
enum Event {
  INGEST_OF_A_FIRST_RELEASE(portal -> portal.ingest(care("2018-06-01", 480)), Event::firstEdition),

  INGEST_OF_A_RELEASE_THAT_REPLACES_ANOTHER(
      portal -> portal.ingest(care("2018-06-01", 481)), Event::everything),

  INGEST_OF_A_RELEASE_THAT_IS_REFUSED(
      portal ->
          portal.ingest(
              new MadeUpRelease("contacts", "as-published", "2018-03-02")
                  .table(" : contacts", "2017 October | Southampton | many")
                  .files()),
      Event::firstEdition),

  FIRST_EDITION(
      FaultyPortal::publish,
      portal -> {
        portal.ingest(contacts("2018-01-05", 1378));
        portal.ingest(referrals());
      }),

  NEXT_EDITION(FaultyPortal::publish, Event::everything),

  EDITION_THAT_PASSES_A_RELEASE_OVER(
      FaultyPortal::publish,
      portal -> {
        everything(portal);
        portal.ingest(contacts("2018-01-02", 1370));
      }),

  SCHEDULE(
      ordered(new Order.Action.Schedule("care", LocalDateTime.of(2018, 7, 2, 9, 30))),
      Event::everything),
  CANCEL(ordered(new Order.Action.Cancel("contacts")), Event::everything),
  PUBLISH(ordered(new Order.Action.Publish("care")), Event::everything),
  WITHDRAW(ordered(new Order.Action.Withdraw("referrals")), Event::everything),
  ROLLBACK(
      ordered(new Order.Action.Rollback(1)),
      portal -> {
        everything(portal);
        portal.publish();
      }),
  TAKEDOWN_OF_FIGURES(
      ordered(
          new Order.Action.TakeDownFigures(
              "contacts", "contacts", "E06000045", List.of("2017-11"))),
      Event::everything),
  TAKEDOWN_OF_A_RELEASE(ordered(new Order.Action.TakeDownRelease("referrals")), Event::everything),
  DISCARD(portal -> portal.discard("contacts"), Event::everything);

  private final Consumer<FaultyPortal> event;
  private final Consumer<FaultyPortal> before;

  Event(Consumer<FaultyPortal> event, Consumer<FaultyPortal> before) {
    this.event = event;
    this.before = before;
  }

  /// What has happened before.
  void prepare(FaultyPortal portal) {
    before.accept(portal);
  }

  void happen(FaultyPortal portal) {
    event.accept(portal);
  }

  private static Consumer<FaultyPortal> ordered(Order.Action action) {
    return portal -> portal.order(action);
  }

  private static void firstEdition(FaultyPortal portal) {
    portal.ingest(contacts("2018-01-05", 1378));
    portal.ingest(referrals());
    portal.publish();
  }

  private static void everything(FaultyPortal portal) {
    firstEdition(portal);
    portal.ingest(contacts("2018-03-01", 1379));
    portal.ingest(care("2018-06-01", 480));
  }

  private static ReleaseFiles contacts(String day, int october) {
    return new MadeUpRelease("contacts", "as-published", day)
        .table(
            " : contacts",
            "2017 October | Southampton | " + october,
            "2017 November | Southampton | 1402")
        .files();
  }

  /// Small counts, which are suppressed.
  private static ReleaseFiles referrals() {
    return new MadeUpRelease("referrals", "protect", "2018-01-05")
        .table(
            " : sexual-exploitation-referrals",
            "2017 October | Southampton | 3",
            "2017 November | Southampton | 12")
        .files();
  }

  private static ReleaseFiles care(String day, int october) {
    return new MadeUpRelease("care", "as-published", day)
        .table(
            " : looked-after-children",
            "2017 October | Southampton | " + october,
            "2017 October | Portsmouth | 300")
        .files();
  }
}
