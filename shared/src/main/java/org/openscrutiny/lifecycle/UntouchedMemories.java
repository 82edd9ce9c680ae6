package org.openscrutiny.lifecycle;

import java.util.Collection;
import org.openscrutiny.editions.MemoryKey;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.Remembered;

/// What editions remember, as it is: what would be remembered is dropped.
record UntouchedMemories(MemoryStore memories) implements MemoryStore {
  @Override
  public void put(Collection<Remembered<?>> added) {}

  @Override
  public void removeOthers(int edition, Collection<MemoryKey<?>> kept) {}

  @Override
  public <M> M asOf(MemoryKey<M> key, int edition) {
    return memories.asOf(key, edition);
  }
}
