package org.openscrutiny.editions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Takedown;

/// The ports of this package in memory, for tests without a database. The same contract tests hold
/// for these and for the table.
public final class InMemoryStores {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// Written by several threads at once.
  private final Map<String, ConcurrentSkipListMap<Integer, Stored>> documents =
      new ConcurrentHashMap<>();

  private final Map<String, TreeMap<Integer, Object>> memories = new HashMap<>();
  private final TreeMap<Integer, Attempt> planned = new TreeMap<>();
  private final Map<Integer, Attempt> refused = new HashMap<>();
  private final TreeMap<Integer, Edition> published = new TreeMap<>();
  private final Map<String, Release> releases = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final Map<String, Refusal> refusals = new HashMap<>();
  private final Map<String, ReleaseStore.Waiting> waiting = new HashMap<>();
  private final TreeMap<Integer, Takedown> takedowns = new TreeMap<>();
  private int announced;

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

  public DocumentStore documents() {
    return new DocumentStore() {
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
    };
  }

  public MemoryStore memories() {
    return new MemoryStore() {
      @Override
      public void put(Collection<Remembered<?>> added) {
        for (Remembered<?> each : added) {
          memories
              .computeIfAbsent(each.key().name(), name -> new TreeMap<>())
              .put(each.edition(), each.memory());
        }
      }

      @Override
      public <M> M asOf(MemoryKey<M> key, int edition) {
        return Optional.ofNullable(memories.get(key.name()))
            .map(forms -> forms.floorEntry(edition))
            .map(entry -> key.type().cast(entry.getValue()))
            .orElse(key.nothing());
      }
    };
  }

  /// Every document in each of its forms.
  public List<Document> written() {
    return documents.values().stream()
        .flatMap(forms -> forms.values().stream())
        .map(Stored::document)
        .toList();
  }

  public ReleaseStore releases() {
    return new Releases();
  }

  public EditionStore editions() {
    return new Editions();
  }

  private final class Releases implements ReleaseStore {
    @Override
    public Optional<Release> release(String id) {
      return Optional.ofNullable(releases.get(id));
    }

    @Override
    public Optional<Refusal> refusal(String id) {
      return Optional.ofNullable(refusals.get(id));
    }

    @Override
    public void accept(Release release, Figures cleared) {
      if (releases.putIfAbsent(release.id(), release) == null) {
        figures.put(release.id(), cleared);
        waiting.put(release.id(), new Waiting(release, publishAt(release)));
      }
    }

    @Override
    public void refuse(Refusal refusal) {
      refusals.put(refusal.id(), refusal);
    }

    @Override
    public Figures figures(String id) {
      return Optional.ofNullable(figures.get(id))
          .orElseThrow(() -> new NoSuchElementException("There is no release " + id));
    }

    @Override
    public Optional<Release> newest(String dataset, LocalDateTime until) {
      return releases.values().stream()
          .filter(release -> release.description().dataset().equals(dataset))
          .filter(release -> !release.description().schedule().publishAt().isAfter(until))
          .max(Comparator.comparing(Releases::publishAt).thenComparing(Release::id));
    }

    @Override
    public List<Release> due(Instant now) {
      return waiting().stream()
          .filter(each -> !each.publishAt().isAfter(now))
          .map(Waiting::release)
          .toList();
    }

    @Override
    public List<Waiting> waiting() {
      return waiting.values().stream()
          .sorted(
              Comparator.comparing(Waiting::publishAt).thenComparing(each -> each.release().id()))
          .toList();
    }

    @Override
    public void schedule(Release release, LocalDateTime publishAt) {
      waiting.put(release.id(), new Waiting(release, publishAt.atZone(LONDON).toInstant()));
    }

    @Override
    public void passOver(Release release) {
      waiting.remove(release.id());
    }

    private static Instant publishAt(Release release) {
      return release.description().schedule().publishAt().atZone(LONDON).toInstant();
    }
  }

  private final class Editions implements EditionStore {
    @Override
    public int current() {
      return published.isEmpty() ? 0 : published.lastKey();
    }

    @Override
    public Optional<Edition> edition(int number) {
      return Optional.ofNullable(published.get(number));
    }

    @Override
    public List<Edition> published() {
      return List.copyOf(published.descendingMap().values());
    }

    @Override
    public Attempt plan(Edition edition) {
      synchronized (published) {
        Attempt first = Attempt.first(edition);
        Attempt gone = refused.remove(edition.number());
        if (gone != null) {
          Attempt next = new Attempt(edition, gone.number() + 1, true);
          planned.put(edition.number(), next);
          return next;
        }
        Attempt before = planned.putIfAbsent(edition.number(), first);
        return before == null ? first : new Attempt(before.edition(), before.number(), true);
      }
    }

    @Override
    public boolean abandon(Attempt attempt) {
      synchronized (published) {
        int edition = attempt.edition().number();
        if (!isStillPlanned(attempt)) {
          return false;
        }
        planned.put(edition, attempt.next());
        return true;
      }
    }

    private boolean isStillPlanned(Attempt attempt) {
      int edition = attempt.edition().number();
      return current() < edition
          && !refused.containsKey(edition)
          && planned.getOrDefault(edition, attempt).number() == attempt.number();
    }

    @Override
    public boolean refuse(Attempt attempt) {
      synchronized (published) {
        boolean isStillPlanned = isStillPlanned(attempt);
        if (isStillPlanned) {
          refused.put(attempt.edition().number(), attempt);
        }
        return isStillPlanned;
      }
    }

    @Override
    public Optional<Edition> refused(int number) {
      return Optional.ofNullable(refused.get(number)).map(Attempt::edition);
    }

    @Override
    public boolean flip(Attempt attempt) {
      Edition edition = attempt.edition();
      synchronized (published) {
        if (current() >= edition.number()) {
          return false;
        }
        if (current() < edition.number() - 1) {
          throw new IllegalStateException(
              "Edition %d can't follow edition %d".formatted(edition.number(), current()));
        }
        if (!isStillPlanned(attempt)) {
          throw new IllegalStateException(
              "Attempt %d at edition %d was abandoned or refused"
                  .formatted(attempt.number(), edition.number()));
        }
        published.put(edition.number(), edition);
        waiting.keySet().removeAll(edition.releases().values());
        return true;
      }
    }

    @Override
    public List<Takedown> takedowns() {
      return List.copyOf(takedowns.values());
    }

    @Override
    public boolean add(Takedown takedown) {
      return takedowns.putIfAbsent(takedown.number(), takedown) == null;
    }

    @Override
    public int announced() {
      return announced;
    }

    @Override
    public void markAnnounced(int edition) {
      announced = Math.max(announced, edition);
    }
  }
}
