package org.openscrutiny.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.editions.RecordingContext;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.sources.FolderReleases;
import org.openscrutiny.sources.SourceHttp;
import org.openscrutiny.sources.StatisticsService;
import org.openscrutiny.sources.StatisticsService.Served;
import org.openscrutiny.sources.Subscription;

class FetchHandlerTest {
  private static final Instant NOW = Instant.parse("2025-10-02T09:05:00Z");
  private static final String CSV =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,rate
      202425,Academic year,National,E92000001,England,7.1
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  private StatisticsService service;

  @BeforeEach
  void start() throws IOException {
    service = new StatisticsService("/statistics");
    service.serve(served("Published"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static Served served(String status) {
    return new Served(
        "1.0",
        status,
        "2025-10-01T08:30:00+00:00",
        "",
        "{}",
        Map.of("rate", List.of("Rate", "%", "1")),
        Map.of(),
        CSV);
  }

  private static Subscription subscription(String dataset, Optional<LocalDate> due) {
    return new Subscription(
        dataset,
        "Absence",
        "pupil-absence-in-schools-in-england",
        "Absence by local authority",
        Set.of(AreaLevel.NATIONAL),
        2020,
        Map.of(),
        Map.of("rate", "overall-absence"),
        Optional.empty(),
        due);
  }

  private JsonNode ask(String event) throws IOException {
    var releases = new FolderReleases(folder);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var config =
        new FetchConfig(
            List.of(
                subscription("dfe-due", Optional.of(LocalDate.parse("2025-10-02"))),
                subscription("dfe-later", Optional.empty())),
            releases,
            releases,
            service.address(),
            new SourceHttp.Limits(
                1_000_000, Duration.ofSeconds(10), Duration.ofMillis(1), Duration.ofSeconds(10)),
            clock);
    var answer = new ByteArrayOutputStream();
    new FetchHandler(config, new AttentionMetric(new PrintStream(metrics, true, UTF_8), clock))
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new RecordingContext());
    return StrictJson.mapper().readTree(answer.toByteArray());
  }

  @Test
  void theClockAsksForEverything() throws IOException {
    JsonNode answer = ask("{\"source\":\"schedule\"}");

    assertThat(answer.path("outcome").asText()).isEqualTo("fetched");
    assertThat(answer.path("sources")).hasSize(2);
    assertThat(answer.at("/sources/0/outcome").asText()).isEqualTo("taken");
    assertThat(metrics.toString(UTF_8)).isEmpty();
  }

  @Test
  void untilNoonOnlyWhatIsAnnouncedForTheDayIsAskedFor() throws IOException {
    JsonNode answer = ask("{\"source\":\"schedule\",\"due\":true}");

    assertThat(answer.path("sources")).hasSize(1);
    assertThat(answer.at("/sources/0/dataset").asText()).isEqualTo("dfe-due");
  }

  @Test
  void whatNeedsAPersonIsCounted() throws IOException {
    service.next("/csv", StatisticsService.body("text/html", "<html>".getBytes(UTF_8)));

    JsonNode answer = ask("{\"action\":\"fetch\",\"dataset\":\"dfe-due\"}");

    assertThat(answer.path("outcome").asText()).isEqualTo("attention");
    assertThat(metrics.toString(UTF_8)).contains("\"SourcesThatNeedAttention\":1");
  }

  /// The event comes from whoever may invoke the function; it can't send it to another host.
  @Test
  void anEventCanNotNameAnotherHost() throws IOException {
    for (String from : List.of("https://example.org", "http://127.0.0.1.example.org", "file:///")) {
      JsonNode answer = ask("{\"action\":\"fetch\",\"from\":\"%s\"}".formatted(from));

      assertThat(answer.path("outcome").asText()).as(from).isEqualTo("rejected");
    }
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void aSubscriptionThatIsNotThereIsSaid() throws IOException {
    JsonNode answer = ask("{\"action\":\"fetch\",\"dataset\":\"dfe-none\"}");

    assertThat(answer.at("/says/0").asText())
        .isEqualTo("There is no subscription \"dfe-none\"; ./portal sources lists them");
  }

  @Test
  void theListAsksNobody() throws IOException {
    JsonNode answer = ask("{\"action\":\"list\"}");

    assertThat(answer.at("/sources/0/nextDue").asText()).isEqualTo("2025-10-02");
    assertThat(answer.at("/sources/0/version").isNull()).isTrue();
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void aSourceThatCanNotBeReachedIsSaidOnceForAll() throws IOException {
    service.close();

    JsonNode answer = ask("{\"source\":\"schedule\"}");

    assertThat(answer.path("outcome").asText()).isEqualTo("fetched");
    assertThat(answer.path("sources")).hasSize(1);
    assertThat(answer.at("/sources/0/outcome").asText()).isEqualTo("unreachable");
  }
}
