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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// The ports of this package in memory, for tests without a database. The same contract tests hold
/// for these and for the table.
public final class InMemoryStores {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// Written by several threads at once.
  private final Map<String, ConcurrentSkipListMap<Integer, Document>> documents =
      new ConcurrentHashMap<>();

  private final TreeMap<Integer, Edition> planned = new TreeMap<>();
  private final TreeMap<Integer, Edition> published = new TreeMap<>();
  private final Map<String, Release> releases = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final Map<String, Refusal> refusals = new HashMap<>();
  private final Map<String, Release> waiting = new HashMap<>();
  private int announced;

  public DocumentStore documents() {
    return new DocumentStore() {
      @Override
      public void put(Collection<Document> added) {
        for (Document each : added) {
          documents
              .computeIfAbsent(each.name(), name -> new ConcurrentSkipListMap<>())
              .put(each.edition(), each);
        }
      }

      @Override
      public Optional<Document> asOf(String name, int edition) {
        return Optional.ofNullable(documents.get(name))
            .map(forms -> forms.floorEntry(edition))
            .map(Map.Entry::getValue);
      }

      @Override
      public Map<String, Document> asOf(Collection<String> names, int edition) {
        var found = new HashMap<String, Document>();
        names.forEach(name -> asOf(name, edition).ifPresent(document -> found.put(name, document)));
        return found;
      }
    };
  }

  /// Every document in each of its forms.
  public List<Document> written() {
    return documents.values().stream().flatMap(forms -> forms.values().stream()).toList();
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
        waiting.put(release.id(), release);
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
      return waiting.values().stream()
          .filter(release -> !publishAt(release).isAfter(now))
          .sorted(Comparator.comparing(Releases::publishAt).thenComparing(Release::id))
          .toList();
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
    public Edition plan(Edition edition) {
      planned.putIfAbsent(edition.number(), edition);
      return planned.get(edition.number());
    }

    @Override
    public boolean flip(Edition edition) {
      synchronized (published) {
        if (current() >= edition.number()) {
          return false;
        }
        if (current() < edition.number() - 1) {
          throw new IllegalStateException(
              "Edition %d can't follow edition %d".formatted(edition.number(), current()));
        }
        published.put(edition.number(), edition);
        waiting.keySet().removeAll(edition.releases().values());
        return true;
      }
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
