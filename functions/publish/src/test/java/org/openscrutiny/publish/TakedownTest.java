package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.editions.TakenDown;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.lifecycle.InEarnest;
import org.openscrutiny.lifecycle.InMemoryTrail;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.lifecycle.OrderOutcome;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.Previews;
import org.openscrutiny.lifecycle.Rehearsal;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.verification.PublicDocuments.Response;

/// Contacts are referrals and children in care together; how well pupils do is another dataset. The
/// referrals of one month disclose something after all.
final class TakedownTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2018-03-10T09:30:00Z"), ZoneOffset.UTC);
  private static final Catalogue CATALOGUE =
      new Catalogue(
          SampleMeasures.CATALOGUE.topics(),
          SampleMeasures.CATALOGUE.indicators(),
          List.of(
              CountRelation.parts(
                  "contacts",
                  List.of("sexual-exploitation-referrals", "looked-after-children"),
                  Optional.empty())),
          List.of());
  private static final Order.Action REFERRALS =
      new Order.Action.TakeDownFigures(
          "monthly", "sexual-exploitation-referrals", "E06000045", List.of("2017-11"));
  private static final String PAGE = "indicators/%s/areas/E06000045";

  private final InMemoryStores stores = new InMemoryStores();
  private final InMemoryTrail trail = new InMemoryTrail();
  private final List<TakenDown> announced = new ArrayList<>();
  private OutputCheck check = new DisclosureCheck(AttackBudget.OF_AN_EDITION);

  @BeforeEach
  void publishTwoEditions() {
    accept(
        "aa",
        "monthly",
        "2018-01-05",
        Policy.PROTECT,
        monthly("11, 2017-12 17", "31, 2017-12 30", "42, 2017-12 47"));
    accept("cc", "pupils", "2018-01-05", Policy.AS_PUBLISHED, pupils());
    assertThat(edition().publish()).isInstanceOf(PublishOutcome.Published.class);
    accept(
        "bb",
        "monthly",
        "2018-02-05",
        Policy.PROTECT,
        monthly("11, 2017-12 18", "31, 2017-12 30", "42, 2017-12 48"));
    assertThat(edition().publish()).isInstanceOf(PublishOutcome.Published.class);
  }

  @Test
  void theFigureLeavesEveryNumberedAddressAndWhatFollowsFromItTheNextEdition() {
    assertThat(published(REFERRALS).edition().number()).isEqualTo(3);

    for (int edition : List.of(1, 2)) {
      for (String each :
          List.of(
              PAGE.formatted("sexual-exploitation-referrals"),
              "areas/E06000045",
              "areas/E06000045/scorecard.csv",
              "indicators",
              "datasets/monthly",
              "datasets/monthly/data.csv",
              "datasets/monthly/quality",
              "datasets/monthly/certificate")) {
        Response answer = answer(edition, each);
        assertThat(answer.status()).as(each + " of " + edition).isEqualTo(410);
        assertThat(answer.text())
            .contains("taken down on 2018-03-10: A child could be identified. What");
      }
      assertThat(answer(edition, PAGE.formatted("ks2-rwm-expected")).status()).isEqualTo(200);
      assertThat(answer(edition, "datasets/pupils/data.csv").status()).isEqualTo(200);
    }
    String csv = answer(3, "datasets/monthly/data.csv").text();
    assertThat(csv).doesNotContain(",11,").contains(",18,");
    assertThat(csv.lines().filter(line -> line.contains("November") && line.contains(",c,")))
        .as("another is suppressed, from which it could be calculated")
        .hasSize(2);
    assertThat(stores.written())
        .filteredOn(each -> each.edition() < 3 && each.name().contains("sexual-exploitation"))
        .allMatch(each -> each.isGone());
    assertThat(trail.entries().getLast().event().reason())
        .isEqualTo(
            "sexual-exploitation-referrals of E06000045 in 2017-11: A child could be identified.");
    assertThat(announced.getFirst().indicators()).containsExactly("sexual-exploitation-referrals");
    assertThat(announced.getLast().indicators()).hasSizeGreaterThan(1);
  }

  @Test
  void theManifestSaysWhatWasTakenDownAndWhy() {
    published(REFERRALS);

    assertThat(answer(3, "").text())
        .contains("\"dataset\":\"monthly\",\"kind\":\"revised\"", "A child could be identified.");
  }

  @Test
  void theReportOnAPublicationHasNothingOfWhatWasTakenDown() {
    assertThat(report(2))
        .contains("- About monthly: revised, version 2.0.0 (major). Figures: 2 revised.")
        .anyMatch(
            line -> line.contains(", December 2017 (") && line.contains("revised from 17 to 18"));

    published(REFERRALS);
    assertThat(report(2))
        .contains("- Taken down since.", "- monthly: Taken down since.")
        .noneMatch(line -> line.contains("from 17 to 18"));
    assertThat(report(3)).contains("- monthly: 2 figures");
    assertThat(desk().report(Optional.of(4), CLOCK.instant()).says())
        .containsExactly("There is no edition 4; the current one is 3");
  }

  @Test
  void itStaysAwayInLaterEditionsAndAfterARollback() {
    published(REFERRALS);
    accept(
        "dd",
        "monthly",
        "2018-03-05",
        Policy.PROTECT,
        monthly("11, 2017-12 19", "31, 2017-12 30", "42, 2017-12 49"));
    assertThat(edition().publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(answer(4, "datasets/monthly/data.csv").text())
        .contains(",19")
        .doesNotContain(",11,");

    published(new Order.Action.Rollback(1));
    assertThat(answer(5, "datasets/monthly/data.csv").text())
        .contains(",17")
        .doesNotContain(",11,");
    assertThat(answer(1, "datasets/monthly/data.csv").status()).isEqualTo(410);
  }

  @Test
  void aWholeReleaseLeavesWithItsDatasetAndDoesNotComeBack() {
    published(new Order.Action.TakeDownRelease("monthly"));

    assertThat(stores.editions().edition(3).orElseThrow().releases())
        .isEqualTo(Map.of("pupils", "cc"));
    for (String each : List.of("contacts", "sexual-exploitation-referrals")) {
      assertThat(answer(1, PAGE.formatted(each)).status()).isEqualTo(410);
      assertThat(answer(3, PAGE.formatted(each)).text()).doesNotContain("\"value\":");
    }
    assertThat(answer(3, PAGE.formatted("ks2-rwm-expected")).status()).isEqualTo(200);
    published(new Order.Action.Rollback(1));
    assertThat(stores.editions().edition(4).orElseThrow().releases()).containsValue("aa");
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndTakesNothingDown() {
    OrderOutcome outcome = orders().carryOut(order(REFERRALS, true));

    assertThat(((OrderOutcome.Compiled) outcome).outcome())
        .isInstanceOf(PublishOutcome.Published.class);
    assertThat(answer(1, "datasets/monthly/data.csv").text()).contains(",11,");
    assertThat(stores.editions().takedowns()).isEmpty();
    assertThat(stores.editions().current()).isEqualTo(2);
    assertThat(trail.entries()).isEmpty();
  }

  @Test
  void whatBrokeOffIsGoneAlreadyAndTheClockFinishesIt() {
    check =
        (_, _, _) -> {
          throw new IllegalStateException("the process died here");
        };
    assertThatThrownBy(() -> orders().carryOut(order(REFERRALS, false)))
        .hasMessage("the process died here");
    assertThat(answer(2, "datasets/monthly/data.csv").status()).isEqualTo(410);
    assertThat(stores.editions().current()).isEqualTo(2);

    check = new DisclosureCheck(AttackBudget.OF_AN_EDITION);
    assertThat(edition().publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(answer(3, "datasets/monthly/data.csv").text())
        .contains(",18")
        .doesNotContain(",11,");
  }

  @Test
  void whatBrokeOffIsFinishedByTheSameOrderAndAThirdOneIsRejected() {
    check =
        (_, _, _) -> {
          throw new IllegalStateException("the process died here");
        };
    assertThatThrownBy(() -> orders().carryOut(order(REFERRALS, false)))
        .hasMessage("the process died here");
    check = new DisclosureCheck(AttackBudget.OF_AN_EDITION);

    assertThat(published(REFERRALS).edition().number()).isEqualTo(3);
    assertThat(stores.editions().takedowns()).hasSize(1);
    assertThat(orders().carryOut(order(REFERRALS, false)))
        .isEqualTo(
            new OrderOutcome.Rejected(
                "monthly: sexual-exploitation-referrals of E06000045 in 2017-11 was taken down on"
                    + " 2018-03-10 09:30:00"));
  }

  @Test
  void whereTheOutputCheckRefusesTheDatasetGoes() {
    check =
        (documents, edition, _) ->
            new OutputCheck.Findings(
                documents
                        .asOf("datasets/monthly", edition)
                        .filter(each -> !each.isGone())
                        .isPresent()
                    ? List.of("It can still be calculated")
                    : List.of(),
                List.of());

    published(REFERRALS);
    assertThat(stores.editions().edition(3).orElseThrow().releases())
        .isEqualTo(Map.of("pupils", "cc"));
  }

  @Test
  void aMistypedNameTakesNothingDown() {
    for (Order.Action each :
        List.of(
            new Order.Action.TakeDownFigures("montly", "contacts", "E06000045", List.of()),
            new Order.Action.TakeDownFigures("monthly", "contact", "E06000045", List.of()),
            new Order.Action.TakeDownFigures("monthly", "contacts", "E06000046", List.of()),
            new Order.Action.TakeDownFigures(
                "monthly", "contacts", "E06000045", List.of("2019-01")),
            new Order.Action.TakeDownRelease("montly"))) {
      assertThat(orders().carryOut(order(each, false))).isInstanceOf(OrderOutcome.Rejected.class);
    }
    assertThat(stores.editions().takedowns()).isEmpty();
    assertThat(announced).isEmpty();
  }

  private PublishOutcome.Published published(Order.Action action) {
    OrderOutcome outcome = orders().carryOut(order(action, false));
    assertThat(outcome).isInstanceOf(OrderOutcome.Compiled.class);
    PublishOutcome compiled = ((OrderOutcome.Compiled) outcome).outcome();
    assertThat(compiled).isInstanceOf(PublishOutcome.Published.class);
    return (PublishOutcome.Published) compiled;
  }

  private static Order order(Order.Action action, boolean dryRun) {
    return new Order(action, "A. Officer", "A child could be identified.", dryRun);
  }

  private Response answer(int edition, String path) {
    return new CompiledDocuments(stores.documents(), stores.editions().current())
        .answer("/api/v1/editions/" + edition + (path.isEmpty() ? "" : "/" + path));
  }

  private List<String> report(int edition) {
    return desk().report(Optional.of(edition), CLOCK.instant()).says();
  }

  private Desk desk() {
    return new Desk(
        edition()::publish,
        edition()::discard,
        edition -> new CompiledDocuments(stores.documents(), edition),
        new StatusReader(stores.releases(), stores.editions(), trail),
        trail,
        orders(),
        new Previews(stores.releases(), stores.editions(), trail, rehearsal(), CLOCK),
        List::of,
        (_, _) -> {
          throw new IllegalStateException("Nothing was to be previewed");
        });
  }

  private Orders orders() {
    return new Orders(
        stores.releases(),
        stores.editions(),
        trail,
        new InEarnest(edition(), stores.documents()),
        rehearsal(),
        CLOCK);
  }

  private Rehearsal rehearsal() {
    return new Rehearsal(
        stores.releases(),
        stores.editions(),
        stores.documents(),
        stores.memories(),
        compiler(),
        check,
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
        new Announcer() {
          @Override
          public void editionPublished(int edition) {}

          @Override
          public void takenDown(TakenDown documents) {
            announced.add(documents);
          }
        },
        CLOCK);
  }

  private static EditionCompiler compiler() {
    return new EditionCompiler(
        CATALOGUE, SampleMeasures.SETTINGS, OfficialGazetteer.read(), new DocumentWriter());
  }

  private void accept(
      String id, String dataset, String publishedOn, Policy policy, Figures figures) {
    ReleaseFigures release =
        CouncilPaperReleases.release(
            id,
            CouncilPaperReleases.description(
                dataset,
                "About " + dataset,
                publishedOn,
                policy,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new DataFile("figures.csv", Holds.FIGURES, "Figures")),
            figures);
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  private static Figures monthly(String referrals, String care, String contacts) {
    return new FiguresBuilder()
        .file("figures.csv", 2)
        .months("sexual-exploitation-referrals", SOUTHAMPTON, "2017-11 " + referrals)
        .months("looked-after-children", SOUTHAMPTON, "2017-11 " + care)
        .months("contacts", SOUTHAMPTON, "2017-11 " + contacts)
        .build();
  }

  private static Figures pupils() {
    return new FiguresBuilder()
        .file("figures.csv", 1)
        .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2016/17 61.5")
        .build();
  }
}
