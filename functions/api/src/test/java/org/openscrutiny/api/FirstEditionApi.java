package org.openscrutiny.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.pages.TakenDownPage;

/// A portal that has published its first edition, and a clock that a test can put forward.
final class FirstEditionApi {
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
  private final ApiClient api = api(stores.editions());

  FirstEditionApi() {
    stores
        .documents()
        .put(
            1,
            List.of(
                ApiClient.document("edition", 1, "{\"edition\":1}"),
                ApiClient.document("editions", 1, "{\"editions\":[]}"),
                ApiClient.document("catalogue", 1, "all"),
                ApiClient.document("catalogue/attendance", 1, "of attendance"),
                ApiClient.document("indicators/overall-absence/areas", 1, "newest"),
                ApiClient.document(
                    "indicators/overall-absence/areas/periods/2023-24", 1, "2023/24"),
                ApiClient.document("indicators/overall-absence/areas/E06000045", 1, "page"),
                ApiClient.document("areas", 1, "authorities"),
                ApiClient.document("areas/E06000045", 1, "scorecard"),
                ApiClient.document("areas/E06000045/scorecard.csv", 1, "c,d"),
                ApiClient.document("datasets/attendance", 1, "dataset"),
                ApiClient.document("datasets/attendance/quality", 1, "quality"),
                ApiClient.document("datasets/attendance/data.csv", 1, "a,b")));
    publish(1);
  }

  ApiClient api() {
    return api;
  }

  /// Its API with other editions.
  ApiClient api(EditionStore editions) {
    return new ApiClient(new ApiHandler(stores.documents(), editions, clock));
  }

  EditionStore editions() {
    return stores.editions();
  }

  void put(Document document) {
    stores.documents().put(1, List.of(document));
  }

  void takeDown(String name, int edition) {
    stores
        .documents()
        .takeDown(
            List.of(name),
            edition,
            new DocumentWriter()
                .page(new TakenDownPage(LocalDate.of(2026, 11, 29), "A mistake."), edition));
  }

  void publish(int edition) {
    EditionStore editions = stores.editions();
    editions.flip(editions.plan(new Edition(edition, now, Map.of())));
  }

  void later(Duration time) {
    now = now.plus(time);
  }
}
