package org.openscrutiny.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.lifecycle.TrailEntry;

/// Whatever call of a store was the last that a process made: the same event again makes of the
/// portal what the undisturbed event would have made, and meanwhile readers find each edition
/// whole.
abstract class KilledAtEveryCallContract {
  private final Supplier<Storage> storages;
  private final int most;

  /// @param most so many of the calls are tried of each event, evenly spread
  KilledAtEveryCallContract(Supplier<Storage> storages, int most) {
    this.storages = storages;
    this.most = most;
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void theSameEventAgainMakesUpForAProcessThatWasKilled(Event event) {
    atEveryCall(event, FaultyProcess::killedAfter);
  }

  /// @param faulty the process in which an event goes wrong after so many calls
  final void atEveryCall(Event event, IntFunction<FaultyProcess> faulty) {
    Storage undisturbed = prepared(event);
    PortalState before = state(undisturbed);
    var counting = FaultyProcess.sound();
    event.happen(portal(undisturbed, counting));
    int calls = counting.made();
    clock(undisturbed);
    PortalState after = state(undisturbed);
    assertThat(after).as("the event changes something").isNotEqualTo(before);

    lastCalls(calls)
        .forEach(last ->
            goesWrong(
                "%s, wrong after call %d".formatted(event, last),
                event,
                faulty.apply(last),
                before,
                after));
  }

  private void goesWrong(
      String what, Event event, FaultyProcess process, PortalState before, PortalState after) {
    Storage storage = prepared(event);
    process.run(() -> event.happen(portal(storage, process)));
    assertThat(process.hasFailed()).as(what).isTrue();
    assertWhole(what, storage, before, after);

    event.happen(portal(storage, FaultyProcess.sound()));
    assertWhole(what + ", and again", storage, before, after);

    clock(storage);
    assertThat(after.differences(state(storage))).as(what).isEmpty();
    assertThat(TrailEntry.breaks(ports(storage).trail().entries())).as(what).isEmpty();
  }

  /// An officer cancels what a killed publisher was about to publish, and publishes it later.
  @Test
  void whatAKilledPublisherHasLeftShowsInNoOtherEdition() {
    Storage undisturbed = prepared(Event.NEXT_EDITION);
    var counting = FaultyProcess.sound();
    Event.NEXT_EDITION.happen(portal(prepared(Event.NEXT_EDITION), counting));
    PortalState before = state(undisturbed);
    publishInAnotherOrder(undisturbed);
    PortalState after = state(undisturbed);

    lastCalls(counting.made())
        .forEach(last -> {
          String what = "killed after call " + last;
          Storage storage = prepared(Event.NEXT_EDITION);
          var process = FaultyProcess.killedAfter(last);
          process.run(() -> Event.NEXT_EDITION.happen(portal(storage, process)));
          if (ports(storage).editions().current() == before.current()) {
            publishInAnotherOrder(storage);
            assertThat(after.differences(state(storage))).as(what).isEmpty();
          }
        });
  }

  private static void publishInAnotherOrder(Storage storage) {
    Event.CANCEL.happen(portal(storage, FaultyProcess.sound()));
    clock(storage);
    Event.PUBLISH.happen(portal(storage, FaultyProcess.sound()));
    portal(storage, FaultyProcess.sound()).order(new Order.Action.Publish("contacts"));
    clock(storage);
  }

  /// From none to all but the last one.
  private IntStream lastCalls(int calls) {
    return calls <= most
        ? IntStream.range(0, calls)
        : IntStream.range(0, most).map(each -> each * (calls - 1) / (most - 1));
  }

  /// A portal to which an event may come.
  Storage prepared(Event event) {
    Storage storage = storages.get();
    event.prepare(portal(storage, FaultyProcess.sound()));
    return storage;
  }

  /// The run of the next quarter of an hour.
  static void clock(Storage storage) {
    portal(storage, FaultyProcess.sound()).publish();
  }

  static FaultyPortal portal(Storage storage, FaultyProcess process) {
    return new FaultyPortal(storage.open(process));
  }

  private static Ports ports(Storage storage) {
    return storage.open(FaultyProcess.sound());
  }

  static PortalState state(Storage storage) {
    return PortalState.of(ports(storage), storage.announcements());
  }

  private static void assertWhole(
      String what, Storage storage, PortalState before, PortalState after) {
    Ports ports = ports(storage);
    int current = ports.editions().current();
    assertThat(PortalState.broken(PortalState.documents(ports, current), before, after))
        .as(what + ": what a reader finds is neither as before nor as afterwards")
        .isEmpty();
  }
}
