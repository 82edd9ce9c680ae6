package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Things that are joined with each other, directly or through others.
public final class CellGroups<T> {
  private final Map<T, T> above = new LinkedHashMap<>();

  public void add(T each) {
    above.putIfAbsent(each, each);
  }

  public void join(List<T> together) {
    together.forEach(this::add);
    T first = leader(together.getFirst());
    together.forEach(each -> above.put(leader(each), first));
  }

  /// The one that stands for a group.
  public T leader(T each) {
    T leader = each;
    T next = above.getOrDefault(leader, leader);
    while (!next.equals(leader)) {
      above.put(leader, above.getOrDefault(next, next));
      leader = next;
      next = above.getOrDefault(leader, leader);
    }
    return leader;
  }

  /// Every group by its leader.
  public Map<T, List<T>> all() {
    Map<T, List<T>> all = new LinkedHashMap<>();
    above
        .keySet()
        .forEach(each -> all.computeIfAbsent(leader(each), key -> new ArrayList<>()).add(each));
    return all;
  }
}
