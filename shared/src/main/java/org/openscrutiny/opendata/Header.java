package org.openscrutiny.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The names of a file's columns, which may stand in any order.
record Header(List<String> names, Map<String, Integer> places) {
  Header(List<String> names) {
    this(List.copyOf(names), placesOf(names));
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /// Where a column stands that is known to be there.
  int at(String name) {
    return Objects.requireNonNull(places.get(name), () -> "no column " + name);
  }

  private static Map<String, Integer> placesOf(List<String> names) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    return places;
  }
}
