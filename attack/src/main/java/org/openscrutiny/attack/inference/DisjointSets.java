package org.openscrutiny.attack.inference;

import java.util.HashMap;
import java.util.Map;

/// Sets of things without a thing in common, joined one pair at a time.
public final class DisjointSets<T> {
  private final Map<T, T> parents = new HashMap<>();

  /// The thing that stands for all of its set.
  public T find(T thing) {
    T root = thing;
    for (T above = parent(root); !above.equals(root); above = parent(root)) {
      root = above;
    }
    for (T at = thing; !at.equals(root); ) {
      T above = parent(at);
      parents.put(at, root);
      at = above;
    }
    return root;
  }

  public void join(T one, T other) {
    T from = find(other);
    T to = find(one);
    if (!from.equals(to)) {
      parents.put(from, to);
    }
  }

  private T parent(T thing) {
    return parents.getOrDefault(thing, thing);
  }
}
