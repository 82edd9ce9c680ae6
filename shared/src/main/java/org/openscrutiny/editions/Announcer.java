package org.openscrutiny.editions;

/// Announces to the renderer that an edition has become current.
public interface Announcer {
  void editionPublished(int edition);
}
