package org.openscrutiny.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.verification.PublicDocuments.Response;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

final class ServedSiteTest {
  private static final Instant PUBLISHED = Instant.parse("2026-11-02T09:30:00Z");

  private final Map<String, String> portal = new HashMap<>();

  @BeforeEach
  void publish() {
    portal.put("/api/v1/editions/current", edition(2));
    portal.put("/api/v1/editions/2", edition(2));
    portal.put(
        "/api/v1/editions/2/areas",
        "{\"areas\":[{\"code\":\"E1\",\"edition\":2},{\"code\":\"E2\",\"edition\":1}]}");
    portal.put("/edition.json", "{\"edition\":2}\n");
    portal.put("/editions/2/areas/E1/", "<html>");
    portal.put("/editions/1/areas/E2/", "<html>");
  }

  @Test
  void aSiteWithAllPagesOfTheCurrentEditionIsCurrent() {
    assertThat(site().isCurrent()).isTrue();
    assertThat(site().isLeftBehind(Instant.MAX)).isFalse();
    assertThat(site().lines()).containsExactly("The site serves edition 2, the current one.");
  }

  @Test
  void aSiteOnAnOlderEditionIsLeftBehindAfterAnHour() {
    portal.put("/edition.json", "{\"edition\":1}");

    assertThat(site().isCurrent()).isFalse();
    assertThat(site().isLeftBehind(PUBLISHED.plusSeconds(3600))).isFalse();
    assertThat(site().isLeftBehind(PUBLISHED.plusSeconds(3601))).isTrue();
    assertThat(site().lines().getFirst())
        .startsWith("The current edition is 2; the site serves edition 1.");
  }

  @Test
  void anApiThatStillTakesTheEditionBeforeForTheCurrentOneIsNotBelieved() {
    portal.put("/api/v1/editions/current", edition(1));
    portal.put("/edition.json", "{\"edition\":1}");

    assertThat(site().current()).isEqualTo(2);
    assertThat(site().isCurrent()).isFalse();
  }

  @Test
  void aSiteThatDoesNotSayWhatItServesIsNotCurrent() {
    portal.remove("/edition.json");

    assertThat(site().lines().getFirst()).contains("none that it is known to have finished");
  }

  @Test
  void anAuthorityWhosePagesAreMissingIsNamed() {
    portal.remove("/editions/1/areas/E2/");

    assertThat(site().isCurrent()).isFalse();
    assertThat(site().lines())
        .isEqualTo(List.of("The newest pages of 1 authorities are not there: E2."));
  }

  @Test
  void aPageThatWasTakenDownAndIsServedIsNamed() {
    portal.put(
        "/api/v1/editions/current",
        """
        {"edition":2,"publishedAt":"2026-11-02T09:30:00Z","takenDown":[{"upTo":1,"on":"2026-11-02",
          "reason":"A mistake","datasets":["monthly"],"indicators":["contacts"]}]}\
        """);
    assertThat(site().isCurrent()).isTrue();

    portal.put("/editions/1/indicators/contacts/", "<html>");
    assertThat(site().isCurrent()).isFalse();
    assertThat(site().lines())
        .containsExactly(
            "1 pages that were taken down are served: /editions/1/indicators/contacts/. Take the figures"
                + " down once more.");
  }

  @Test
  void aPictureOfAPageThatWasTakenDownAndIsServedIsNamed() {
    portal.put(
        "/api/v1/editions/current",
        """
        {"edition":2,"publishedAt":"2026-11-02T09:30:00Z","takenDown":[{"upTo":1,"on":"2026-11-02",
          "reason":"A mistake","datasets":["monthly"],"indicators":["contacts"]}]}\
        """);
    portal.put("/editions/1/indicators/contacts/share.png", "PNG");
    assertThat(site().isCurrent()).isFalse();
    assertThat(site().lines().getFirst()).contains("/editions/1/indicators/contacts/share.png");
  }

  @Test
  void withoutAnEditionThereIsNothingToCompare() {
    portal.clear();

    assertThatExceptionOfType(Unreadable.class).isThrownBy(this::site);
  }

  private ServedSite site() {
    PublicDocuments documents =
        address ->
            portal.containsKey(address)
                ? new Response(Response.OK, portal.getOrDefault(address, ""))
                : new Response(Response.NOT_FOUND, "");
    return ServedSite.of(documents, documents);
  }

  private static String edition(int number) {
    return "{\"edition\":%d,\"publishedAt\":\"%s\"}".formatted(number, PUBLISHED);
  }
}
