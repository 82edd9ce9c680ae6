package org.openscrutiny.api;

import java.util.Map;

/// The response to a request.
@SuppressWarnings("ArrayRecordComponent") // bytes are sent, never compared
record HttpResponse(int status, Map<String, String> headers, byte[] body) {
  static final byte[] NOTHING = {};

  HttpResponse {
    headers = Map.copyOf(headers);
  }
}
