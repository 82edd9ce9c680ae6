package org.openscrutiny.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;

/// Officers direct a portal of two datasets: one is public, of the other a release waits.
final class OrdersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2018-01-10T09:30:00Z"), ZoneOffset.UTC);
  private static final LocalDateTime FEBRUARY = LocalDateTime.of(2018, 2, 1, 9, 30);

  private final InMemoryStores stores = new InMemoryStores();
  private final AuditTrail trail = new InMemoryTrail();
  private OutputCheck check = (_, _, _) -> new OutputCheck.Findings(List.of(), List.of());

  @Test
  void aReleaseIsMovedToAnotherMomentAndBack() {
    accept("aa", "contacts", "2018-01-20", "1");

    assertThat(says(new Order.Action.Schedule("contacts", FEBRUARY)))
        .containsExactly("Release aa of contacts is published on 2018-02-01 09:30:00, London time");
    assertThat(stores.releases().due(Instant.parse("2018-02-01T09:29:59Z"))).isEmpty();
    assertThat(stores.releases().due(Instant.parse("2018-02-01T09:30:00Z"))).hasSize(1);
    assertThat(last()).isEqualTo(TrailAction.SCHEDULED);

    says(new Order.Action.Schedule("aa", LocalDateTime.of(2018, 1, 11, 0, 0)));
    assertThat(stores.releases().due(Instant.parse("2018-01-11T00:00:00Z"))).hasSize(1);
  }

  @Test
  void aMomentThatIsPastOrAfterALaterReleaseIsRejected() {
    accept("aa", "contacts", "2018-01-20", "1");
    accept("bb", "contacts", "2018-01-25", "2");

    assertThat(rejected(new Order.Action.Schedule("aa", LocalDateTime.of(2018, 1, 9, 9, 30))))
        .contains("is past", "./portal publish aa");
    assertThat(rejected(new Order.Action.Schedule("aa", FEBRUARY)))
        .contains("Release bb of contacts comes after it", "would never be shown");
    assertThat(says(new Order.Action.Schedule("bb", LocalDateTime.of(2018, 1, 15, 9, 30))))
        .anyMatch(line -> line.startsWith("Release aa, which comes before it"));
    assertThat(trail.entries()).hasSize(1);
  }

  @Test
  void aReleaseThatIsTakenBackIsNotPublishedByTheClockButByName() {
    accept("aa", "contacts", "2018-01-05", "1");
    says(new Order.Action.Cancel("contacts"));

    assertThat(edition().publish()).isEqualTo(new PublishOutcome.NothingDue(0, List.of()));
    assertThat(state("aa")).isEqualTo(ReleaseState.READY);
    assertThat(rejected(new Order.Action.Cancel("contacts")))
        .contains("No release of", "scheduled");

    assertThat(published(new Order.Action.Publish("contacts")))
        .containsExactly("contacts: release aa, new");
    assertThat(state("aa")).isEqualTo(ReleaseState.PUBLISHED);
  }

  @Test
  void aReleaseIsPublishedBeforeItsMomentAndOnce() {
    accept("aa", "contacts", "2018-06-01", "1");
    published(new Order.Action.Publish("aa"));

    assertThat(stores.releases().waiting()).isEmpty();
    assertThat(rejected(new Order.Action.Publish("aa")))
        .contains("No release of \"aa\" is ready or scheduled");
  }

  @Test
  void whatIsOlderThanWhatIsPublicIsNotPublishedByName() {
    accept("bb", "contacts", "2018-01-05", "2");
    published(new Order.Action.PublishDue());
    accept("aa", "contacts", "2018-01-04", "1");

    assertThat(rejected(new Order.Action.Publish("aa")))
        .contains("Release bb of contacts, which comes after it, is public already");
  }

  @Test
  void severalReleasesOfANameHaveToBeToldApart() {
    accept("aa", "contacts", "2018-01-20", "1");
    accept("bb", "contacts", "2018-01-25", "2");

    assertThat(rejected(new Order.Action.Cancel("contacts")))
        .contains("2 releases of \"contacts\" are scheduled", "aa", "bb");
    assertThat(rejected(new Order.Action.Cancel("contcats")))
        .contains("There is no dataset or release \"contcats\"");
  }

  @Test
  void everyAddressOfAWithdrawnDatasetSaysWhenAndWhyAndThoseOfEarlierEditionsStay() {
    accept("aa", "contacts", "2018-01-05", "1");
    accept("cc", "plans", "2018-01-05", "3");
    published(new Order.Action.PublishDue());
    published(new Order.Action.Withdraw("contacts"));

    for (String name :
        List.of("datasets/contacts", "datasets/contacts/data.csv", "datasets/contacts/quality")) {
      assertThat(stores.documents().asOf(name, 2).orElseThrow().isGone()).as(name).isTrue();
      assertThat(text(name, 2))
          .contains(
              "About contacts\\\" was withdrawn on 2018-01-10: A reason. Edition 1 was the last",
              "\"withdrawn\":{\"on\":\"2018-01-10\",\"reason\":\"A reason\",\"lastEdition\":1}");
      assertThat(stores.documents().asOf(name, 1).orElseThrow().isGone()).as(name).isFalse();
    }
    assertThat(stores.documents().asOf("datasets/contacts/certificate", 2)).isEmpty();
    assertThat(text("indicators/contacts/areas/E06000045", 2))
        .contains(
            "\"series\":[]",
            "\"kind\":\"withdrawn\"",
            "\"why\":\"A reason\"",
            "\"withdrawn\":{\"on\":\"2018-01-10\",\"reason\":\"A reason\",\"lastEdition\":1}");

    published(new Order.Action.Rollback(1));
    assertThat(stores.documents().asOf("datasets/contacts", 3).orElseThrow().isGone()).isFalse();
    assertThat(text("datasets/contacts", 3)).contains("\"why\":\"A reason\"");
    assertThat(text("indicators/contacts/areas/E06000045", 3)).doesNotContain("\"withdrawn\":{");
  }

  @Test
  void aWithdrawnReleaseIsGoneFromTheNextEditionWhichSaysWhy() {
    accept("aa", "contacts", "2018-01-05", "1");
    accept("cc", "plans", "2018-01-05", "3");
    published(new Order.Action.PublishDue());

    assertThat(published(new Order.Action.Withdraw("contacts")))
        .containsExactly("contacts: nothing any more");
    assertThat(stores.editions().edition(2).orElseThrow().releases())
        .isEqualTo(Map.of("plans", "cc"));
    assertThat(text("edition", 2)).contains("\"kind\":\"withdrawn\"", "\"why\":\"A reason\"");
    assertThat(text("edition", 1)).doesNotContain("why");
    assertThat(text("datasets/contacts", 1)).contains("contacts");
    assertThat(state("aa")).isEqualTo(ReleaseState.WITHDRAWN);
    assertThat(rejected(new Order.Action.Withdraw("contacts"))).contains("is published");
  }

  @Test
  void aRollbackIsAnEditionWithTheReleasesOfAnEarlierOne() {
    accept("aa", "contacts", "2018-01-05", "1");
    published(new Order.Action.PublishDue());
    accept("bb", "contacts", "2018-01-06", "2");
    accept("cc", "plans", "2018-01-05", "3");
    published(new Order.Action.PublishDue());

    assertThat(published(new Order.Action.Rollback(1)))
        .containsExactly("contacts: release aa in place of bb", "plans: nothing any more");
    assertThat(stores.editions().current()).isEqualTo(3);
    assertThat(stores.editions().edition(3).orElseThrow().releases())
        .isEqualTo(stores.editions().edition(1).orElseThrow().releases());
    assertThat(state("bb")).isEqualTo(ReleaseState.WITHDRAWN);
    assertThat(rejected(new Order.Action.Rollback(1)))
        .contains("has the releases of edition 1 already");
    assertThat(rejected(new Order.Action.Rollback(9))).contains("There is no edition 9");
    assertThat(edition().publish()).isEqualTo(new PublishOutcome.NothingDue(3, List.of()));
  }

  @Test
  void aDryRunSaysTheSameAndChangesNothing() {
    accept("aa", "contacts", "2018-01-05", "1");
    published(new Order.Action.PublishDue());
    accept("bb", "contacts", "2018-01-20", "2");
    int entries = trail.entries().size();
    int documents = stores.written().size();
    var waiting = stores.releases().waiting();

    for (Order.Action each :
        List.of(
            new Order.Action.Schedule("bb", FEBRUARY),
            new Order.Action.Cancel("bb"),
            new Order.Action.PublishDue(),
            new Order.Action.Publish("bb"),
            new Order.Action.Withdraw("contacts"))) {
      OrderOutcome dry = orders().carryOut(new Order(each, "A. Officer", "A reason", true));
      assertThat(dry).as(each.toString()).isNotInstanceOf(OrderOutcome.Rejected.class);
    }
    OrderOutcome publish =
        orders().carryOut(new Order(new Order.Action.Publish("bb"), "A. Officer", "", true));
    assertThat(((OrderOutcome.Compiled) publish).changes())
        .containsExactly("contacts: release bb in place of aa");
    assertThat(((OrderOutcome.Compiled) publish).outcome())
        .isInstanceOf(PublishOutcome.Published.class);

    assertThat(trail.entries()).hasSize(entries);
    assertThat(stores.written()).hasSize(documents);
    assertThat(stores.releases().waiting()).isEqualTo(waiting);
    assertThat(stores.editions().current()).isEqualTo(1);
  }

  @Test
  void theOutputCheckRefusesAnOrderedEditionTooAndADryRunSaysSo() {
    accept("aa", "contacts", "2018-01-05", "1");
    published(new Order.Action.PublishDue());
    check = (_, _, _) -> new OutputCheck.Findings(List.of("Something is disclosed"), List.of());

    for (boolean dryRun : List.of(true, false)) {
      OrderOutcome outcome =
          orders()
              .carryOut(new Order(new Order.Action.Withdraw("contacts"), "A", "A reason", dryRun));
      assertThat(((OrderOutcome.Compiled) outcome).outcome())
          .isInstanceOf(PublishOutcome.Refused.class);
    }
    assertThat(stores.editions().current()).isEqualTo(1);
  }

  @Test
  void anOrderTakesThePlaceOfAPlanThatBrokeOffAndLosesNothingOfIt() {
    accept("aa", "contacts", "2018-01-05", "1");
    published(new Order.Action.PublishDue());
    accept("cc", "plans", "2018-01-06", "3");
    check =
        (_, _, _) -> {
          throw new IllegalStateException("the process died here");
        };
    try {
      edition().publish();
    } catch (IllegalStateException died) {
      assertThat(died).hasMessage("the process died here");
    }
    check = (_, _, _) -> new OutputCheck.Findings(List.of(), List.of());

    published(new Order.Action.Withdraw("contacts"));
    assertThat(stores.editions().edition(2).orElseThrow().releases()).isEmpty();
    published(new Order.Action.PublishDue());
    assertThat(stores.editions().edition(3).orElseThrow().releases())
        .isEqualTo(Map.of("plans", "cc"));
  }

  private List<String> says(Order.Action action) {
    return ((OrderOutcome.Done) carryOut(action)).says();
  }

  private String rejected(Order.Action action) {
    return ((OrderOutcome.Rejected) carryOut(action)).why();
  }

  /// @return what the edition changed
  private List<String> published(Order.Action action) {
    var compiled = (OrderOutcome.Compiled) carryOut(action);
    assertThat(compiled.outcome()).isInstanceOf(PublishOutcome.Published.class);
    return compiled.changes();
  }

  private OrderOutcome carryOut(Order.Action action) {
    return orders().carryOut(new Order(action, "A. Officer", "A reason", false));
  }

  private Orders orders() {
    return new Orders(
        stores.releases(),
        stores.editions(),
        trail,
        new InEarnest(edition(), stores.documents()),
        new Rehearsal(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            compiler(),
            check,
            CLOCK),
        CLOCK);
  }

  private PublishEdition edition() {
    return new PublishEdition(
        stores.releases(),
        stores.editions(),
        stores.documents(),
        stores.memories(),
        compiler(),
        check,
        edition -> {},
        CLOCK);
  }

  private static EditionCompiler compiler() {
    return new EditionCompiler(
        SampleMeasures.CATALOGUE,
        SampleMeasures.SETTINGS,
        OfficialGazetteer.read(),
        new DocumentWriter());
  }

  private TrailAction last() {
    return trail.entries().getLast().event().action();
  }

  private ReleaseState state(String release) {
    return new StatusReader(stores.releases(), stores.editions(), trail)
        .read().releases().stream()
            .filter(each -> each.release().equals(release))
            .map(ReleaseStatus::state)
            .findFirst()
            .orElseThrow();
  }

  private void accept(String id, String dataset, String publishedOn, String contacts) {
    ReleaseFigures release =
        CouncilPaperReleases.release(
            id,
            CouncilPaperReleases.description(
                dataset,
                "About " + dataset,
                publishedOn,
                Policy.AS_PUBLISHED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new DataFile("figures.csv", Holds.FIGURES, "Figures")),
            new FiguresBuilder()
                .file("figures.csv", 2)
                .months(
                    dataset.equals("contacts") ? "contacts" : "sexual-exploitation-referrals",
                    SOUTHAMPTON,
                    "2017-10 137%s, 2017-11 1402".formatted(contacts))
                .build());
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  private String text(String name, int edition) {
    byte[] body = stores.documents().asOf(name, edition).orElseThrow().gzip();
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
