package org.openscrutiny.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.RecordingContext;

final class PublishHandlerTest {
  private static final Clock NIGHT =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

  private final RecordingContext context = new RecordingContext();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

  @Test
  void aPublicationAnswersWithItsEdition() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());

    assertThat(
            publish(
                new PublishOutcome.Published(
                    edition, List.of("Edition 3: all of it holds."), 0, List.of())))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");
    assertThat(context.log()).containsExactly("Published edition 3", "Edition 3: all of it holds.");
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
    assertThat(context.log()).containsExactly("Published edition 3");
  }

  @Test
  void anOfficerCanHaveTheDueReleasesOfADatasetDiscarded() throws IOException {
    var answer = new ByteArrayOutputStream();
    new PublishHandler(
            () -> {
              throw new AssertionError("Nothing is published");
            },
            dataset -> dataset.equals("in-care") ? 2 : 0,
            new RefusalMetric(new PrintStream(metrics, true, UTF_8), NIGHT))
        .handleRequest(
            new ByteArrayInputStream(
                "{\"source\":\"operator\",\"discard\":\"in-care\"}".getBytes(UTF_8)),
            answer,
            context);

    assertThat(answer.toString(UTF_8))
        .isEqualTo("{\"outcome\":\"discarded\",\"dataset\":\"in-care\",\"releases\":2}");
    assertThat(context.log()).containsExactly("Discarded 2 releases of in-care");
  }

  private String publish(PublishOutcome outcome) throws IOException {
    var answer = new ByteArrayOutputStream();
    new PublishHandler(
            () -> outcome,
            dataset -> 0,
            new RefusalMetric(new PrintStream(metrics, true, UTF_8), NIGHT))
        .handleRequest(new ByteArrayInputStream(new byte[0]), answer, context);
    return answer.toString(UTF_8);
  }
}
