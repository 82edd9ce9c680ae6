package org.openscrutiny.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.editions.SampleReleases;

final class StatusReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-12-01T09:30:00Z"), ZoneOffset.UTC);
  private static final LocalDateTime JULY = LocalDateTime.of(2024, 7, 18, 9, 30);
  private static final LocalDateTime NOVEMBER = LocalDateTime.of(2024, 11, 28, 9, 30);

  private final InMemoryStores stores = new InMemoryStores();
  private final AuditTrail trail = new InMemoryTrail();
  private final ReleaseStore releases = new RecordedReleases(stores.releases(), trail, CLOCK);
  private final Release july = SampleReleases.release("aa", "in-care", JULY);
  private final Release november = SampleReleases.release("bb", "in-care", NOVEMBER);

  @Test
  void aRefusedReleaseIsListedByWhatWasUploaded() {
    releases.refuse(new Refusal("cc", "in-care-2024", CLOCK.instant(), List.of()));
    releases.refuse(new Refusal("cc", "in-care-2024", CLOCK.instant().plusSeconds(60), List.of()));

    assertThat(read().of("in-care-2024", ReleaseState.REFUSED)).hasSize(1);
    assertThat(trail.entries())
        .singleElement()
        .satisfies(each -> assertThat(each.event().action()).isEqualTo(TrailAction.REFUSED));
  }

  @Test
  void aReleaseIsScheduledThenPublishedThenSuperseded() {
    accept(july);
    assertThat(state("aa")).isEqualTo(ReleaseState.SCHEDULED);
    assertThat(status("aa").publishAt()).contains(Instant.parse("2024-07-18T08:30:00Z"));

    publish(1, Map.of("in-care", "aa"));
    assertThat(state("aa")).isEqualTo(ReleaseState.PUBLISHED);
    assertThat(status("aa").edition()).isEqualTo(1);

    accept(november);
    publish(2, Map.of("in-care", "bb"));
    assertThat(state("aa")).isEqualTo(ReleaseState.SUPERSEDED);
    assertThat(state("bb")).isEqualTo(ReleaseState.PUBLISHED);
    assertThat(read().edition()).isEqualTo(2);
  }

  @Test
  void aReleaseThatGivesWayToAnEarlierOneOrToNothingIsWithdrawn() {
    accept(july);
    publish(1, Map.of("in-care", "aa"));
    accept(november);
    publish(2, Map.of("in-care", "bb"));
    publish(3, Map.of("in-care", "aa"));
    assertThat(state("bb")).isEqualTo(ReleaseState.WITHDRAWN);
    assertThat(state("aa")).isEqualTo(ReleaseState.PUBLISHED);

    publish(4, Map.of());
    assertThat(state("aa")).isEqualTo(ReleaseState.WITHDRAWN);
  }

  @Test
  void aReleaseThatWasTakenBackIsReadyAndOneThatWasPassedOverIsSuperseded() {
    accept(july);
    stores.releases().passOver(july);
    trail.append(
        new TrailEvent(
            CLOCK.instant(), "An Officer", TrailAction.CANCELLED, "in-care", "aa", 0, "A mistake"));
    assertThat(state("aa")).isEqualTo(ReleaseState.READY);
    assertThat(status("aa").reason()).isEqualTo("A mistake");

    accept(november);
    releases.passOver(november);
    assertThat(state("bb")).isEqualTo(ReleaseState.SUPERSEDED);
  }

  @Test
  void anEditionIsRecordedBeforeItIsAnnouncedAndOnce() {
    accept(july);
    publish(1, Map.of("in-care", "aa"));
    publish(2, Map.of());
    var announcer =
        new RecordedAnnouncer(
            number -> assertThat(trail.entries()).hasSize(number + 1), stores.editions(), trail);
    announcer.editionPublished(1);
    announcer.editionPublished(1);
    announcer.editionPublished(2);

    assertThat(trail.entries())
        .extracting(each -> each.event().action())
        .containsExactly(TrailAction.ACCEPTED, TrailAction.PUBLISHED, TrailAction.REMOVED);
    assertThat(trail.entries())
        .extracting(each -> each.event().release())
        .containsExactly("aa", "aa", "aa");
  }

  private void accept(Release release) {
    releases.accept(release, SampleReleases.figures());
  }

  private void publish(int number, Map<String, String> shown) {
    Attempt attempt = stores.editions().plan(new Edition(number, CLOCK.instant(), shown));
    assertThat(stores.editions().flip(attempt)).isTrue();
  }

  private PortalStatus read() {
    return new StatusReader(releases, stores.editions(), trail).read();
  }

  private ReleaseStatus status(String release) {
    return read().releases().stream()
        .filter(each -> each.release().equals(release))
        .findFirst()
        .orElseThrow();
  }

  private ReleaseState state(String release) {
    return status(release).state();
  }
}
