package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.BusyMachine;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.InMemoryStores;

/// The bundled release in which most figures are hidden, taken in and published on an idle machine
/// and on a busy one.
@Tag("slow")
class SlowedPublicationTest {
  private static final String PROTECTED = "childrens-services-monthly";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  @Test
  void aSlowMachinePublishesTheSameBytes() throws InterruptedException, ExecutionException {
    Supplier<Map<String, Document>> publication = SlowedPublicationTest::published;
    Map<String, Document> quick = BusyMachine.idle(4, publication);

    assertThat(quick).containsKey("datasets/" + PROTECTED + "/certificate");
    assertThat(BusyMachine.busy(publication)).usingRecursiveComparison().isEqualTo(quick);
  }

  private static Map<String, Document> published() {
    var stores = new InMemoryStores();
    BundledReleases.publish(List.of(PROTECTED), stores, CLOCK);
    var documents = new TreeMap<String, Document>();
    stores.written().forEach(each -> documents.put(each.name(), each));
    return documents;
  }
}
