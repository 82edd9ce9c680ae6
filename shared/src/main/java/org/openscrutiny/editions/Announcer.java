package org.openscrutiny.editions;

/// Announces to the renderer, and to whatever keeps copies, what has happened to editions.
@FunctionalInterface
public interface Announcer {
  /// An edition has become current.
  void editionPublished(int edition);

  /// Documents of earlier editions were taken down: whatever is made of them has to go too. This
  /// may be announced several times.
  default void takenDown(TakenDown documents) {}
}
