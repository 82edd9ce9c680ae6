package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Disjoint sets that grow by union (Tarjan 1975, with path halving).
///
/// An element that was never added is a set of one.
public final class DisjointSets<T> {
  private final Map<T, T> parents = new LinkedHashMap<>();

  /// Makes an element a set of one, unless it was added before.
  public void add(T element) {
    parents.putIfAbsent(element, element);
  }

  /// Unites the sets of all these elements. The representative of the first becomes that of the
  /// union.
  public void unite(List<T> elements) {
    elements.forEach(this::add);
    T first = representative(elements.getFirst());
    elements.forEach(element -> parents.put(representative(element), first));
  }

  /// The element that names the set: the same for all elements of a set.
  public T representative(T element) {
    T at = element;
    T parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      T grandparent = parents.getOrDefault(parent, parent);
      parents.put(at, grandparent);
      at = grandparent;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  /// Every set of added elements by its representative, in the order in which they were added.
  public Map<T, List<T>> all() {
    Map<T, List<T>> all = new LinkedHashMap<>();
    for (T element : parents.keySet()) {
      all.computeIfAbsent(representative(element), key -> new ArrayList<>()).add(element);
    }
    return all;
  }
}
