package org.openscrutiny.localaws.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A line of a function's log, for people: the message of a structured one, and any other as it is.
final class LogLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogLine() {}

  static String text(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      return JSON.readTree(line).path("message").asText(line);
    } catch (JsonProcessingException notStructured) {
      return line;
    }
  }
}
