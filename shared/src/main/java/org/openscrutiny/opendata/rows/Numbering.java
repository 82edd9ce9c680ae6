package org.openscrutiny.opendata.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers things from 0, in the order in which they are first asked for.
public final class Numbering<T> {
  /// The result for a thing that has no number.
  public static final int NONE = -1;

  private final int most;
  private final Map<T, Integer> ids = new HashMap<>();
  private final List<T> things = new ArrayList<>();

  /// @param most how many things are allowed
  public Numbering(int most) {
    this.most = most;
  }

  /// The number of a thing, which is new if the thing is; [#NONE] if no more things are allowed.
  public int idOf(T thing) {
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

  /// The number of a thing; [#NONE] if it has none.
  public int find(T thing) {
    return ids.getOrDefault(thing, NONE);
  }

  public T get(int id) {
    return things.get(id);
  }

  public int size() {
    return things.size();
  }
}
