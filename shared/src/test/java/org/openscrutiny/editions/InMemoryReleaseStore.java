package org.openscrutiny.editions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// Releases in memory.
final class InMemoryReleaseStore implements ReleaseStore {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Map<String, Release> releases = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final Map<String, Refusal> refusals = new HashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private final Map<String, Waiting> waiting;
  private final EditionStore editions;

  /// @param waiting the releases that wait, which an edition takes up when it is published
  InMemoryReleaseStore(Map<String, Waiting> waiting, EditionStore editions) {
    this.waiting = waiting;
    this.editions = editions;
  }

  @Override
  public Optional<Release> release(String id) {
    return Optional.ofNullable(releases.get(id));
  }

  @Override
  public Optional<Refusal> refusal(String id) {
    return Optional.ofNullable(refusals.get(id));
  }

  @Override
  public void accept(Release release, Figures cleared, List<Release> replaced) {
    if (releases.putIfAbsent(release.id(), release) == null) {
      figures.put(release.id(), cleared);
      waiting.put(release.id(), new Waiting(release, publishAt(release)));
      replaced.forEach(this::passOver);
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
        .max(Comparator.comparing(InMemoryReleaseStore::publishAt).thenComparing(Release::id));
  }

  @Override
  public List<Release> due(Instant now) {
    return waiting().stream()
        .filter(each -> !each.publishAt().isAfter(now))
        .map(Waiting::release)
        .toList();
  }

  @Override
  public List<Release> waiting(String dataset) {
    return waiting.values().stream()
        .map(Waiting::release)
        .filter(release -> release.description().dataset().equals(dataset))
        .toList();
  }

  @Override
  public List<Waiting> waiting() {
    return waiting.values().stream()
        .sorted(Comparator.comparing(Waiting::publishAt).thenComparing(each -> each.release().id()))
        .toList();
  }

  @Override
  public void schedule(Release release, LocalDateTime publishAt) {
    waiting.put(release.id(), new Waiting(release, publishAt.atZone(LONDON).toInstant()));
  }

  @Override
  public Optional<Release> shown(String dataset) {
    return editions
        .edition(editions.current())
        .flatMap(current -> Optional.ofNullable(current.releases().get(dataset)))
        .flatMap(this::release);
  }

  @Override
  public void passOver(Release release) {
    waiting.remove(release.id());
    tries.remove(release.id());
  }

  @Override
  public int tries(Release release) {
    return tries.getOrDefault(release.id(), 0);
  }

  @Override
  public void countTries(Release release, int more) {
    if (waiting.containsKey(release.id())) {
      tries.merge(release.id(), more, Integer::sum);
    }
  }

  private static Instant publishAt(Release release) {
    return release.description().schedule().publishAt().atZone(LONDON).toInstant();
  }
}
