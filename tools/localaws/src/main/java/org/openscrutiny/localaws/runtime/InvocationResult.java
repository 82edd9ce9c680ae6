package org.openscrutiny.localaws.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// How an invocation ended.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public sealed interface InvocationResult {
  /// The function answered.
  record Answered(byte[] body) implements InvocationResult {}

  /// The function threw, timed out, or its process ended.
  ///
  /// @param error JSON, as Lambda writes it
  record Failed(byte[] error) implements InvocationResult {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// So many places of the code identify the part that failed.
    private static final int PLACES = 3;

    static Failed because(String message) {
      return new Failed(
          "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"%s\"}"
              .formatted(message)
              .getBytes(StandardCharsets.UTF_8));
    }

    /// The cause for people: the error, what it says, and where in the code it arose.
    public String text() {
      String written = new String(error, StandardCharsets.UTF_8);
      try {
        JsonNode read = JSON.readTree(error);
        if (!read.has("errorType")) {
          return written;
        }
        var text = new StringBuilder(read.path("errorType").asText());
        text.append(": ").append(read.path("errorMessage").asText("it says no more"));
        JsonNode places = read.path("stackTrace");
        for (int each = 0; each < Math.min(PLACES, places.size()); each++) {
          text.append(each == 0 ? ", at " : ", from ").append(places.get(each).asText().strip());
        }
        return text.toString();
      } catch (IOException notJson) {
        return written;
      }
    }
  }
}
