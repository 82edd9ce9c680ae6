package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.TakenDown;

/// The renderer has the same rules, and the same cases (`static-site/test/taken-down.test.mjs`).
final class GonePagesTest {
  private static final TakenDown TAKEN_DOWN =
      new TakenDown(
          new Takedown(
              1,
              Instant.parse("2026-11-29T12:00:00Z"),
              "monthly",
              "",
              "contacts",
              "E06000045",
              List.of(),
              "A mistake"),
          2,
          Set.of("contacts"),
          Set.of("monthly"));

  @ParameterizedTest
  @CsvSource({
    "editions/2/indicators/contacts/index.html, true",
    "editions/1/indicators/contacts/areas/index.html, true",
    "editions/2/areas/E06000998/indicators/contacts/index.html, true",
    "editions/2/areas/E06000998/index.html, true",
    "editions/2/releases/monthly/index.html, true",
    "editions/2/index.html, true",
    "editions/2/topics/safety/index.html, true",
    "editions/2/scorecard/index.html, true",
    "editions/9/superseded/2/indicators/contacts/index.html, true",
    "editions/2/indicators/contacts/feed.xml, true",
    "editions/2/feed.xml, true",
    "editions/2/indicators/contacts/share.png, true",
    "editions/3/indicators/contacts/share.png, false",
    "editions/3/indicators/contacts/index.html, false",
    "editions/3/index.html, false",
    "editions/9/superseded/3/indicators/contacts/index.html, false",
    "editions/2/indicators/contacts-rate/index.html, false",
    "editions/2/releases/attendance/index.html, false",
    "editions/2/releases/index.html, false",
    "editions/2/methods/index.html, false",
    "assets/site-1234.css, false",
    "rendering/2/done/portal, false",
    "404.html, false"
  })
  void pagesOfWhatWasTakenDownAreReplacedUpToTheEdition(String key, boolean expected) {
    assertThat(GonePages.isOf(key, TAKEN_DOWN)).isEqualTo(expected);
  }
}
