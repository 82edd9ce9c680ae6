package org.openscrutiny.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.openscrutiny.sources.FetchOutcome.Kind;
import org.openscrutiny.sources.FetchSource.Manner;

/// Everything that can go wrong between the portal and the source: nothing is half taken.
class UnusableAnswersTest extends FetchedSource {

  @Test
  void aBusySourceIsWaitedFor() {
    service.serve(first());
    service.next("/versions?", StatisticsService.status(429, "Retry-After", "0"));
    service.next("/csv", StatisticsService.status(504, "X", "y"));

    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void aSourceThatStaysBusyIsLeftForTheNextRun() {
    service.serve(first());
    for (int time = 0; time < 5; time++) {
      service.next("/versions?", StatisticsService.status(503, "X", "y"));
    }

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("503, also after waiting");
  }

  @Test
  void nobodyThereIsNoFault() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var nowhere =
        new StatisticsApi(
            new SourceHttp(
                URI.create("http://127.0.0.1:" + port),
                "test",
                SourceHttp.Limits.USUAL,
                Clock.systemUTC()));

    FetchOutcome outcome =
        new FetchSource(nowhere, releases, releases, Clock.systemUTC())
            .fetch(ABSENCE, Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(outcome.needsAttention()).isFalse();
  }

  @Test
  void nothingOfAFileThatIsCutOffIsTaken() throws IOException {
    service.serve(first());
    byte[] gzip = StatisticsService.gzip(first().csv().getBytes(UTF_8));
    service.next("/csv", StatisticsService.compressed("text/csv", gzip, gzip.length - 12));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("was cut off");
    assertThat(releases.keys()).isEmpty();
    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  /// The half of a file, and then nothing, although the connection stays.
  @Test
  void aFileThatStallsIsGivenUp() throws IOException {
    service.serve(first());
    byte[] gzip = StatisticsService.gzip(first().csv().getBytes(UTF_8));
    var over = new CountDownLatch(1);
    service.next(
        "/csv",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/csv");
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, gzip.length);
          exchange.getResponseBody().write(gzip, 0, gzip.length / 2);
          exchange.getResponseBody().flush();
          await(over);
        });

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);
    over.countDown();

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says())
        .singleElement()
        .asString()
        .contains("sent nothing more for 2,000 ms");
    assertThat(releases.keys()).isEmpty();
    assertThat(fetch(Manner.BY_CLOCK).kind()).isEqualTo(Kind.TAKEN);
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFileWithFewerRowsThanTheSourceSaysIsNotTaken() {
    service.serve(first());
    String most = first().csv();
    service.next(
        "/csv",
        StatisticsService.body(
            "text/csv", most.substring(0, most.lastIndexOf("2022")).getBytes(UTF_8)));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("3 rows, and the source says 4");
    assertThat(releases.keys()).isEmpty();
  }

  @Test
  void aFileThatGrowsWithoutEndIsGivenUp() throws IOException {
    service.serve(first());
    var zeros = new byte[5_000_000];
    Arrays.fill(zeros, (byte) '0');
    byte[] bomb = StatisticsService.gzip(zeros);
    service.next("/csv", StatisticsService.compressed("text/csv", bomb, bomb.length));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK, 1_000_000);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("more than 1,000,000 bytes");
  }

  @Test
  void aRedirectIsNotFollowed() {
    service.serve(first());
    service.next("/csv", StatisticsService.status(302, "Location", "http://127.0.0.1:9/other"));

    FetchOutcome outcome = fetch(Manner.BY_CLOCK);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says()).singleElement().asString().contains("leads to another address");
  }

  @Test
  void aPageInsteadOfAFileIsNotTaken() {
    service.serve(first());
    service.next("/csv", StatisticsService.body("text/html", "<html>Sorry</html>".getBytes(UTF_8)));
    service.next("/csv", StatisticsService.body("text/csv", "<html>Sorry</html>".getBytes(UTF_8)));

    assertThat(fetch(Manner.BY_CLOCK).says()).singleElement().asString().contains("text/html");
    assertThat(fetch(Manner.BY_CLOCK).says())
        .singleElement()
        .asString()
        .contains("no column time_period; is it a CSV?");
  }
}
