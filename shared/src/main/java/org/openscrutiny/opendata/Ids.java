package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers things in the order in which they come, from 0.
final class Ids<T> {
  /// What a thing is that is not numbered.
  static final int NONE = -1;

  private final int most;
  private final Map<T, Integer> ids = new HashMap<>();
  private final List<T> things = new ArrayList<>();

  /// @param most how many there may be
  Ids(int most) {
    this.most = most;
  }

  /// The number of a thing, new or not; [#NONE] where there is no room for another.
  int idOf(T thing) {
    Integer id = ids.get(thing);
    if (id == null) {
      if (things.size() == most) {
        return NONE;
      }
      id = things.size();
      ids.put(thing, id);
      things.add(thing);
    }
    return id;
  }

  /// The number of a thing that may have none.
  int find(T thing) {
    return ids.getOrDefault(thing, NONE);
  }

  T get(int id) {
    return things.get(id);
  }

  int size() {
    return things.size();
  }
}
