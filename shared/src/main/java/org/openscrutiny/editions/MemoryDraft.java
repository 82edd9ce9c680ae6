package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an edition remembers, while it is compiled.
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
    written.add(new Remembered<>(key, edition, memory, !memory.equals(before(key))));
  }

  List<Remembered<?>> written() {
    return List.copyOf(written);
  }
}
