package org.openscrutiny.opendata.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The names of a table's columns, in the order of the file.
///
/// @param places the place of each name, counted from 0; of two columns with one name, the first
public record Header(List<String> names, Map<String, Integer> places) {
  public Header(List<String> names) {
    this(List.copyOf(names), placesOf(names));
  }

  public boolean has(String name) {
    return places.containsKey(name);
  }

  /// The place of a column that is known to exist.
  public int at(String name) {
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
