package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of documents does.
public abstract class DocumentStoreContract {
  protected abstract DocumentStore store();

  @Test
  void aDocumentHoldsFromTheEditionInWhichItChangedUntilTheNextChange() {
    DocumentStore store = store();
    store.put(List.of(document("catalogue", 2, "two"), document("catalogue", 10, "ten")));

    assertThat(store.asOf("catalogue", 1)).isEmpty();
    assertThat(text(store, "catalogue", 2)).isEqualTo("two");
    assertThat(text(store, "catalogue", 9)).isEqualTo("two");
    assertThat(text(store, "catalogue", 10)).isEqualTo("ten");
    assertThat(text(store, "catalogue", 123_456)).isEqualTo("ten");
  }

  @Test
  void aDocumentComesBackAsItWasStored() {
    DocumentStore store = store();
    store.put(List.of(document("indicators/overall-absence/areas/periods/2023/24", 3, "body")));

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
    DocumentStore store = store();
    store.put(List.of(document("catalogue/attendance", 1, "topic")));

    assertThat(store.asOf("catalogue", 1)).isEmpty();
  }

  @Test
  void compilingAnEditionAgainReplacesItsDocuments() {
    DocumentStore store = store();
    store.put(List.of(document("edition", 1, "first")));
    store.put(List.of(document("edition", 1, "again")));

    assertThat(text(store, "edition", 1)).isEqualTo("again");
  }

  @Test
  void moreDocumentsThanABatchHoldsAreAllStored() {
    DocumentStore store = store();
    store.put(IntStream.range(0, 60).mapToObj(i -> document("d/" + i, 1, "body " + i)).toList());

    assertThat(IntStream.range(0, 60).mapToObj(i -> text(store, "d/" + i, 1)))
        .isEqualTo(IntStream.range(0, 60).mapToObj(i -> "body " + i).toList());
  }

  @Test
  void manyDocumentsAreFoundAtOnceEachInItsFormAsOfThen() {
    DocumentStore store = store();
    store.put(IntStream.range(0, 30).mapToObj(i -> document("d/" + i, 1, "body " + i)).toList());
    store.put(List.of(document("d/3", 2, "changed"), document("d/4", 3, "later")));
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
  void aDocumentLargerThanAnItemComesBackWholeInEachOfItsForms() {
    DocumentStore store = store();
    byte[] large = new byte[1_000_000];
    byte[] larger = new byte[1_200_000];
    new Random(1).nextBytes(large);
    new Random(2).nextBytes(larger);
    store.put(
        List.of(
            new Document("data.csv", 1, "text/csv", large, "\"a\""),
            new Document("data.csv", 2, "text/csv", larger, "\"b\"")));

    assertThat(store.asOf("data.csv", 1).orElseThrow().gzip()).isEqualTo(large);
    assertThat(store.asOf("data.csv", 2).orElseThrow().gzip()).isEqualTo(larger);
  }

  private static String text(DocumentStore store, String name, int edition) {
    return new String(store.asOf(name, edition).orElseThrow().gzip(), StandardCharsets.UTF_8);
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
