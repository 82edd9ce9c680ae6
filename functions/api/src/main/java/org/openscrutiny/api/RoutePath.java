package org.openscrutiny.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Paths of routes, in which `{name}` is a path parameter.
final class RoutePath {
  private RoutePath() {}

  /// The segments of a path that is empty or begins with a slash.
  static List<String> segments(String path) {
    return path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  /// The values of the path parameters; empty where the segments are not of this path.
  static Optional<Map<String, String>> match(String path, List<String> segments) {
    List<String> wanted = segments(path);
    if (wanted.size() != segments.size()) {
      return Optional.empty();
    }
    var ids = new HashMap<String, String>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.startsWith("{")) {
        ids.put(segment.substring(1, segment.length() - 1), segments.get(i));
      } else if (!segment.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
