package org.openscrutiny.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.ClocksDisagree;
import org.openscrutiny.editions.ComparedClock;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.InMemoryTrail;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.lifecycle.OrderOutcome;
import org.openscrutiny.opendata.ReleaseFiles;

/// The clock of the machine jumps; that of the database is right.
final class WrongClockTest {
  private static final Instant NOON = Instant.parse("2018-01-04T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final InMemoryStores stores = new InMemoryStores();
  private final InMemoryTrail trail = new InMemoryTrail();
  private final Announcements announcements = new Announcements();
  private final Hands hands = new Hands();
  private Instant right = NOON;

  /// A clock whose time is set.
  private static final class Hands extends Clock {
    private Instant time = NOON;

    @Override
    public Instant instant() {
      return time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aClockThatIsADayAheadPublishesNothingEarlyAndComesBack() {
    ordered().ingest(release("2018-01-05", 1378));
    var before = PortalState.of(ports(), announcements);

    hands.time = NOON.plus(DAY);
    assertThatThrownBy(() -> byClock().publish())
        .isInstanceOf(ClocksDisagree.class)
        .hasMessageContaining(
            "clock says 2018-01-05T12:00:00Z and the database's 2018-01-04T12:00");
    assertThat(before.differences(PortalState.of(ports(), announcements))).isEmpty();

    hands.time = NOON;
    assertThat(byClock().publish()).isInstanceOf(PublishOutcome.NothingDue.class);

    right = NOON.plus(DAY);
    hands.time = right.plusSeconds(60);
    assertThat(byClock().publish()).isInstanceOf(PublishOutcome.Published.class);
  }

  @Test
  void aPersonMayPublishWhileTheClocksDisagree() {
    ordered().ingest(release("2018-01-05", 1378));
    hands.time = NOON.minus(DAY);

    assertThat(ordered().order(new Order.Action.Publish("contacts")))
        .isInstanceOf(OrderOutcome.Compiled.class);
    assertThat(stores.editions().current()).isEqualTo(1);
  }

  @Test
  void anEditionIsNeverDatedBeforeTheOneThatItFollows() {
    ordered().ingest(release("2018-01-02", 1378));
    ordered().publish();
    ordered().ingest(release("2018-01-03", 1379));
    hands.time = NOON.minus(DAY.dividedBy(2));
    ordered().publish();
    ordered().order(new Order.Action.Withdraw("contacts"));
    hands.time = NOON.plusSeconds(1);
    ordered().order(new Order.Action.Rollback(1));

    assertThat(stores.editions().published().reversed())
        .extracting(Edition::publishedAt)
        .containsExactly(NOON, NOON, NOON, NOON.plusSeconds(1));
  }

  private FaultyPortal byClock() {
    return new FaultyPortal(ports(), new NoOutputCheck(), new ComparedClock(hands, () -> right));
  }

  private FaultyPortal ordered() {
    return new FaultyPortal(ports(), new NoOutputCheck(), hands);
  }

  private Ports ports() {
    return Ports.of(stores, trail, announcements);
  }

  private static ReleaseFiles release(String day, int october) {
    return new MadeUpRelease("contacts", "as-published", day)
        .table(" : contacts", "2017 October | Southampton | " + october)
        .files();
  }
}
