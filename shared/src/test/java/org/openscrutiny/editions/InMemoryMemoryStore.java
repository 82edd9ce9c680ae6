package org.openscrutiny.editions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What editions remember, in memory.
final class InMemoryMemoryStore implements MemoryStore {
  private final Map<String, TreeMap<Integer, Object>> memories = new HashMap<>();

  @Override
  public void put(Collection<Remembered<?>> added) {
    for (Remembered<?> each : added) {
      memories
          .computeIfAbsent(each.key().name(), name -> new TreeMap<>())
          .put(each.edition(), each.memory());
    }
  }

  @Override
  public <M> M asOf(MemoryKey<M> key, int edition) {
    return Optional.ofNullable(memories.get(key.name()))
        .map(forms -> forms.floorEntry(edition))
        .map(entry -> key.type().cast(entry.getValue()))
        .orElse(key.nothing());
  }
}
