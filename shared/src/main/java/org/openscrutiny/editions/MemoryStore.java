package org.openscrutiny.editions;

import java.util.Collection;

/// Keeps what editions remember, in each of its forms.
public interface MemoryStore extends Memories {
  /// Stores all of them. What an edition has remembered already stays as it is: compiling an
  /// edition again gives the same. Throws when one could not be stored.
  void put(Collection<Remembered<?>> memories);
}
