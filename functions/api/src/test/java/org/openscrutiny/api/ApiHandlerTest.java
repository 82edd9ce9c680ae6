package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.editions.Document;

/// How an answer is sent: compressed or not, once or again, to whom and by which method; and what
/// becomes of a fault.
final class ApiHandlerTest {
  private static final String EDITION = "/api/v1/editions/1";

  private final FirstEditionApi portal = new FirstEditionApi();
  private final ApiClient api = portal.api();

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
    var response = api.get(EDITION, "accept-encoding", accepted);

    assertThat(response.header("Content-Encoding")).isEqualTo(compressed ? "gzip" : "");
    assertThat(response.text()).isEqualTo("{\"edition\":1}");
  }

  @Test
  void theTwoFormsOfABodyHaveTwoTags() {
    assertThat(api.get(EDITION).header("ETag")).isEqualTo("\"edition-1\"");
    assertThat(api.get(EDITION, "accept-encoding", "gzip").header("ETag"))
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
    var response = api.get(EDITION, "if-none-match", ifNoneMatch);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("ETag")).isEqualTo("\"edition-1\"");
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    if (status == 304) {
      assertThat(response.bytes()).isEmpty();
    }
  }

  @Test
  void headAnswersWithoutABody() {
    var response = api.ask("HEAD", EDITION, Map.of());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.bytes()).isEmpty();
    assertThat(response.header("ETag")).isEqualTo("\"edition-1\"");
  }

  @Test
  void aBrowserThatAsksFirstMayReadFromAnywhere() {
    var response = api.ask("OPTIONS", EDITION, Map.of());

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nobodyWritesHere(String method) {
    var response = api.ask(method, EDITION, Map.of());

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void aFaultIsLoggedAndItsTextIsNotSent() {
    portal.put(new Document("areas/E1", 1, "application/json", new byte[] {1}, "\"x\""));
    var response = api.get(EDITION + "/areas/E1");

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
  void aTableThatIsTooLargeToBeSentPlainIsThereAsACompressedFile() {
    byte[] large = new byte[5_000_000];
    new Random(1).nextBytes(large);
    Arrays.fill(large, 1_000_000, large.length, (byte) 'a');
    portal.put(
        new Document("datasets/large/data.csv", 1, "text/csv", ApiClient.gzip(large), "\"large\""));
    String address = EDITION + "/datasets/large/data.csv";

    var plain = api.get(address);
    assertThat(plain.status()).isEqualTo(307);
    assertThat(plain.header("Location")).isEqualTo(address + ".gz");
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(api.get(address, "accept-encoding", "gzip").status()).isEqualTo(200);
    var file = api.get(address + ".gz");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/gzip");
    assertThat(file.header("Content-Encoding")).isEmpty();
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"large-edition-1.csv.gz\"");
  }

  @Test
  void aTableHasANameToBeSavedUnder() {
    assertThat(api.get(EDITION + "/datasets/attendance/data.csv").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attendance-edition-1.csv\"");
    assertThat(api.get(EDITION + "/areas/E06000045/scorecard.csv").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"E06000045-scorecard-edition-1.csv\"");
    assertThat(api.get(EDITION).header("Content-Disposition")).isEmpty();
  }

  @Test
  void anIdThatNoKeyCouldHoldIsMalformed() {
    assertThat(api.get(EDITION + "/areas/" + "a".repeat(101)).status()).isEqualTo(400);
    assertThat(api.get(EDITION + "/areas/" + "a".repeat(5000)).status()).isEqualTo(400);
    assertThat(api.get(EDITION + "/areas/" + "a".repeat(100)).status()).isEqualTo(404);
  }
}
