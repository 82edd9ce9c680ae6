package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;

/// What every store of editions does, together with the store of releases beside it.
public abstract class EditionStoreContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");

  private final EditionStore store;
  private final ReleaseStore releases;

  protected EditionStoreContract(Stores stores) {
    store = stores.editions();
    releases = stores.releases();
  }

  @Test
  void beforeTheFirstPublicationThereIsNoEdition() {
    assertThat(store.current()).isZero();
    assertThat(store.published()).isEmpty();
    assertThat(store.edition(1)).isEmpty();
    assertThat(store.announced()).isZero();
  }

  @Test
  void theFirstPlanOfAnEditionIsKept() {
    Edition plan = edition(1, Map.of("attendance", "aa"));

    assertThat(store.plan(plan)).isEqualTo(Attempt.first(plan));
    assertThat(store.plan(edition(1, Map.of("attendance", "bb"))))
        .isEqualTo(new Attempt(plan, 1, true));
  }

  @Test
  void aPlanIsNotPublic() {
    store.plan(edition(1, Map.of("attendance", "aa")));

    assertThat(store.current()).isZero();
    assertThat(store.published()).isEmpty();
    assertThat(store.edition(1)).isEmpty();
  }

  @Test
  void flippingMakesAnEditionCurrent() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    assertThat(store.flip(first)).isTrue();
    Attempt second = store.plan(edition(2, Map.of("attendance", "aa", "exclusions", "bb")));
    assertThat(store.flip(second)).isTrue();

    assertThat(store.current()).isEqualTo(2);
    assertThat(store.published()).containsExactly(second.edition(), first.edition());
    assertThat(store.edition(1)).contains(first.edition());
  }

  @Test
  void takedownsAreKeptInTheirOrderAndEachNumberIsTakenOnce() {
    Takedown first = takedown(1, List.of("2023/24"));
    Takedown second = takedown(2, List.of());
    assertThat(store.takedowns()).isEmpty();

    assertThat(store.add(first)).isTrue();
    assertThat(store.add(takedown(1, List.of()))).isFalse();
    assertThat(store.add(second)).isTrue();
    assertThat(store.takedowns()).containsExactly(first, second);

    Edition honours = new Edition(1, MONDAY, Map.of(), Map.of("attendance", "A mistake"), 2);
    store.flip(store.plan(honours));
    assertThat(store.edition(1)).contains(honours);
  }

  private static Takedown takedown(int number, List<String> periods) {
    return new Takedown(
        number, MONDAY, "attendance", "", "overall-absence", "E06000045", periods, "A mistake");
  }

  @Test
  void anEditionIsPublishedOnce() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    store.flip(first);

    assertThat(store.flip(first)).isFalse();
    assertThat(store.current()).isEqualTo(1);
  }

  @Test
  void anAttemptThatWasAbandonedIsNeverPublished() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));

    assertThat(store.isGivenUp(first)).isFalse();
    assertThat(store.abandon(first)).isTrue();
    assertThat(store.isGivenUp(first)).isTrue();
    assertThat(store.abandon(first)).isFalse();
    assertThatThrownBy(() -> store.flip(first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Attempt 1 at edition 1 was abandoned or refused");
    assertThat(store.current()).isZero();

    Attempt second = store.plan(edition(1, Map.of("attendance", "bb")));
    assertThat(second).isEqualTo(first.next());
    assertThat(store.flip(second)).isTrue();
    assertThat(store.published()).containsExactly(first.edition());
  }

  @Test
  void anAttemptThatWasRefusedIsNeverPublishedAndItsPlanIsReplaced() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    assertThat(store.refused(1)).isEmpty();

    assertThat(store.isGivenUp(first)).isFalse();
    assertThat(store.refuse(first)).isTrue();
    assertThat(store.isGivenUp(first)).isTrue();
    assertThat(store.refuse(first)).isFalse();
    assertThat(store.abandon(first)).isFalse();
    assertThat(store.refused(1)).contains(first.edition());
    assertThat(store.edition(1)).isEmpty();
    assertThat(store.published()).isEmpty();
    assertThatThrownBy(() -> store.flip(first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Attempt 1 at edition 1 was abandoned or refused");
    assertThat(store.current()).isZero();

    Edition mended = edition(1, Map.of("attendance", "bb"));
    Attempt second = store.plan(mended);
    assertThat(second).isEqualTo(new Attempt(mended, 2, true));
    assertThat(store.plan(edition(1, Map.of("attendance", "cc")))).isEqualTo(second);
    assertThat(store.refused(1)).isEmpty();
    assertThat(store.refuse(first)).isFalse();
    assertThat(store.isGivenUp(first)).isTrue();
    assertThat(store.flip(second)).isTrue();
    assertThat(store.isGivenUp(second)).isFalse();
    assertThat(store.published()).containsExactly(mended);
  }

  @Test
  void aPublishedEditionIsNotRefused() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    store.flip(first);

    assertThat(store.refuse(first)).isFalse();
    assertThat(store.refused(1)).isEmpty();
    assertThat(store.published()).containsExactly(first.edition());
  }

  @Test
  void aPublishedEditionIsNotAbandoned() {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    store.flip(first);

    assertThat(store.abandon(first)).isFalse();
    assertThat(store.published()).containsExactly(first.edition());
  }

  @Test
  void anEditionCanNotBeSkipped() {
    assertThatThrownBy(() -> store.flip(Attempt.first(edition(2, Map.of()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Edition 2 can't follow edition 0");
    assertThat(store.current()).isZero();
  }

  @Test
  void whatAnEditionHoldsIsNoLongerDue() {
    LocalDateTime due = LocalDateTime.of(2024, 11, 28, 9, 30);
    var held = new TreeMap<String, String>();
    for (int i = 0; i < 30; i++) {
      held.put("dataset-" + i, "aa" + i);
      releases.accept(
          SampleReleases.release("aa" + i, "dataset-" + i, due),
          SampleReleases.figures(),
          List.of());
    }
    var other = SampleReleases.release("bb", "other", due);
    releases.accept(other, SampleReleases.figures(), List.of());

    store.flip(store.plan(edition(1, held)));

    assertThat(releases.due(MONDAY)).containsExactly(other);
  }

  @Test
  void ofTwoWhoPublishAtOnceOneDoes() throws InterruptedException, ExecutionException {
    Attempt first = store.plan(edition(1, Map.of("attendance", "aa")));
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> publishers =
          IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> () -> store.flip(first)).toList();
      int won = 0;
      for (Future<Boolean> each : threads.invokeAll(publishers)) {
        won += each.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void theNewestAnnouncementIsRemembered() {
    store.markAnnounced(2);
    store.markAnnounced(1);

    assertThat(store.announced()).isEqualTo(2);
  }

  private static Edition edition(int number, Map<String, String> releases) {
    return new Edition(number, MONDAY, releases);
  }
}
