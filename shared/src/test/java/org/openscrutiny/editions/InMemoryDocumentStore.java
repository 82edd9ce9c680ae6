package org.openscrutiny.editions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Documents in memory.
final class InMemoryDocumentStore implements DocumentStore {
  /// Written by several threads at once.
  private final Map<String, ConcurrentSkipListMap<Integer, Stored>> documents =
      new ConcurrentHashMap<>();

  /// A document and the attempt that stored it.
  private record Stored(int attempt, Document document) {
    Stored or(Stored added) {
      if (added.attempt > attempt) {
        return added;
      }
      if (added.attempt < attempt || !added.document.etag().equals(document.etag())) {
        throw DocumentConflict.otherBytes(document.name(), document.edition());
      }
      return this;
    }
  }

  @Override
  public void put(int attempt, Collection<Document> added) {
    for (Document each : added) {
      documents
          .computeIfAbsent(each.name(), name -> new ConcurrentSkipListMap<>())
          .merge(each.edition(), new Stored(attempt, each), Stored::or);
    }
  }

  @Override
  public void removeEarlier(Attempt attempt) {
    int edition = attempt.edition().number();
    documents
        .values()
        .forEach(forms ->
            forms.computeIfPresent(
                edition, (_, stored) -> stored.attempt() < attempt.number() ? null : stored));
  }

  @Override
  public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
    for (String name : names) {
      Optional.ofNullable(documents.get(name))
          .ifPresent(forms ->
              forms
                  .headMap(edition, true)
                  .replaceAll((form, stored) ->
                      new Stored(stored.attempt(), Document.of(name, form, notice))));
    }
  }

  @Override
  public Set<String> names(int edition) {
    var names = new TreeSet<String>();
    documents.forEach((name, forms) -> {
      if (forms.containsKey(edition)) {
        names.add(name);
      }
    });
    return names;
  }

  @Override
  public Optional<Document> asOf(String name, int edition) {
    return Optional.ofNullable(documents.get(name))
        .map(forms -> forms.floorEntry(edition))
        .map(form -> form.getValue().document());
  }

  @Override
  public Map<String, Document> asOf(Collection<String> names, int edition) {
    var found = new HashMap<String, Document>();
    names.forEach(name -> asOf(name, edition).ifPresent(document -> found.put(name, document)));
    return found;
  }

  /// Every document in each of its forms.
  List<Document> written() {
    return documents.values().stream()
        .flatMap(forms -> forms.values().stream())
        .map(Stored::document)
        .toList();
  }
}
