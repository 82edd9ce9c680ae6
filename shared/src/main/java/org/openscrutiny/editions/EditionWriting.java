package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Set;

/// Compiles an edition and stores its documents, and what later editions must remember of it. A
/// document that is stored is never replaced by other bytes, unless another version of the portal
/// left it in an attempt that was abandoned.
record EditionWriting(
    EditionStore editions,
    DocumentStore documents,
    MemoryStore memories,
    EditionCompiler compiler) {

  void store(Attempt attempt, Compilation compilation, EditionClearance clearance) {
    try (var batches =
        new DocumentBatches(added -> {
          requireNotGivenUp(attempt);
          documents.put(attempt.number(), added);
        })) {
      Collection<Remembered<?>> remembered = compiler.compile(compilation, clearance, batches);
      batches.finish();
      if (attempt.number() > 1) {
        documents.removeEarlier(attempt);
      }
      if (attempt.isTakenUp()) {
        requireNoOthers(attempt.edition().number(), batches.names());
      }
      requireNotGivenUp(attempt);
      if (attempt.isTakenUp()) {
        memories.removeOthers(
            attempt.edition().number(),
            remembered.stream().<MemoryKey<?>>map(Remembered::key).toList());
      }
      memories.put(
          remembered.stream().filter(each -> each.isChanged() || attempt.isTakenUp()).toList());
    } catch (DocumentConflict conflict) {
      if (editions.abandon(attempt)) {
        throw new IllegalStateException(
            "%s. The edition is not published: the next run compiles it anew"
                .formatted(conflict.getMessage()),
            conflict);
      }
      throw conflict;
    }
  }

  /// Another publisher may have given up this attempt since, and may have published another plan of
  /// the edition: what is stored now would be found beside that.
  private void requireNotGivenUp(Attempt attempt) {
    if (editions.isGivenUp(attempt)) {
      throw new AttemptGivenUp(attempt);
    }
  }

  /// Another version of the portal may have written pages that this one doesn't.
  private void requireNoOthers(int edition, Set<String> written) {
    documents.names(edition).stream()
        .filter(name -> !written.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw DocumentConflict.notWritten(name, edition);
        });
  }
}
