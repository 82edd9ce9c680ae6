package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openscrutiny.editions.PortalVersion.FEWER_PAGES;
import static org.openscrutiny.editions.PortalVersion.OTHER_BYTES;
import static org.openscrutiny.editions.PortalVersion.THIS_VERSION;
import static org.openscrutiny.editions.UnreliableDocuments.broken;
import static org.openscrutiny.editions.UnreliableDocuments.delayed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.DatasetVersion;
import org.openscrutiny.pages.RevisedValue;

/// Two publish one edition, and one of them is slow, or breaks off, or runs another version of the
/// portal.
public abstract class SecondPublisherContract {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final String RATE = "indicators/looked-after-children-rate/";

  private final Stores stores;

  protected SecondPublisherContract(Stores stores) {
    this.stores = stores;
  }

  @BeforeEach
  void aReleaseIsDue() {
    ReleaseFigures release = CouncilPaperReleases.monthly();
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  @Test
  void aSlowSecondPublisherReplacesNothingAndLeavesThePointer() {
    DocumentStore slow =
        delayed(
            stores.documents(),
            () -> assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class));

    assertThat(publish(THIS_VERSION, slow)).isEqualTo(new PublishOutcome.PublishedByAnother(1));
    assertThat(stores.editions().current()).isEqualTo(1);
    assertStored(THIS_VERSION.documents());
  }

  @Test
  void aSlowSecondPublisherOfAnotherVersionReplacesNothingAndIsReported() {
    DocumentStore slow = delayed(stores.documents(), () -> publish(THIS_VERSION));

    assertThatThrownBy(() -> publish(OTHER_BYTES, slow))
        .isInstanceOf(DocumentConflict.class)
        .hasMessageMatching("\\S+ of edition 1 is stored already with other bytes, .*");
    assertThat(stores.editions().current()).isEqualTo(1);
    assertThat(stores.editions().published()).hasSize(1);
    assertStored(THIS_VERSION.documents());
  }

  @Test
  void whatBrokeOffIsTakenUp() {
    breakOff(THIS_VERSION, name -> name.startsWith(RATE));

    assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class);
    assertStored(THIS_VERSION.documents());
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
    stores.memories().put(List.of(new Remembered<>(key, 1, left, true)));

    assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.memories().asOf(key, 1)).isEqualTo(key.nothing());
  }

  @Test
  void whatAnotherVersionLeftIsReportedAndReplacedByTheNextRun() {
    breakOff(OTHER_BYTES, name -> true);
    Release release = CouncilPaperReleases.monthly().release();
    int tries = stores.releases().tries(release);

    assertThatThrownBy(() -> publish(THIS_VERSION))
        .hasMessageMatching(
            "\\S+ of edition 1 is stored already with other bytes, and was not replaced\\."
                + " The edition is not published: the next run compiles it anew");
    assertThat(stores.editions().current()).isZero();
    // It is no fault of the release, which is not tried by itself for it.
    assertThat(stores.releases().tries(release)).isEqualTo(tries + 1);

    assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class);
    assertStored(THIS_VERSION.documents());
  }

  @Test
  void pagesThatOnlyAnotherVersionHasDoNotBecomePublic() {
    breakOff(THIS_VERSION, name -> name.startsWith(RATE));

    assertThatThrownBy(() -> publish(FEWER_PAGES))
        .hasMessageMatching(
            RATE
                + "\\S+ is stored for edition 1, which doesn't have it\\."
                + " The edition is not published: the next run compiles it anew");
    assertThat(stores.editions().current()).isZero();

    assertThat(publish(FEWER_PAGES)).isInstanceOf(PublishOutcome.Published.class);
    assertStored(FEWER_PAGES.documents());
  }

  @Test
  void anAttemptThatWasAbandonedMeanwhileIsNotPublished() {
    DocumentStore slow =
        delayed(
            stores.documents(),
            () -> {
              assertThatThrownBy(
                      () -> publish(OTHER_BYTES, delayed(stores.documents(), this::store)))
                  .hasMessageContaining("the next run compiles it anew");
              publish(OTHER_BYTES);
            });

    assertThatThrownBy(() -> publish(THIS_VERSION, slow)).isInstanceOf(DocumentConflict.class);
    assertStored(OTHER_BYTES.documents());
  }

  @Test
  void aRefusedEditionIsNotServedAndAMendedReleaseTakesItsPlace() {
    assertThat(refuse())
        .isInstanceOfSatisfying(
            PublishOutcome.Refused.class,
            refused -> {
              assertThat(refused.current()).isZero();
              assertThat(refused.edition().number()).isEqualTo(1);
            });
    assertThat(stores.editions().current()).isZero();
    assertThat(stores.editions().edition(1)).isEmpty();

    ReleaseFigures mended = CouncilPaperReleases.monthly("95", "90", "b122334455667788", List.of());
    stores.releases().accept(mended.release(), mended.figures(), List.of());

    assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.editions().edition(1).orElseThrow().releases())
        .containsValue("b122334455667788")
        .hasSize(1);
    assertThat(stores.releases().due(CLOCK.instant())).isEmpty();
    assertStored(THIS_VERSION.documents(mended));
  }

  @Test
  void anEditionThatAnotherRunHasRefusedMeanwhileIsNotPublished() {
    DocumentStore slow = delayed(stores.documents(), () -> refuse());

    assertThatThrownBy(() -> publish(THIS_VERSION, slow))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Attempt 1 at edition 1 was abandoned or refused");
    assertThat(stores.editions().current()).isZero();
    assertThat(stores.editions().published()).isEmpty();

    assertThat(publish(THIS_VERSION)).isInstanceOf(PublishOutcome.Published.class);
    assertStored(THIS_VERSION.documents());
  }

  /// What the slow one stored would be found in the edition that is public meanwhile.
  @Test
  void aSlowPublisherStoresNothingOfAPlanThatAnOrderHasReplaced() {
    ReleaseFigures due = CouncilPaperReleases.monthly();
    ReleaseFigures ordered = CouncilPaperReleases.cleared();
    stores.releases().accept(ordered.release(), ordered.figures(), List.of());
    stores.releases().passOver(ordered.release());
    Map<String, String> wanted =
        Map.of(ordered.release().description().dataset(), ordered.release().id());
    var slow =
        new SlowReleases(
            stores.releases(),
            () ->
                assertThat(edition(stores.releases()).publish(wanted, Map.of()))
                    .isInstanceOf(PublishOutcome.Published.class));

    assertThatThrownBy(() -> edition(slow).publish()).isInstanceOf(AttemptGivenUp.class);

    assertThat(stores.editions().edition(1).orElseThrow().releases()).isEqualTo(wanted);
    assertThat(stores.documents().names(1))
        .noneMatch(name -> name.contains("childrens-services-monthly") || name.startsWith(RATE));
    assertThat(stores.memories().asOf(MemoryKey.version("childrens-services-monthly"), 1))
        .isEqualTo(DatasetVersion.NONE);
    assertThat(stores.releases().tries(due.release())).isEqualTo(1);
  }

  private PublishEdition edition(ReleaseStore releases) {
    return new PublishEdition(
        releases,
        stores.editions(),
        stores.documents(),
        stores.memories(),
        THIS_VERSION.compiler(),
        new NoOutputCheck(),
        edition -> {},
        CLOCK);
  }

  private PublishOutcome refuse() {
    return publish(
        THIS_VERSION,
        stores.documents(),
        (_, edition, _) ->
            new OutputCheck.Findings(List.of("Edition " + edition + " discloses."), List.of()));
  }

  /// What this version stores before the other one does.
  private void store() {
    stores.documents().put(1, THIS_VERSION.documents().values());
  }

  private void breakOff(PortalVersion version, Predicate<String> stored) {
    assertThatThrownBy(() -> publish(version, broken(stores.documents(), stored)))
        .hasRootCauseMessage("the process died here");
    assertThat(stores.editions().current()).isZero();
  }

  private PublishOutcome publish(PortalVersion version) {
    return publish(version, stores.documents());
  }

  private PublishOutcome publish(PortalVersion version, DocumentStore documents) {
    return publish(version, documents, new NoOutputCheck());
  }

  private PublishOutcome publish(
      PortalVersion version, DocumentStore documents, OutputCheck check) {
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            documents,
            stores.memories(),
            version.compiler(),
            check,
            edition -> {},
            CLOCK)
        .publish();
  }

  private void assertStored(Map<String, Document> expected) {
    assertThat(stores.documents().names(1)).isEqualTo(expected.keySet());
    assertThat(stores.documents().asOf(expected.keySet(), 1))
        .allSatisfy((name, found) ->
            assertThat(found.gzip())
                .as(name)
                .isEqualTo(Optional.ofNullable(expected.get(name)).orElseThrow().gzip()));
  }
}
