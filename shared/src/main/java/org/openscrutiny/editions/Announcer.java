package org.openscrutiny.editions;

/// Tells whoever renders pages that an edition has become current.
public interface Announcer {
  void editionPublished(int edition);
}
