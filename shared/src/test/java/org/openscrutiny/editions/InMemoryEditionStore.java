package org.openscrutiny.editions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;

/// Editions in memory.
final class InMemoryEditionStore implements EditionStore {
  private final TreeMap<Integer, Attempt> planned = new TreeMap<>();
  private final Map<Integer, Attempt> refused = new HashMap<>();
  private final TreeMap<Integer, Edition> published = new TreeMap<>();
  private final Map<String, ReleaseStore.Waiting> waiting;
  private final TreeMap<Integer, Takedown> takedowns = new TreeMap<>();
  private int announced;

  /// @param waiting the releases that wait, which an edition takes up when it is published
  InMemoryEditionStore(Map<String, ReleaseStore.Waiting> waiting) {
    this.waiting = waiting;
  }

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
  public boolean isGivenUp(Attempt attempt) {
    synchronized (published) {
      int edition = attempt.edition().number();
      return refused.containsKey(edition)
          || planned.getOrDefault(edition, attempt).number() != attempt.number();
    }
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
