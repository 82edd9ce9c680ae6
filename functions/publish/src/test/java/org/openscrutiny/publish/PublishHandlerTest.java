package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.RecordingContext;

final class PublishHandlerTest {
  private final RecordingContext context = new RecordingContext();

  @Test
  void aPublicationAnswersWithItsEdition() throws IOException {
    var edition = new Edition(3, Instant.EPOCH, Map.of());

    assertThat(publish(new PublishOutcome.Published(edition)))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");
    assertThat(context.log()).containsExactly("Published edition 3");
  }

  @Test
  void whereNothingIsDueTheCurrentEditionStays() throws IOException {
    assertThat(publish(new PublishOutcome.NothingDue(2)))
        .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":2}");
    assertThat(context.log()).containsExactly("Nothing is due; edition 2 stays");
  }

  @Test
  void theSecondOfTwoPublishersReportsTheFirst() throws IOException {
    assertThat(publish(new PublishOutcome.PublishedByAnother(4)))
        .isEqualTo("{\"outcome\":\"published-by-another\",\"edition\":4}");
  }

  private String publish(PublishOutcome outcome) throws IOException {
    var answer = new ByteArrayOutputStream();
    new PublishHandler(() -> outcome)
        .handleRequest(new ByteArrayInputStream(new byte[0]), answer, context);
    return answer.toString(StandardCharsets.UTF_8);
  }
}
