package org.openscrutiny.local.runtime;

import java.nio.charset.StandardCharsets;

/// How an invocation ended.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public sealed interface Result {
  /// The function answered.
  record Answered(byte[] body) implements Result {}

  /// The function threw, timed out, or its process ended.
  ///
  /// @param error JSON, as Lambda writes it
  record Failed(byte[] error) implements Result {
    static Failed because(String message) {
      return new Failed(
          "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"%s\"}"
              .formatted(message)
              .getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
      return new String(error, StandardCharsets.UTF_8);
    }
  }
}
