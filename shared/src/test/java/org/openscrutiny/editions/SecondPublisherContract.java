package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.RevisedValue;

/// Two publish one edition, and one of them is slow, or breaks off, or runs another version of the
/// portal.
public abstract class SecondPublisherContract {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final String RATE = "indicators/looked-after-children-rate/";

  private static final EditionCompiler THIS_VERSION =
      compiler(SampleMeasures.CATALOGUE, SampleMeasures.SETTINGS);

  /// It compares with England alone.
  private static final EditionCompiler OTHER_BYTES =
      compiler(SampleMeasures.CATALOGUE, comparedWithEngland(SampleMeasures.SETTINGS));

  /// It doesn't know the rate, so it has no pages of it.
  private static final EditionCompiler FEWER_PAGES =
      compiler(
          new Catalogue(
              SampleMeasures.CATALOGUE.topics(),
              SampleMeasures.CATALOGUE.indicators().stream()
                  .filter(each -> !each.equals(SampleMeasures.CARE_RATE))
                  .toList()),
          SampleMeasures.SETTINGS);

  protected abstract ReleaseStore releases();

  protected abstract EditionStore editions();

  protected abstract DocumentStore documents();

  protected abstract MemoryStore memories();

  @BeforeEach
  void aReleaseIsDue() {
    accept(releases());
  }

  @Test
  void aSlowSecondPublisherReplacesNothingAndLeavesThePointer() {
    var slow =
        new Delayed(
            documents(),
            () ->
                assertThat(publish(THIS_VERSION, documents()))
                    .isInstanceOf(PublishOutcome.Published.class));

    assertThat(publish(THIS_VERSION, slow)).isEqualTo(new PublishOutcome.PublishedByAnother(1));
    assertThat(editions().current()).isEqualTo(1);
    assertStored(compiledBy(THIS_VERSION));
  }

  @Test
  void aSlowSecondPublisherOfAnotherVersionReplacesNothingAndIsReported() {
    var slow = new Delayed(documents(), () -> publish(THIS_VERSION, documents()));

    assertThatThrownBy(() -> publish(OTHER_BYTES, slow))
        .isInstanceOf(DocumentConflict.class)
        .hasMessageMatching("\\S+ of edition 1 is stored already with other bytes, .*");
    assertThat(editions().current()).isEqualTo(1);
    assertThat(editions().published()).hasSize(1);
    assertStored(compiledBy(THIS_VERSION));
  }

