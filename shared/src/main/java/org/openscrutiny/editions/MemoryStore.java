package org.openscrutiny.editions;

import java.util.Collection;

/// Keeps what editions remember, in each of its forms.
public interface MemoryStore extends Memories {
  /// Stores all of them, in place of what an interrupted attempt at the same edition has stored. To
  /// be called when all documents of the edition are stored and before it is published: the check
  /// of the documents has then shown that no other version of the portal has published it. Throws
  /// when one could not be stored.
  void put(Collection<Remembered<?>> memories);

  /// Removes what other attempts at an edition have remembered under other keys. This reads the
  /// whole store: it is for an edition that a publisher takes up where another broke off.
  ///
  /// @param kept the keys of what the edition remembers
  void removeOthers(int edition, Collection<MemoryKey<?>> kept);
}
