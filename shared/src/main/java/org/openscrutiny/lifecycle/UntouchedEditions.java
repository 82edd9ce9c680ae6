package org.openscrutiny.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.EditionStore;

/// A store of editions as it is. Whatever is planned is an attempt that nobody has begun, and
/// whatever would be written is dropped.
final class UntouchedEditions implements EditionStore {
  private final EditionStore editions;
  private final List<Takedown> proposed;
  private int attempts;

  /// @param proposed takedowns that are not stored
  UntouchedEditions(EditionStore editions, List<Takedown> proposed) {
    this.editions = editions;
    this.proposed = List.copyOf(proposed);
  }

  @Override
  public int current() {
    return editions.current();
  }

  @Override
  public Optional<Edition> edition(int number) {
    return editions.edition(number);
  }

  @Override
  public List<Edition> published() {
    return editions.published();
  }

  @Override
  public Attempt plan(Edition edition) {
    attempts++;
    return new Attempt(edition, attempts, false);
  }

  @Override
  public boolean abandon(Attempt attempt) {
    return true;
  }

  @Override
  public boolean refuse(Attempt attempt) {
    return true;
  }

  @Override
  public boolean isGivenUp(Attempt attempt) {
    return false;
  }

  @Override
  public Optional<Edition> refused(int number) {
    return editions.refused(number);
  }

  @Override
  public boolean flip(Attempt attempt) {
    return true;
  }

  @Override
  public List<Takedown> takedowns() {
    return Stream.concat(editions.takedowns().stream(), proposed.stream()).toList();
  }

  @Override
  public boolean add(Takedown takedown) {
    return true;
  }

  /// Nothing is left to be announced.
  @Override
  public int announced() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void markAnnounced(int edition) {}
}
