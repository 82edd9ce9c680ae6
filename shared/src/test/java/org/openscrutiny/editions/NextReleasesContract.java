package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.geography.OfficialGazetteer;

/// Which releases come into which edition, and that none that can't be published stops the others.
public abstract class NextReleasesContract {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final LocalDateTime MAY = LocalDateTime.of(2026, 5, 4, 9, 30);

  private final Stores stores;

  /// Datasets of which an edition can't be compiled.
  private final Set<String> poisoned = new HashSet<>();

  /// Datasets of which an edition is refused by the output check.
  private final Set<String> disclosing = new HashSet<>();

  protected NextReleasesContract(Stores stores) {
    this.stores = stores;
  }

  @Test
  void moreDatasetsThanOneEditionCanTakeUpComeInTwo() {
    for (int i = 0; i < EditionStore.MOST_NEW_RELEASES + 2; i++) {
      accept("%016x".formatted(i), "dataset-" + i, MAY);
    }

    var first = (PublishOutcome.Published) publish();
    assertThat(first.leftOver()).isEqualTo(2);
    assertThat(first.edition().releases()).hasSize(EditionStore.MOST_NEW_RELEASES);
    var second = (PublishOutcome.Published) publish();
    assertThat(second.leftOver()).isZero();
    assertThat(second.edition().releases()).hasSize(EditionStore.MOST_NEW_RELEASES + 2);
    assertThat(publish()).isEqualTo(new PublishOutcome.NothingDue(2, List.of()));
  }

  @Test
  void twoReleasesOfADatasetComeOneAfterTheOtherAndTheFirstSaysThatMoreIsDue() {
    accept("aa", "in-care", MAY);
    accept("bb", "in-care", MAY.plusHours(8));

    var first = (PublishOutcome.Published) publish();
    assertThat(first.edition().releases()).containsEntry("in-care", "aa");
    assertThat(first.leftOver()).isEqualTo(1);
    var second = (PublishOutcome.Published) publish();
    assertThat(second.edition().releases()).containsEntry("in-care", "bb");
    assertThat(second.leftOver()).isZero();
  }

  @Test
  void aReleaseThatCanNotBeCompiledDoesNotStopTheOthers() {
    poisoned.add("bad");
    for (String dataset : List.of("good-1", "good-2", "bad", "good-3", "good-4")) {
      accept(id(dataset), dataset, MAY);
    }

    for (int i = 0; i < 10; i++) {
      tryToPublish();
    }
    assertThat(shown()).containsExactlyInAnyOrder("good-1", "good-2", "good-3", "good-4");
    accept(id("later"), "later", MAY.plusDays(1));
    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(shown()).contains("later").doesNotContain("bad");

    poisoned.clear();
    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(shown()).contains("bad");
  }

  @Test
  void aReleaseThatDisclosesDoesNotStopTheOthersForGood() {
    disclosing.add("bad");
    accept(id("bad"), "bad", MAY);
    accept(id("good"), "good", MAY.plusDays(1));

    for (int i = 0; i < 6; i++) {
      tryToPublish();
    }
    assertThat(shown()).containsExactly("good");
  }

  /// As when the process is killed, or takes too long: nothing is thrown.
  @Test
  void anAttemptThatNeverEndsIsGivenUpAfterThreeTimes() {
    accept(id("bad"), "bad", MAY);
    accept(id("good"), "good", MAY.plusDays(1));
    Map<String, String> both = Map.of("bad", id("bad"), "good", id("good"));
    stores.editions().plan(new Edition(1, CLOCK.instant(), both));
    stores
        .releases()
        .due(CLOCK.instant())
        .forEach(release -> stores.releases().countTries(release, 3));
    poisoned.add("bad");

    for (int i = 0; i < 3; i++) {
      tryToPublish();
    }
    assertThat(shown()).containsExactly("good");
  }

  @Test
  void whatIsDiscardedIsNeverPublished() {
    poisoned.add("bad");
    accept(id("bad"), "bad", MAY);
    accept(id("good"), "good", MAY);
    tryToPublish();

    assertThat(useCase().discard("bad")).isEqualTo(1);
    assertThat(useCase().discard("bad")).isZero();
    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(shown()).containsExactly("good");
    assertThat(publish()).isInstanceOf(PublishOutcome.NothingDue.class);
  }

