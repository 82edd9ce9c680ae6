package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.OfficialGazetteer;

/// An edition goes to the store as it is compiled, and becomes public when all of it is there.
class PublishEditionTest {
  private static final int INDICATORS = 3;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  private final InMemoryStores stores = new InMemoryStores();
  private final Recording documents = new Recording(stores.documents());

  @Test
  void aFirstEditionIsStoredInBatchesAndLooksNothingUp() {
    accept("00000000000000aa", 0);
    publish(stores, documents);

    assertThat(documents.stored).hasSizeGreaterThan(INDICATORS * 153);
    assertThat(documents.largest).isLessThanOrEqualTo(100);
    assertThat(documents.single).isEmpty();
    assertThat(documents.together).isEmpty();
  }

  @Test
  void theNextEditionReadsThePagesOfAnIndicatorTogether() {
    accept("00000000000000aa", 0);
    publish(stores, documents);
    accept("00000000000000bb", 1);
    publish(stores, documents);

    // then all scorecards, then all quality reports
    assertThat(documents.together).hasSize(INDICATORS + 2);
    assertThat(documents.together.getFirst())
        .contains(
            "indicators/measure-000/areas/E06000045",
            "indicators/measure-000/areas/periods/2023-24");
    assertThat(documents.single)
        .allMatch(name -> name.matches("(areas$|catalogue|datasets|editions).*"));
    assertThat(stores.editions().current()).isEqualTo(2);
  }

  @Test
  void whatBreaksOffIsNotPublicAndIsTakenUpToTheSameBytes() {
    accept("00000000000000aa", 0);
    documents.takes = 2;

    assertThatThrownBy(() -> publish(stores, documents))
        .hasMessage("Documents could not be stored")
        .hasRootCauseMessage("the table is gone");
    assertThat(stores.editions().current()).isZero();

    documents.takes = Integer.MAX_VALUE;
    publish(stores, documents);
    assertThat(stores.editions().current()).isEqualTo(1);
    assertThat(texts(documents)).isEqualTo(texts(uninterrupted()));
  }

  /// Each document in one text, its bytes included.
  private static Map<String, String> texts(Recording documents) {
    var texts = new TreeMap<String, String>();
    documents.stored.forEach((name, each) ->
        texts.put(
            name,
            "%s %s %s %s"
                .formatted(
                    each.edition(),
                    each.contentType(),
                    each.etag(),
                    new String(each.gzip(), StandardCharsets.ISO_8859_1))));
    return texts;
  }

  private static Recording uninterrupted() {
    var others = new InMemoryStores();
    var recording = new Recording(others.documents());
    ReleaseFigures release = EnglandRelease.release("00000000000000aa", INDICATORS, 0);
    others.releases().accept(release.release(), release.figures(), List.of());
    publish(others, recording);
    return recording;
  }

  private void accept(String id, int revised) {
    ReleaseFigures release = EnglandRelease.release(id, INDICATORS, revised);
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  private static void publish(InMemoryStores stores, Recording documents) {
    documents.editions = Optional.of(stores.editions());
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            documents,
            stores.memories(),
            new EditionCompiler(
                EnglandRelease.catalogue(INDICATORS),
                SampleMeasures.SETTINGS,
                OfficialGazetteer.read(),
                new DocumentWriter()),
            new NoOutputCheck(),
            edition -> {},
            CLOCK)
        .publish();
  }

  /// Records the calls of the store, and fails on demand.
  private static final class Recording implements DocumentStore {
    private final DocumentStore store;
    private final Map<String, Document> stored = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> single = new ArrayList<>();
    private final List<Collection<String>> together = new ArrayList<>();
    private Optional<EditionStore> editions = Optional.empty();
    private int takes = Integer.MAX_VALUE;
    private int largest;

    Recording(DocumentStore store) {
      this.store = store;
    }

    @Override
    public synchronized void put(int attempt, Collection<Document> added) {
      if (takes-- <= 0) {
        throw new IllegalStateException("the table is gone");
      }
      for (Document each : added) {
        int current = editions.map(EditionStore::current).orElse(0);
        assertThat(current).as("stored before it is public").isLessThan(each.edition());
        stored.put(each.name(), each);
      }
      largest = Math.max(largest, added.size());
      store.put(attempt, added);
    }

    @Override
    public void removeEarlier(Attempt attempt) {
      store.removeEarlier(attempt);
    }

    @Override
    public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
      store.takeDown(names, edition, notice);
    }

    @Override
    public Set<String> names(int edition) {
      return store.names(edition);
    }

    @Override
    public Optional<Document> asOf(String name, int edition) {
      single.add(name);
      return store.asOf(name, edition);
    }

    @Override
    public Map<String, Document> asOf(Collection<String> names, int edition) {
      together.add(names);
      return store.asOf(names, edition);
    }
  }
}