  @Test
  void whatBrokeOffIsTakenUp() {
    breakOff(THIS_VERSION, name -> name.startsWith(RATE));

    assertThat(publish(THIS_VERSION, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertStored(compiledBy(THIS_VERSION));
  }

  /// An edition that remembers the same as the one before stores nothing for it, so what an
  /// interrupted attempt has stored would hold.
  @Test
  void whatAnInterruptedAttemptRememberedIsReplaced() {
    MemoryKey<DatasetRevisions> key = MemoryKey.revisions("childrens-services-monthly");
    var revised =
        new RevisedValue(
            "childrens-services-monthly/month",
            "2024-09",
            "September 2024",
            new Value.NotAvailable(),
            Value.of(BigDecimal.TEN),
            1,
            "Why");
    var left =
        new DatasetRevisions(
            List.of(
                new DatasetPage.DatasetRevision(
                    "looked-after-children-rate", "E06000045", revised)));
    breakOff(THIS_VERSION, name -> true);
    memories().put(List.of(new Remembered<>(key, 1, left, true)));

    assertThat(publish(THIS_VERSION, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertThat(memories().asOf(key, 1)).isEqualTo(key.nothing());
  }

  @Test
  void whatAnotherVersionLeftIsReportedAndReplacedByTheNextRun() {
    breakOff(OTHER_BYTES, name -> true);

    assertThatThrownBy(() -> publish(THIS_VERSION, documents()))
        .hasMessageMatching(
            "\\S+ of edition 1 is stored already with other bytes, and was not replaced\\."
                + " The edition is not published: the next run compiles it anew");
    assertThat(editions().current()).isZero();

    assertThat(publish(THIS_VERSION, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertStored(compiledBy(THIS_VERSION));
  }

  @Test
  void pagesThatOnlyAnotherVersionHasDoNotBecomePublic() {
    breakOff(THIS_VERSION, name -> name.startsWith(RATE));

    assertThatThrownBy(() -> publish(FEWER_PAGES, documents()))
        .hasMessageMatching(
            RATE
                + "\\S+ is stored for edition 1, which doesn't have it\\."
                + " The edition is not published: the next run compiles it anew");
    assertThat(editions().current()).isZero();

    assertThat(publish(FEWER_PAGES, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertStored(compiledBy(FEWER_PAGES));
  }

  @Test
  void anAttemptThatWasAbandonedMeanwhileIsNotPublished() {
    var slow =
        new Delayed(
            documents(),
            () -> {
              assertThatThrownBy(() -> publish(OTHER_BYTES, new Delayed(documents(), this::store)))
                  .hasMessageContaining("the next run compiles it anew");
              publish(OTHER_BYTES, documents());
            });

    assertThatThrownBy(() -> publish(THIS_VERSION, slow)).isInstanceOf(DocumentConflict.class);
    assertStored(compiledBy(OTHER_BYTES));
  }

  @Test
  void aRefusedEditionIsNotServedAndAMendedReleaseTakesItsPlace() {
    assertThat(refuse(documents()))
        .isInstanceOfSatisfying(
            PublishOutcome.Refused.class,
            refused -> {
              assertThat(refused.current()).isZero();
              assertThat(refused.edition().number()).isEqualTo(1);
            });
    assertThat(editions().current()).isZero();
    assertThat(editions().edition(1)).isEmpty();

    ReleaseFigures mended = CouncilPaperReleases.monthly("95", "90", "b122334455667788", List.of());
    releases().accept(mended.release(), mended.figures());

    assertThat(publish(THIS_VERSION, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertThat(editions().edition(1).orElseThrow().releases())
        .containsValue("b122334455667788")
        .hasSize(1);
    assertThat(releases().due(CLOCK.instant())).isEmpty();
    assertStored(compiledBy(THIS_VERSION, mended));
  }

  @Test
  void anEditionThatAnotherRunHasRefusedMeanwhileIsNotPublished() {
    var slow = new Delayed(documents(), () -> refuse(documents()));

    assertThatThrownBy(() -> publish(THIS_VERSION, slow))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Attempt 1 at edition 1 was abandoned or refused");
    assertThat(editions().current()).isZero();
    assertThat(editions().published()).isEmpty();

    assertThat(publish(THIS_VERSION, documents())).isInstanceOf(PublishOutcome.Published.class);
    assertStored(compiledBy(THIS_VERSION));
  }

  private PublishOutcome refuse(DocumentStore documents) {
    return publish(
        THIS_VERSION,
        documents,
        (_, edition) ->
            new OutputCheck.Findings(List.of("Edition " + edition + " discloses."), List.of()));
  }

  /// What this version stores before the other one does.
  private void store() {
    documents().put(1, compiledBy(THIS_VERSION).values());
  }

  private void breakOff(EditionCompiler version, Predicate<String> stored) {
    assertThatThrownBy(() -> publish(version, new Broken(documents(), stored)))
        .hasRootCauseMessage("the process died here");
    assertThat(editions().current()).isZero();
  }

  private PublishOutcome publish(EditionCompiler version, DocumentStore documents) {
    return publish(version, documents, new NoOutputCheck());
  }

  private PublishOutcome publish(
      EditionCompiler version, DocumentStore documents, OutputCheck check) {
    return new PublishEdition(
            releases(), editions(), documents, memories(), version, check, edition -> {}, CLOCK)
        .publish();
  }

  private void assertStored(Map<String, Document> expected) {
    assertThat(documents().names(1)).isEqualTo(expected.keySet());
    assertThat(documents().asOf(expected.keySet(), 1))
        .allSatisfy((name, found) ->
            assertThat(found.gzip())
                .as(name)
                .isEqualTo(Optional.ofNullable(expected.get(name)).orElseThrow().gzip()));
  }

  private static Map<String, Document> compiledBy(EditionCompiler version) {
    return compiledBy(version, CouncilPaperReleases.monthly());
  }

  private static Map<String, Document> compiledBy(EditionCompiler version, ReleaseFigures release) {
    var stores = new InMemoryStores();
    stores.releases().accept(release.release(), release.figures());
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            version,
            new NoOutputCheck(),
            edition -> {},
            CLOCK)
        .publish();
    var documents = new TreeMap<String, Document>();
    stores.written().forEach(each -> documents.put(each.name(), each));
    assertThat(documents).isNotEmpty();
    return documents;
  }

  private static void accept(ReleaseStore releases) {
    ReleaseFigures release = CouncilPaperReleases.monthly();
    releases.accept(release.release(), release.figures());
  }

  private static EditionCompiler compiler(Catalogue catalogue, PortalSettings settings) {
    return new EditionCompiler(catalogue, settings, OfficialGazetteer.read(), new DocumentWriter());
  }

  private static PortalSettings comparedWithEngland(PortalSettings settings) {
    return new PortalSettings(
        settings.title(),
        settings.council(),
        settings.councilUrl(),
        settings.contact(),
        settings.home(),
        List.of(settings.comparators().getFirst()),
        settings.threshold(),
        settings.accent());
  }

  /// Does something else before it stores the first documents.
  private static final class Delayed extends Stored {
    private Runnable before;

    Delayed(DocumentStore store, Runnable before) {
      super(store);
      this.before = before;
    }

    @Override
    public synchronized void put(int attempt, Collection<Document> documents) {
      Runnable first = before;
      before = () -> {};
      first.run();
      super.put(attempt, documents);
    }
  }

  /// Stores some documents, and then the process is gone.
  private static final class Broken extends Stored {
    private final Predicate<String> stored;

    Broken(DocumentStore store, Predicate<String> stored) {
      super(store);
      this.stored = stored;
    }

    @Override
    public void put(int attempt, Collection<Document> documents) {
      super.put(attempt, documents.stream().filter(each -> stored.test(each.name())).toList());
      throw new IllegalStateException("the process died here");
    }
  }

  private static class Stored implements DocumentStore {
    private final DocumentStore store;

    Stored(DocumentStore store) {
      this.store = store;
    }

    @Override
    public void put(int attempt, Collection<Document> documents) {
      store.put(attempt, documents);
    }

    @Override
    public void removeEarlier(Attempt attempt) {
      store.removeEarlier(attempt);
    }

    @Override
    public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
      store.takeDown(names, edition, notice);
    }

    @Override
    public Set<String> names(int edition) {
      return store.names(edition);
    }

    @Override
    public Optional<Document> asOf(String name, int edition) {
      return store.asOf(name, edition);
    }

    @Override
    public Map<String, Document> asOf(Collection<String> names, int edition) {
      return store.asOf(names, edition);
    }
  }
}
