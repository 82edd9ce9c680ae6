package org.openscrutiny.editions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
  public void removeOthers(int edition, Collection<MemoryKey<?>> kept) {
    Set<String> names = kept.stream().map(MemoryKey::name).collect(Collectors.toSet());
    memories.forEach((name, forms) -> {
      if (!names.contains(name)) {
        forms.remove(edition);
      }
    });
  }

  @Override
  public <M> M asOf(MemoryKey<M> key, int edition) {
    return Optional.ofNullable(memories.get(key.name()))
        .map(forms -> forms.floorEntry(edition))
        .map(entry -> key.type().cast(entry.getValue()))
        .orElse(key.nothing());
  }
}
