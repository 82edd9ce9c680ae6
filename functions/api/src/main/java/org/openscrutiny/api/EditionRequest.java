package org.openscrutiny.api;

import java.util.Map;
import java.util.Optional;

/// A request for something of an edition.
///
/// @param ids the values of the path parameters, by name
record EditionRequest(int edition, Map<String, String> ids, HttpRequest http) {
  EditionRequest {
    ids = Map.copyOf(ids);
  }

  /// The value of a parameter of the route's path.
  String id(String parameter) {
    return Optional.ofNullable(ids.get(parameter)).orElseThrow();
  }

  /// The first value of a query parameter. One that is not URL-encoded reads as `%`, which no
  /// pattern accepts.
  Optional<String> query(String parameter) {
    try {
      return http.parameter(parameter);
    } catch (IllegalArgumentException notEncoded) {
      return Optional.of("%");
    }
  }

  /// A document as of the edition; see [Route.Numbered].
  Route.Numbered document(String name, String what, String list) {
    return new Route.Numbered(edition, name, what, list);
  }
}
