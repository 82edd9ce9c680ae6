package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an edition remembers, while it is compiled. What it would remember as the edition before
/// did is not written again.
final class MemoryDraft {
  private final int edition;
  private final Memories memories;
  private final Map<MemoryKey<?>, Object> before = new HashMap<>();
  private final List<Remembered<?>> written = new ArrayList<>();

  MemoryDraft(int edition, Memories memories) {
    this.edition = edition;
    this.memories = memories;
  }

  /// What the edition before remembered.
  <M> M before(MemoryKey<M> key) {
    return key.type().cast(before.computeIfAbsent(key, any -> memories.asOf(key, edition - 1)));
  }

  <M> void remember(MemoryKey<M> key, M memory) {
    if (!memory.equals(before(key))) {
      written.add(new Remembered<>(key, edition, memory));
    }
  }

  List<Remembered<?>> written() {
    return List.copyOf(written);
  }
}
