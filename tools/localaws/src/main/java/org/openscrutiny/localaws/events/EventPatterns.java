package org.openscrutiny.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.openscrutiny.localaws.template.Template;
import software.amazon.event.ruler.GenericMachine;

/// The template's rules, by the event patterns that they have. AWS's own matcher decides, so a
/// pattern means here what it means there.
final class EventPatterns {
  private final GenericMachine<Template.EventRule> machine =
      GenericMachine.<Template.EventRule>builder().build();

  /// @throws IllegalArgumentException when a pattern is not one of EventBridge's
  EventPatterns(List<Template.EventRule> rules) {
    for (Template.EventRule rule : rules) {
      try {
        machine.addRule(rule, rule.pattern());
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "The template's event pattern %s is not one: %s"
                .formatted(rule.pattern(), e.getMessage()),
            e);
      }
    }
  }

  List<Template.EventRule> matching(JsonNode event) {
    try {
      return machine.rulesForJSONEvent(event.toString());
    } catch (Exception e) { // as the matcher declares it
      throw new IllegalStateException("Not an event: " + event, e);
    }
  }
}
