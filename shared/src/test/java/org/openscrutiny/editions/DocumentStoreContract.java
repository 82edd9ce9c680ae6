package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.pages.TakenDownPage;

/// The contract of every store of documents.
public abstract class DocumentStoreContract {
  private final DocumentStore store;

  protected DocumentStoreContract(DocumentStore store) {
    this.store = store;
  }

  @Test
  void aDocumentHoldsFromTheEditionInWhichItChangedUntilTheNextChange() {
    store.put(1, List.of(document("catalogue", 2, "two"), document("catalogue", 10, "ten")));

    assertThat(store.asOf("catalogue", 1)).isEmpty();
    assertThat(text(store, "catalogue", 2)).isEqualTo("two");
    assertThat(text(store, "catalogue", 9)).isEqualTo("two");
    assertThat(text(store, "catalogue", 10)).isEqualTo("ten");
    assertThat(text(store, "catalogue", 123_456)).isEqualTo("ten");
  }

  @Test
  void aDocumentComesBackAsItWasStored() {
    store.put(1, List.of(document("indicators/overall-absence/areas/periods/2023/24", 3, "body")));

    assertThat(store.asOf("indicators/overall-absence/areas/periods/2023/24", 4))
        .hasValueSatisfying(found -> {
          assertThat(found.name()).isEqualTo("indicators/overall-absence/areas/periods/2023/24");
          assertThat(found.edition()).isEqualTo(3);
          assertThat(found.contentType()).isEqualTo("application/json");
          assertThat(found.etag()).isEqualTo("\"3-4\"");
          assertThat(found.gzip()).isEqualTo("body".getBytes(StandardCharsets.UTF_8));
        });
  }

  @Test
  void aNameThatAnotherNameStartsWithIsAnotherDocument() {
    store.put(1, List.of(document("catalogue/attendance", 1, "topic")));

    assertThat(store.asOf("catalogue", 1)).isEmpty();
  }

  @Test
  void aDocumentThatIsStoredIsNotReplacedByOtherBytes() {
    store.put(1, List.of(document("edition", 1, "first")));

    assertThatThrownBy(() ->
            store.put(1, List.of(document("other", 1, "new"), document("edition", 1, "second"))))
        .isInstanceOf(DocumentConflict.class)
        .hasMessage(
            "edition of edition 1 is stored already with other bytes, and was not replaced");
    assertThat(text(store, "edition", 1)).isEqualTo("first");
  }

  @Test
  void theSameBytesMayBeStoredAgain() {
    store.put(1, List.of(document("edition", 1, "first")));
    store.put(1, List.of(document("catalogue", 1, "new"), document("edition", 1, "first")));

    assertThat(text(store, "edition", 1)).isEqualTo("first");
    assertThat(text(store, "catalogue", 1)).isEqualTo("new");
  }

  @Test
  void whatIsTakenDownLeavesEveryFormUpToAnEditionWithAllOfItsParts() {
    store.put(1, List.of(large("data.csv", 1), document("other", 1, "other")));
    store.put(1, List.of(document("data.csv", 2, "second")));
    store.put(1, List.of(document("data.csv", 3, "third")));
    DocumentBody notice =
        new DocumentWriter().page(new TakenDownPage(LocalDate.of(2026, 11, 29), "A mistake"), 2);

    for (int time = 1; time <= 2; time++) {
      store.takeDown(List.of("data.csv", "nothing"), 2, notice);
      for (int edition = 1; edition <= 2; edition++) {
        Document found = store.asOf("data.csv", edition).orElseThrow();
        assertThat(found.isGone()).isTrue();
        assertThat(found.edition()).isEqualTo(edition);
        assertThat(found.gzip()).isEqualTo(notice.gzip());
      }
    }
    assertThat(text(store, "data.csv", 3)).isEqualTo("third");
    assertThat(text(store, "other", 3)).isEqualTo("other");
    assertThat(store.asOf("nothing", 3)).isEmpty();
    assertThatThrownBy(() -> store.put(1, List.of(document("data.csv", 1, "first"))))
        .isInstanceOf(DocumentConflict.class);
  }

  @Test
  void aLargeDocumentIsNotReplacedEither() {
    Document stored = large("data.csv", 1);
    store.put(1, List.of(stored));
    store.put(1, List.of(stored));

    assertThatThrownBy(() -> store.put(1, List.of(large("data.csv", 2))))
        .isInstanceOf(DocumentConflict.class)
        .hasMessageStartingWith("data.csv of edition 1 ");
    assertThat(store.asOf("data.csv", 1).orElseThrow().gzip()).isEqualTo(stored.gzip());
  }

