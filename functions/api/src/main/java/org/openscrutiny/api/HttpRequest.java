package org.openscrutiny.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A request of the HTTP API.
///
/// @param path of the address, without the query
/// @param query the text after the question mark; empty for none
/// @param headers by name in lower case
record HttpRequest(String method, String path, String query, Map<String, String> headers) {
  HttpRequest {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// The first value of a query parameter; empty where there is none.
  ///
  /// @throws IllegalArgumentException when it is not URL-encoded
  Optional<String> parameter(String name) {
    for (String each : query.split("&", -1)) {
      if (each.startsWith(name + "=")) {
        return Optional.of(
            URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }
}
