package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.InMemoryStores;

/// Which edition is current, and what the API answers about the others.
final class CurrentEditionTest {
  private static final String EDITIONS = "/api/v1/editions";

  private final FirstEditionApi portal = new FirstEditionApi();
  private final ApiClient api = portal.api();

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
  void beforeTheFirstEditionEveryAddressExplainsThatThereIsNone() {
    var empty = new InMemoryStores();
    var early =
        new ApiClient(new ApiHandler(empty.documents(), empty.editions(), Clock.systemUTC()));

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
    portal.publish(2);

    assertThat(api.get(EDITIONS + "/2/areas/E06000045").status()).isEqualTo(200);
    portal.later(Duration.ofSeconds(30));
    assertThat(api.get(EDITIONS + "/current").header("Location")).endsWith("/2");
  }

  @Test
  void theListUpToAnEditionIsFoundByItsNumberAtOnceAndNeverChanges() {
    assertThat(api.get(EDITIONS).text()).isEqualTo("{\"editions\":[]}");
    portal.put(ApiClient.document("editions", 2, "both"));
    portal.publish(2);

    assertThat(api.get(EDITIONS).text()).isEqualTo("{\"editions\":[]}");
    var both = api.get(EDITIONS + "/2/editions");
    assertThat(both.text()).isEqualTo("both");
    assertThat(both.header("Cache-Control")).contains("immutable");
    assertThat(api.get(EDITIONS + "/1/editions").text()).isEqualTo("{\"editions\":[]}");
  }

  /// What is compiled and not current yet may be compiled again after a second thought.
  @Test
  void anEditionThatIsCompiledAndNotCurrentIsNotFound() {
    portal.put(ApiClient.document("areas/E06000045", 2, "early"));

    assertThat(api.get(EDITIONS + "/2/areas/E06000045").status()).isEqualTo(404);
    assertThat(api.get(EDITIONS + "/1/areas/E06000045").text()).isEqualTo("scorecard");
    portal.publish(2);
    assertThat(api.get(EDITIONS + "/2/areas/E06000045").text()).isEqualTo("early");
  }

  @Test
  void theCurrentEditionIsReadOnceInHalfAMinute() {
    var counting = new CountingEditions(portal.editions());
    var counted = portal.api(counting);
    for (int i = 0; i < 10; i++) {
      counted.get(EDITIONS + "/1/areas/E06000045");
      counted.get(EDITIONS + "/current");
      portal.later(Duration.ofSeconds(2));
    }

    assertThat(counting.reads).isEqualTo(1);
  }

  @Test
  void whatWasTakenDownIsGoneFromEveryEditionThatHadItAndSaysWhy() {
    portal.publish(2);
    portal.takeDown("datasets/attendance/data.csv", 2);
    portal.publish(3);
    portal.put(ApiClient.document("datasets/attendance/data.csv", 3, "e,f"));

    for (int edition : List.of(1, 2)) {
      var gone = api.get(EDITIONS + "/" + edition + "/datasets/attendance/data.csv");
      assertThat(gone.status()).isEqualTo(410);
      assertThat(gone.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
      assertThat(gone.json().get("status").intValue()).isEqualTo(410);
      assertThat(gone.json().get("detail").textValue())
          .isEqualTo(
              "This was taken down on 2026-11-29: A mistake. What is published now is at"
                  + " /api/v1/editions/current.");
    }
    assertThat(api.get(EDITIONS + "/3/datasets/attendance/data.csv").text()).isEqualTo("e,f");
    assertThat(api.get(EDITIONS + "/1/datasets/attendance").status()).isEqualTo(200);
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
    public Attempt plan(Edition edition) {
      return editions.plan(edition);
    }

    @Override
    public boolean abandon(Attempt attempt) {
      return editions.abandon(attempt);
    }

    @Override
    public boolean refuse(Attempt attempt) {
      return editions.refuse(attempt);
    }

    @Override
    public boolean isGivenUp(Attempt attempt) {
      return editions.isGivenUp(attempt);
    }

    @Override
    public Optional<Edition> refused(int number) {
      return editions.refused(number);
    }

    @Override
    public boolean flip(Attempt attempt) {
      return editions.flip(attempt);
    }

    @Override
    public List<Takedown> takedowns() {
      return editions.takedowns();
    }

    @Override
    public boolean add(Takedown takedown) {
      return editions.add(takedown);
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
