package org.openscrutiny.editions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// The documents of an edition while it is compiled. Each is handed on as it is written; only the
/// edition in which it last changed is kept here. A document that is the same as in the edition
/// before is not written again.
final class Draft {
  private final int edition;
  private final PreviousDocuments previous;
  private final Consumer<Document> written;
  private final Map<String, Integer> lastChanged = new HashMap<>();

  Draft(int edition, PreviousDocuments previous, Consumer<Document> written) {
    this.edition = edition;
    this.previous = previous;
    this.written = written;
  }

  /// Names the documents that are written next, so that their previous forms are fetched together.
  void expect(Collection<String> names) {
    previous.expect(names);
  }

  /// Adds a document unless its previous form, with its own edition, is the same to the byte.
  ///
  /// @param body the document's body for the edition in which it took its form
  void write(String name, IntFunction<DocumentBody> body) {
    Optional<Document> before =
        previous.named(name).filter(each -> isSame(each, body.apply(each.edition())));
    if (before.isPresent()) {
      lastChanged.put(name, before.get().edition());
    } else {
      writeAlways(name, body.apply(edition));
    }
  }

  /// The same for a body that doesn't name its edition.
  void write(String name, DocumentBody body) {
    write(name, (int anyEdition) -> body);
  }

  /// Adds a document in the place of the one of the edition before, if there was one.
  void replace(String name, DocumentBody body) {
    if (previous.named(name).filter(each -> !each.isGone()).isPresent()) {
      writeAlways(name, body);
    }
  }

  void writeAlways(String name, DocumentBody body) {
    lastChanged.put(name, edition);
    written.accept(Document.of(name, edition, body));
  }

  /// The edition in which a document that this compilation touched last changed: this one where it
  /// was written.
  OptionalInt touched(String name) {
    return lastChanged.containsKey(name)
        ? OptionalInt.of(lastChanged.getOrDefault(name, edition))
        : OptionalInt.empty();
  }

  /// The edition in which a document last changed before this one; this one if it is new.
  int changedBefore(String name) {
    return previous
        .named(name)
        .filter(each -> !each.isGone())
        .map(Document::edition)
        .orElse(edition);
  }

  private static boolean isSame(Document before, DocumentBody body) {
    return before.contentType().equals(body.contentType()) && before.etag().equals(body.etag());
  }
}
