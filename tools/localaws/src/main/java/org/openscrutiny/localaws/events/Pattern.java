package org.openscrutiny.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An event pattern of EventBridge: exact values, `prefix` and `suffix`; what else there is, the
/// template does not use.
record Pattern(Object value) {
  boolean matches(JsonNode event) {
    return matches(value, event);
  }

  private static boolean matches(Object pattern, JsonNode event) {
    return switch (pattern) {
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .allMatch(field ->
                  matches(
                      Objects.requireNonNull(field.getValue()),
                      event.path(String.valueOf(field.getKey()))));
      case List<?> choices ->
          !event.isMissingNode()
              && choices.stream().anyMatch(choice -> allows(choice, event.asText()));
      default -> throw new IllegalArgumentException("Not an event pattern: " + pattern);
    };
  }

  private static boolean allows(Object choice, String text) {
    if (!(choice instanceof Map<?, ?> test)) {
      return text.equals(choice);
    }
    if (test.get("suffix") instanceof String suffix) {
      return text.endsWith(suffix);
    }
    if (test.get("prefix") instanceof String prefix) {
      return text.startsWith(prefix);
    }
    throw new IllegalArgumentException("The local host knows prefix and suffix: " + test);
  }
}