  @Test
  void aReleaseThatWasReplacedIsNotPublishedByThePlanThatHasIt() {
    Release first = accept("aa", "in-care", MAY);
    stores.editions().plan(new Edition(1, CLOCK.instant(), Map.of("in-care", "aa")));
    Release again = SampleReleases.release("bb", "in-care", MAY.plusDays(1));
    stores.releases().accept(again, SampleReleases.figures(), List.of(first));

    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.editions().edition(1).orElseThrow().releases())
        .containsExactly(Map.entry("in-care", "bb"));
    assertThat(publish()).isInstanceOf(PublishOutcome.NothingDue.class);
  }

  @Test
  void aReleaseThatComesTooLateIsPassedOverWithARemark() {
    accept("bb", "in-care", MAY);
    publish();
    accept("aa", "in-care", MAY.minusDays(1));

    var outcome = (PublishOutcome.NothingDue) publish();
    assertThat(outcome.remarks())
        .singleElement()
        .asString()
        .startsWith("A release of in-care with publishAt 2026-05-03T09:30 is not published");
    assertThat(stores.releases().shown("in-care").orElseThrow().id()).isEqualTo("bb");
  }

  @Test
  void aReleaseThatWasShownBeforeItsTimeDoesNotBlockItsDataset() {
    Release early = SampleReleases.release("aa", "in-care", LocalDateTime.of(9000, 1, 1, 9, 30));
    stores.releases().accept(early, SampleReleases.figures(), List.of());
    stores
        .editions()
        .flip(stores.editions().plan(new Edition(1, CLOCK.instant(), Map.of("in-care", "aa"))));
    accept("bb", "in-care", MAY);

    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.releases().shown("in-care").orElseThrow().id()).isEqualTo("bb");
  }

  private Release accept(String id, String dataset, LocalDateTime publishAt) {
    Release release = SampleReleases.release(id, dataset, publishAt);
    stores.releases().accept(release, SampleReleases.figures(), List.of());
    return release;
  }

  private static String id(String dataset) {
    return "%016x".formatted(dataset.hashCode());
  }

  private Set<String> shown() {
    return stores
        .editions()
        .edition(stores.editions().current())
        .map(each -> each.releases().keySet())
        .orElse(Set.of());
  }

  private PublishOutcome publish() {
    return useCase().publish();
  }

  private void tryToPublish() {
    try {
      publish();
    } catch (IllegalArgumentException poison) {
      assertThat(poison).hasMessageContaining("can't be compiled");
    }
  }

  private PublishEdition useCase() {
    var compiler =
        new EditionCompiler(
            SampleMeasures.CATALOGUE,
            SampleMeasures.SETTINGS,
            OfficialGazetteer.read(),
            new DocumentWriter());
    return new PublishEdition(
        stores.releases(),
        stores.editions(),
        stores.documents(),
        new Poisoned(stores.memories(), this::requireCompilable),
        compiler,
        (_, edition, _) -> new OutputCheck.Findings(failures(), List.of()),
        edition -> {},
        CLOCK);
  }

  private List<String> failures() {
    var failures = new ArrayList<String>();
    planned().stream()
        .filter(disclosing::contains)
        .forEach(each -> failures.add(each + " discloses."));
    return failures;
  }

  private void requireCompilable() {
    planned().stream()
        .filter(poisoned::contains)
        .forEach(each -> {
          throw new IllegalArgumentException(each + " can't be compiled");
        });
  }

  /// The datasets of the edition that is being compiled.
  private Set<String> planned() {
    var edition = new Edition(stores.editions().current() + 1, CLOCK.instant(), Map.of());
    return stores.editions().plan(edition).edition().releases().keySet();
  }

  /// Fails where the edition has a poisoned dataset.
  private record Poisoned(MemoryStore store, Runnable check) implements MemoryStore {
    @Override
    public void put(Collection<Remembered<?>> memories) {
      check.run();
      store.put(memories);
    }

    @Override
    public void removeOthers(int edition, Collection<MemoryKey<?>> kept) {
      store.removeOthers(edition, kept);
    }

    @Override
    public <M> M asOf(MemoryKey<M> key, int edition) {
      return store.asOf(key, edition);
    }
  }
}