  @Test
  void aLaterAttemptReplacesWhatAnEarlierOneLeftAndNeverTheOtherWayRound() {
    store.put(1, List.of(document("edition", 1, "first"), document("same", 1, "same")));
    store.put(2, List.of(document("edition", 1, "second"), document("same", 1, "same")));

    assertThat(text(store, "edition", 1)).isEqualTo("second");
    assertThatThrownBy(() -> store.put(1, List.of(document("edition", 1, "first"))))
        .isInstanceOf(DocumentConflict.class);
    assertThatThrownBy(() -> store.put(1, List.of(document("same", 1, "same"))))
        .isInstanceOf(DocumentConflict.class);
    assertThat(text(store, "edition", 1)).isEqualTo("second");
  }

  @Test
  void whatEarlierAttemptsLeftIsRemovedAndNothingElse() {
    store.put(1, List.of(document("kept", 1, "of an edition before")));
    store.put(1, List.of(document("kept", 2, "left"), large("data.csv", 1), document("a", 2, "a")));
    store.put(2, List.of(document("a", 2, "another"), document("b", 2, "b")));

    store.removeEarlier(new Attempt(new Edition(2, Instant.EPOCH, Map.of()), 2, true));

    assertThat(text(store, "kept", 2)).isEqualTo("of an edition before");
    assertThat(text(store, "a", 2)).isEqualTo("another");
    assertThat(text(store, "b", 2)).isEqualTo("b");
    assertThat(store.asOf("data.csv", 1)).isPresent();

    store.removeEarlier(new Attempt(new Edition(1, Instant.EPOCH, Map.of()), 2, true));
    assertThat(store.asOf("data.csv", 1)).isEmpty();
    assertThat(store.asOf("kept", 1)).isEmpty();
  }

  @Test
  void theDocumentsOfAnEditionAreNamed() {
    store.put(1, List.of(document("areas/a", 1, "a"), large("data.csv", 1)));
    store.put(1, List.of(document("areas/a", 2, "a"), document("areas/b", 2, "b")));

    assertThat(store.names(1)).containsExactlyInAnyOrder("areas/a", "data.csv");
    assertThat(store.names(2)).containsExactlyInAnyOrder("areas/a", "areas/b");
    assertThat(store.names(3)).isEmpty();
  }

  @Test
  void moreDocumentsThanABatchHoldsAreAllStored() {
    store.put(1, IntStream.range(0, 60).mapToObj(i -> document("d/" + i, 1, "body " + i)).toList());

    assertThat(IntStream.range(0, 60).mapToObj(i -> text(store, "d/" + i, 1)))
        .isEqualTo(IntStream.range(0, 60).mapToObj(i -> "body " + i).toList());
  }

  @Test
  void manyDocumentsAreFoundAtOnceEachInItsFormAsOfThen() {
    store.put(1, IntStream.range(0, 30).mapToObj(i -> document("d/" + i, 1, "body " + i)).toList());
    store.put(1, List.of(document("d/3", 2, "changed"), document("d/4", 3, "later")));
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "d/" + i).toList();

    assertThat(store.asOf(names, 0)).isEmpty();
    assertThat(store.asOf(List.of(), 2)).isEmpty();
    Map<String, Document> found = store.asOf(names, 2);
    assertThat(found)
        .hasSize(30)
        .allSatisfy((name, each) -> assertThat(each.name()).isEqualTo(name));
    assertThat(found.get("d/3")).extracting(Document::edition).isEqualTo(2);
    assertThat(found.get("d/4")).extracting(Document::edition).isEqualTo(1);
  }

  @Test
  void aDocumentLargerThanAnItemIsReadCompletelyInEachOfItsForms() {
    byte[] large = new byte[1_000_000];
    byte[] larger = new byte[1_200_000];
    new Random(1).nextBytes(large);
    new Random(2).nextBytes(larger);
    store.put(
        1,
        List.of(
            new Document("data.csv", 1, "text/csv", large, "\"a\""),
            new Document("data.csv", 2, "text/csv", larger, "\"b\"")));

    assertThat(store.asOf("data.csv", 1).orElseThrow().gzip()).isEqualTo(large);
    assertThat(store.asOf("data.csv", 2).orElseThrow().gzip()).isEqualTo(larger);
  }

  private static String text(DocumentStore store, String name, int edition) {
    return new String(store.asOf(name, edition).orElseThrow().gzip(), StandardCharsets.UTF_8);
  }

  /// Larger than an item.
  private static Document large(String name, int seed) {
    byte[] bytes = new byte[1_000_000];
    new Random(seed).nextBytes(bytes);
    return new Document(name, 1, "text/csv", bytes, "\"%d\"".formatted(seed));
  }

  private static Document document(String name, int edition, String body) {
    return new Document(
        name,
        edition,
        "application/json",
        body.getBytes(StandardCharsets.UTF_8),
        "\"%d-%d\"".formatted(edition, body.length()));
  }
}
