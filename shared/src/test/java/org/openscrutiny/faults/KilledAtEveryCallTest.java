package org.openscrutiny.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.InMemoryTrail;

/// Every call of every port, on stores in memory.
@Tag("slow")
final class KilledAtEveryCallTest extends KilledAtEveryCallContract {
  KilledAtEveryCallTest() {
    super(InMemory::new, Integer.MAX_VALUE);
  }

  /// As where it is throttled, or its disk is full: here the process goes on, and cleans up.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIRST_EDITION")
  void theSameEventAgainMakesUpForACallThatFailed(Event event) {
    atEveryCall(event, FaultyProcess::failingAfter);
  }

  /// The first edition has two releases. After a failure they may come one after the other, since
  /// one of them could be at fault.
  @Test
  void whateverCallFailedAllThatIsDueBecomesPublic() {
    Storage undisturbed = prepared(Event.FIRST_EDITION);
    var counting = FaultyProcess.sound();
    Event.FIRST_EDITION.happen(portal(undisturbed, counting));
    Map<String, String> all = state(undisturbed).published().getFirst().releases();
    assertThat(all).hasSize(2);

    for (int calls = 0; calls < counting.made(); calls++) {
      String what = "call %d failed".formatted(calls + 1);
      Storage storage = prepared(Event.FIRST_EDITION);
      var process = FaultyProcess.failingAfter(calls);
      process.run(() -> Event.FIRST_EDITION.happen(portal(storage, process)));
      clock(storage);
      clock(storage);
      PortalState state = state(storage);
      assertThat(state.published().getFirst().releases()).as(what).isEqualTo(all);
      assertThat(state.waiting()).as(what).isEmpty();
      assertThat(state.announced()).as(what).isEqualTo(state.current());
    }
  }

  private static final class InMemory implements Storage {
    private final InMemoryStores stores = new InMemoryStores();
    private final AuditTrail trail = new InMemoryTrail();
    private final Announcements announcements = new Announcements();

    @Override
    public Ports open(FaultyProcess process) {
      return Ports.of(stores, trail, announcements).of(process);
    }

    @Override
    public Announcements announcements() {
      return announcements;
    }
  }
}
