package org.openscrutiny.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.RecordingContext;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.InMemoryTrail;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.Previews;
import org.openscrutiny.lifecycle.Publishing;
import org.openscrutiny.lifecycle.Rehearsal;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.lifecycle.TrailAction;
import org.openscrutiny.lifecycle.TrailEntry;
import org.openscrutiny.lifecycle.TrailEvent;
import org.openscrutiny.releases.BundledReleases;

final class PublishHandlerTest {
  private static final Clock NIGHT =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

  private static final Publishing NO_PUBLISHING =
      new Publishing() {
        @Override
        public Run publishDue() {
          return new Run(
              new PublishOutcome.NothingDue(0, List.of()), new InMemoryStores().documents());
        }

        @Override
        public Run takeDown(Takedown takedown) {
          throw new IllegalStateException("Nothing was to be taken down");
        }

        @Override
        public Run publish(Map<String, String> wanted, Map<String, String> reasons) {
          throw new IllegalStateException("Nothing was to be published");
        }
      };

  private List<String> notReady = List.of();
  private final RecordingContext context = new RecordingContext();
  private final AuditTrail trail = new InMemoryTrail();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

  @Test
  void aPublicationAnswersWithItsEdition() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());

    assertThat(
            publish(
                new PublishOutcome.Published(
                    edition, List.of("Edition 3: all of it holds."), 0, List.of())))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");
    assertThat(context.log().subList(0, 2))
        .containsExactly("Published edition 3", "Edition 3: all of it holds.");
  }

  @Test
  void whereNothingIsDueTheCurrentEditionStays() throws IOException {
    assertThat(publish(new PublishOutcome.NothingDue(2, List.of())))
        .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":2}");
    assertThat(context.log()).containsExactly("Nothing is due; edition 2 stays");
  }

  @Test
  void theSecondOfTwoPublishersReportsTheFirst() throws IOException {
    assertThat(publish(new PublishOutcome.PublishedByAnother(4)))
        .isEqualTo("{\"outcome\":\"published-by-another\",\"edition\":4}");
  }

  @Test
  void aRefusedEditionIsLoggedAnsweredAndCounted() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());
    var findings =
        new OutputCheck.Findings(
            List.of("The certificate of ours does not hold: X."), List.of("Y."));

    assertThat(publish(new PublishOutcome.Refused(2, edition, findings)))
        .isEqualTo(
            "{\"outcome\":\"refused\",\"edition\":2,\"because\":[\"The certificate of ours does not"
                + " hold: X.\"]}");
    assertThat(context.log())
        .startsWith(
            "Edition 3 is refused by the output check and not served; edition 2 stays",
            "The certificate of ours does not hold: X.",
            "Y.")
        .last()
        .asString()
        .contains("release.json");
    assertThat(metrics.toString(UTF_8))
        .isEqualTo(
            "{\"message\":\"Edition 3 is refused by the output check and not served; edition 2 stays\","
                + "\"_aws\":{\"Timestamp\":1700000000000,\"CloudWatchMetrics\":[{\"Namespace\":"
                + "\"OpenScrutiny\",\"Dimensions\":[[\"FunctionName\"]],\"Metrics\":[{\"Name\":"
                + "\"EditionsRefused\",\"Unit\":\"Count\"}]}]},\"FunctionName\":\"api\","
                + "\"EditionsRefused\":1}\n");
  }

  @Test
  void nothingIsCountedWhereNoEditionIsRefused() throws IOException {
    publish(new PublishOutcome.NothingDue(2, List.of()));
    assertThat(metrics.toString(UTF_8)).isEmpty();
  }

  @Test
  void whatDidNotFitIntoOneEditionWaitsForTheNextRunWhereThereIsNoTime() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());

    assertThat(publish(new PublishOutcome.Published(edition, List.of(), 1, List.of())))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");
    assertThat(context.log().getFirst()).isEqualTo("Published edition 3");
  }

  /// The edition is public then: a run that fails would be repeated.
  @Test
  void aReportThatCanNotBeWrittenIsLoggedAndThePublicationStands() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());

    assertThat(publish(new PublishOutcome.Published(edition, List.of(), 0, List.of())))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");
    assertThat(context.log())
        .containsExactly(
            "Published edition 3",
            "The report on edition 3 can't be written: There is no /api/v1/editions/3");
  }

  @Test
  void beforeTheFirstEditionThereIsNoReport() throws IOException {
    assertThat(ask("{\"action\":\"report\",\"edition\":9}"))
        .isEqualTo("{\"outcome\":\"rejected\",\"says\":[\"Nothing is public yet\"]}");
  }

  @Test
  void anOfficerCanHaveTheDueReleasesOfADatasetDiscarded() throws IOException {
    assertThat(ask("{\"source\":\"operator\",\"discard\":\"in-care\"}"))
        .isEqualTo("{\"outcome\":\"discarded\",\"dataset\":\"in-care\",\"releases\":2}");
    assertThat(context.log()).containsExactly("Discarded 2 releases of in-care");
  }

  @Test
  void aRequestThatIsNotUnderstoodSaysWhatIsWrongAndDoesNothing() throws IOException {
    assertThat(ask("{\"action\":\"destroy\"}"))
        .startsWith("{\"outcome\":\"rejected\"")
        .contains("there is no action \\\"destroy\\\"");
    assertThat(ask("{\"action\":\"status\",\"colour\":\"red\"}"))
        .contains("rejected", "colour is not a field");
    assertThat(ask("{}")).contains("rejected", "action is missing");
    assertThat(ask("publish")).contains("rejected");
    assertThat(context.log()).isEmpty();
  }

  @Test
  void theStatusOfAnEmptyPortalSaysSo() throws IOException {
    assertThat(ask("{\"action\":\"status\"}"))
        .isEqualTo(
            "{\"outcome\":\"status\",\"edition\":0,\"publishedAt\":null,\"releases\":[],"
                + "\"says\":[\"Nothing is public yet\",\"No release has been received\"]}");
  }

  @Test
  void theHistoryOfADatasetComesWithTheWholeChain() throws IOException {
    for (String dataset : List.of("attendance", "exclusions", "attendance")) {
      trail.append(
          new TrailEvent(
              NIGHT.instant(), "A. Officer", TrailAction.CANCELLED, dataset, "aa", 0, "A mistake"));
    }

    JsonNode all = new JsonMapper().readTree(ask("{\"action\":\"history\"}"));
    assertThat(all.at("/outcome").asText()).isEqualTo("history");
    assertThat(all.at("/entries")).hasSize(3);
    assertThat(all.at("/entries/1/before")).isEqualTo(all.at("/entries/0/hash"));
    assertThat(all.at("/says/0").asText())
        .isEqualTo("1  2023-11-14 22:13:20  A. Officer  cancelled  attendance  aa: A mistake");
    assertThat(all.at("/says/3").asText()).isEqualTo("The chain of 3 entries is whole");

    JsonNode some =
        new JsonMapper().readTree(ask("{\"action\":\"history\",\"name\":\"exclusions\"}"));
    assertThat(some.at("/entries")).hasSize(1);
    assertThat(some.at("/entries/0/number").asInt()).isEqualTo(2);
    assertThat(some.at("/says/1").asText()).isEqualTo("The chain of 3 entries is whole");

    assertThat(ask("{\"action\":\"history\",\"name\":\"abc\"}"))
        .contains("Nothing is recorded of \\\"abc\\\"");
  }

  @Test
  void aBrokenChainIsReported() throws IOException {
    trail.insert(
        new TrailEntry(
            1,
            new TrailEvent(NIGHT.instant(), "x", TrailAction.CANCELLED, "d", "aa", 0, ""),
            TrailEntry.START,
            "ff"));

    assertThat(ask("{\"action\":\"history\"}"))
        .startsWith("{\"outcome\":\"broken\"")
        .contains("Entry 1 of the audit trail does not continue");
  }

  private String publish(PublishOutcome outcome) throws IOException {
    return ask("{\"source\":\"operator\"}", () -> outcome);
  }

  private String ask(String request) throws IOException {
    return ask(
        request,
        () -> {
          throw new IllegalStateException("Nothing was to be published");
        });
  }

  @Test
  void theStatusNamesCouncilsWhosePagesAreNotReady() throws IOException {
    notReady = List.of("The pages of E08000035 are not ready since edition 3");
    assertThat(ask("{\"action\":\"status\"}"))
        .contains(
            "\"notReady\":[\"The pages of E08000035 are not ready since edition 3\"]",
            "\"says\":[\"The pages of E08000035 are not ready since edition 3\",");
  }

  @Test
  void aPreviewOfNothingSaysWhatToNameAndStoresNothing() throws IOException {
    assertThat(ask("{\"action\":\"preview\",\"by\":\"A. Officer\"}"))
        .contains("\"outcome\":\"rejected\"", "No release is scheduled; name one");
    assertThat(ask("{\"action\":\"preview\",\"by\":\" \"}")).contains("The request: by is blank");
  }

  private String ask(String request, Supplier<PublishOutcome> publish) throws IOException {
    var answer = new ByteArrayOutputStream();
    var stores = new InMemoryStores();
    var status = new StatusReader(stores.releases(), stores.editions(), trail);
    new PublishHandler(
            new Desk(
                publish,
                dataset -> dataset.equals("in-care") ? 2 : 0,
                edition -> new CompiledDocuments(stores.documents(), edition),
                status,
                trail,
                new Orders(
                    stores.releases(),
                    stores.editions(),
                    trail,
                    NO_PUBLISHING,
                    NO_PUBLISHING,
                    NIGHT),
                new Previews(
                    stores.releases(),
                    stores.editions(),
                    trail,
                    new Rehearsal(
                        stores.releases(),
                        stores.editions(),
                        stores.documents(),
                        stores.memories(),
                        new EditionCompiler(
                            BundledReleases.CATALOGUE,
                            BundledReleases.SETTINGS,
                            OfficialGazetteer.read(),
                            new DocumentWriter()),
                        (_, _, _) -> new OutputCheck.Findings(List.of(), List.of()),
                        NIGHT),
                    NIGHT),
                () -> notReady,
                (_, _) -> "no preview"),
            new RefusalMetric(new PrintStream(metrics, true, UTF_8), NIGHT),
            NIGHT)
        .handleRequest(new ByteArrayInputStream(request.getBytes(UTF_8)), answer, context);
    return answer.toString(UTF_8);
  }
}
