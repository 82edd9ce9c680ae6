package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.publication.Document;
import org.openscrutiny.publication.EditionStore;
import org.openscrutiny.publication.InMemoryStores;

final class ApiHandlerTest {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String EDITIONS = "/api/v1/editions";

  private final InMemoryStores stores = new InMemoryStores();
  private Instant now = Instant.parse("2026-11-23T09:30:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return time.instant();
        }
      };
  private final Api api = new Api(new ApiHandler(stores.documents(), stores.editions(), clock));

  @BeforeEach
  void publishTheFirstEdition() {
    stores
        .documents()
        .put(
            List.of(
                Api.document("edition", 1, "{\"edition\":1}"),
                Api.document("editions", 1, "{\"editions\":[]}"),
                Api.document("catalogue", 1, "all"),
                Api.document("catalogue/attendance", 1, "of attendance"),
                Api.document("indicators/overall-absence/areas", 1, "newest"),
                Api.document("indicators/overall-absence/areas/periods/2023-24", 1, "2023/24"),
                Api.document("indicators/overall-absence/areas/E06000045", 1, "page"),
                Api.document("areas", 1, "authorities"),
                Api.document("areas/E06000045", 1, "scorecard"),
                Api.document("areas/E06000045/scorecard.csv", 1, "c,d"),
                Api.document("datasets/attendance", 1, "dataset"),
                Api.document("datasets/attendance/quality", 1, "quality"),
                Api.document("datasets/attendance/data.csv", 1, "a,b")));
    publish(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/editions/1, {"edition":1}
          /api/v1/editions/1/indicators, all
          /api/v1/editions/1/indicators?topic=attendance, of attendance
          /api/v1/editions/1/indicators/overall-absence/areas, newest
          /api/v1/editions/1/indicators/overall-absence/areas?period=2023/24, 2023/24
          /api/v1/editions/1/indicators/overall-absence/areas?period=2023%2F24, 2023/24
          /api/v1/editions/1/indicators/overall-absence/areas/E06000045, page
          /api/v1/editions/1/areas, authorities
          /api/v1/editions/1/areas/E06000045, scorecard
          /api/v1/editions/1/areas/E06000045/scorecard.csv, 'c,d'
          /api/v1/editions/1/datasets/attendance, dataset
          /api/v1/editions/1/datasets/attendance/quality, quality
          /api/v1/editions/1/datasets/attendance/data.csv, 'a,b'
          """)
  void everyNumberedAddressAnswersItsDocumentForEver(String address, String body) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo(body);
    assertThat(response.header("Cache-Control")).isEqualTo(FOR_EVER);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.header("Content-Type"))
        .isEqualTo(address.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json");
  }

  @Test
  void theCurrentEditionRedirectsToItsNumberWithPathAndQuery() {
    var response = api.get(EDITIONS + "/current/indicators/overall-absence/areas?period=2023%2F24");

    assertThat(response.status()).isEqualTo(307);
    assertThat(response.header("Location"))
        .isEqualTo(EDITIONS + "/1/indicators/overall-absence/areas?period=2023%2F24");
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(api.get(EDITIONS + "/current").header("Location")).isEqualTo(EDITIONS + "/1");
  }

  @Test
  void theListOfEditionsIsKeptForAMinute() {
    var response = api.get(EDITIONS);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=60");
  }

  @Test
  void beforeTheFirstEditionEveryAddressSaysSo() {
    var empty = new InMemoryStores();
    var early = new Api(new ApiHandler(empty.documents(), empty.editions(), clock));

    for (String address : List.of(EDITIONS, EDITIONS + "/current", EDITIONS + "/current/areas/x")) {
      assertThat(early.get(address).status()).as(address).isEqualTo(404);
      assertThat(early.get(address).json().get("detail").textValue())
          .startsWith("Nothing has been published yet");
    }
    assertThat(early.get(EDITIONS + "/1").status()).isEqualTo(404);
  }

  @Test
  void aNewEditionIsCurrentAfterHalfAMinuteAndFoundByItsNumberAtOnce() {
    assertThat(api.get(EDITIONS + "/current").header("Location")).endsWith("/1");
    publish(2);

    assertThat(api.get(EDITIONS + "/2/areas/E06000045").status()).isEqualTo(200);
    now = now.plusSeconds(30);
    assertThat(api.get(EDITIONS + "/current").header("Location")).endsWith("/2");
  }

  /// What is compiled and not current yet may be compiled again after a second thought.
  @Test
  void anEditionThatIsCompiledAndNotCurrentIsNotToldOf() {
    stores.documents().put(List.of(Api.document("areas/E06000045", 2, "early")));

    assertThat(api.get(EDITIONS + "/2/areas/E06000045").status()).isEqualTo(404);
    assertThat(api.get(EDITIONS + "/1/areas/E06000045").text()).isEqualTo("scorecard");
    publish(2);
    assertThat(api.get(EDITIONS + "/2/areas/E06000045").text()).isEqualTo("early");
  }

  @Test
  void theCurrentEditionIsReadOnceInHalfAMinute() {
    var counting = new CountingEditions(stores.editions());
    var counted = new Api(new ApiHandler(stores.documents(), counting, clock));
    for (int i = 0; i < 10; i++) {
      counted.get(EDITIONS + "/1/areas/E06000045");
      counted.get(EDITIONS + "/current");
      now = now.plus(Duration.ofSeconds(2));
    }

    assertThat(counting.reads).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/editions/2, There is no edition 2; /api/v1/editions lists the editions.
          /api/v1/editions/1/areas/E99, 'Edition 1 has no scorecard for "E99"; /api/v1/editions/1/areas lists what there is.'
          /api/v1/editions/1/indicators/x/areas/y, 'Edition 1 has no figures of "x" for "y"; /api/v1/editions/1/indicators lists what there is.'
          /api/v1/editions/1/indicators?topic=x, 'Edition 1 has no topic "x"; /api/v1/editions/1 lists what there is.'
          /api/v1/nothing, There is no such address; /api/v1/openapi.json lists all there are.
          /api/v1/editions/1/datasets, There is no such address; /api/v1/openapi.json lists all there are.
          """)
  void whatIsNotThereIsAProblemWithASentenceThatHelps(String address, String detail) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.json().get("detail").textValue()).isEqualTo(detail);
    assertThat(response.json().get("status").intValue()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/editions/0",
        "/api/v1/editions/01",
        "/api/v1/editions/latest",
        "/api/v1/editions/9999999",
        "/api/v1/editions/1/areas/",
        "/api/v1/editions/1/areas/..",
        "/api/v1/editions/1/areas/%2e%2e",
        "/api/v1/editions/1/areas/a b",
        "/api/v1/editions/current/areas/a#b",
        "/api/v1/editions/1/indicators?topic=",
        "/api/v1/editions/1/indicators?topic=%zz",
        "/api/v1/editions/1/indicators/x/areas?period=last",
        "/api/v1/editions/1/indicators/x/areas?period=2023/2024",
      })
  void anAddressThatCanNotBeRightIsABadRequest(String address) {
    var response = api.get(address);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip               | true
          GZIP               | true
          br, gzip;q=0.5     | true
          *                  | true
          *;q=0              | false
          gzip;q=0           | false
          gzip;q=0, *        | false
          gzip; q=0.000      | false
          identity           | false
          br, deflate        | false
          gzip;q=banana      | false
          x-gzip             | true
          """)
  void theBodyIsCompressedWhereTheReaderAllowsIt(String accepted, boolean compressed) {
    var response = api.get(EDITIONS + "/1", "accept-encoding", accepted);

    assertThat(response.header("Content-Encoding")).isEqualTo(compressed ? "gzip" : "");
    assertThat(response.text()).isEqualTo("{\"edition\":1}");
  }

  @Test
  void theTwoFormsOfABodyHaveTwoTags() {
    assertThat(api.get(EDITIONS + "/1").header("ETag")).isEqualTo("\"edition-1\"");
    assertThat(api.get(EDITIONS + "/1", "accept-encoding", "gzip").header("ETag"))
        .isEqualTo("\"edition-1-gzip\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "edition-1"                    | 304
          W/"edition-1"                  | 304
          "other", W/"edition-1", "more" | 304
          *                              | 304
          "edition-1-gzip"               | 200
          edition-1                      | 200
          "other"                        | 200
          """)
  void whatAReaderHasIsNotSentAgain(String ifNoneMatch, int status) {
    var response = api.get(EDITIONS + "/1", "if-none-match", ifNoneMatch);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("ETag")).isEqualTo("\"edition-1\"");
    assertThat(response.header("Cache-Control")).isEqualTo(FOR_EVER);
    if (status == 304) {
      assertThat(response.bytes()).isEmpty();
    }
  }

  @Test
  void headAnswersWithoutABody() {
    var response = api.ask("HEAD", EDITIONS + "/1", Map.of());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.bytes()).isEmpty();
    assertThat(response.header("ETag")).isEqualTo("\"edition-1\"");
  }

  @Test
  void aBrowserThatAsksFirstMayReadFromAnywhere() {
    var response = api.ask("OPTIONS", EDITIONS + "/1", Map.of());

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nobodyWritesHere(String method) {
    var response = api.ask(method, EDITIONS + "/1", Map.of());

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void aFaultIsLoggedAndItsTextIsNotSent() {
    stores
        .documents()
        .put(List.of(new Document("areas/E1", 1, "application/json", new byte[] {1}, "\"x\"")));
    var response = api.get(EDITIONS + "/1/areas/E1");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).doesNotContain("gzip").doesNotContain("Exception");
    assertThat(api.log()).singleElement().asString().contains("areas/E1 is not gzip");
  }

  @Test
  void anEventThatIsNoRequestIsAFault() {
    assertThat(api.send("{\"source\":\"aws.events\"}").status()).isEqualTo(500);
    assertThat(api.send("[").status()).isEqualTo(500);
  }

  @Test
  void aBodyThatIsTooLargeToBeSentPlainIsOnlySentCompressed() {
    byte[] large = new byte[5_000_000];
    new Random(1).nextBytes(large);
    Arrays.fill(large, 1_000_000, large.length, (byte) 'a');
    stores
        .documents()
        .put(
            List.of(
                new Document(
                    "datasets/large/data.csv", 1, "text/csv", Api.gzip(large), "\"large\"")));
    String address = EDITIONS + "/1/datasets/large/data.csv";

    assertThat(api.get(address).status()).isEqualTo(406);
    assertThat(api.get(address, "accept-encoding", "gzip").status()).isEqualTo(200);
  }

  private void publish(int edition) {
    EditionStore editions = stores.editions();
    editions.flip(editions.plan(new Edition(edition, now, Map.of())));
  }

  /// Counts how often the pointer is read.
  private static final class CountingEditions implements EditionStore {
    private final EditionStore editions;
    private int reads;

    CountingEditions(EditionStore editions) {
      this.editions = editions;
    }

    @Override
    public int current() {
      reads++;
      return editions.current();
    }

    @Override
    public Optional<Edition> edition(int number) {
      return editions.edition(number);
    }

    @Override
    public List<Edition> published() {
      return editions.published();
    }

    @Override
    public Edition plan(Edition edition) {
      return editions.plan(edition);
    }

    @Override
    public boolean flip(Edition edition) {
      return editions.flip(edition);
    }

    @Override
    public int announced() {
      return editions.announced();
    }

    @Override
    public void markAnnounced(int edition) {
      editions.markAnnounced(edition);
    }
  }
}
