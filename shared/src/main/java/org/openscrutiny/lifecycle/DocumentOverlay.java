package org.openscrutiny.lifecycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentBody;
import org.openscrutiny.editions.DocumentStore;

/// The documents of all published editions, and above them those of the next one, which are kept
/// here in memory. What an attempt at the next edition has stored is not seen.
final class DocumentOverlay implements DocumentStore {
  private final DocumentStore published;
  private final int current;

  /// Written by several threads at once.
  private final Map<String, Compiled> next = new ConcurrentHashMap<>();

  private final Map<String, Gone> gone = new ConcurrentHashMap<>();

  /// A document of the next edition, by the attempt that compiled it.
  private record Compiled(int attempt, Document document) {}

  /// That a document is taken down up to an edition.
  private record Gone(int edition, DocumentBody notice) {}

  /// @param current the number of the current edition
  DocumentOverlay(DocumentStore published, int current) {
    this.published = published;
    this.current = current;
  }

  private Document orNotice(Document document) {
    return Optional.ofNullable(gone.get(document.name()))
        .filter(each -> document.edition() <= each.edition())
        .map(each -> Document.of(document.name(), document.edition(), each.notice()))
        .orElse(document);
  }

  @Override
  public void put(int attempt, Collection<Document> added) {
    added.forEach(each -> next.put(each.name(), new Compiled(attempt, each)));
  }

  @Override
  public void removeEarlier(Attempt attempt) {
    next.values().removeIf(each -> each.attempt() < attempt.number());
  }

  @Override
  public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
    names.forEach(name -> gone.put(name, new Gone(edition, notice)));
  }

  @Override
  public Set<String> names(int edition) {
    return edition > current ? Set.copyOf(next.keySet()) : published.names(edition);
  }

  @Override
  public Optional<Document> asOf(String name, int edition) {
    return Optional.ofNullable(next.get(name))
        .map(Compiled::document)
        .filter(_ -> edition > current)
        .or(() -> published.asOf(name, Math.min(edition, current)).map(this::orNotice));
  }

  @Override
  public Map<String, Document> asOf(Collection<String> names, int edition) {
    var found = new HashMap<>(published.asOf(names, Math.min(edition, current)));
    found.replaceAll((_, each) -> orNotice(each));
    if (edition > current) {
      names.forEach(name ->
          Optional.ofNullable(next.get(name)).ifPresent(each -> found.put(name, each.document())));
    }
    return found;
  }
}
