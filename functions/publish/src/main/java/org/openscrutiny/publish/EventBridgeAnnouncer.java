package org.openscrutiny.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.json.JsonOutput;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// Announces editions on the portal's event bus. Who runs publish again announces again, so an
/// announcement that fails is a fault and is not repeated here beyond what the client does.
final class EventBridgeAnnouncer implements Announcer {
  /// Letters of a summary. An event has at most 256 KB, and a message in a mailbox should be
  /// shorter.
  private static final int LONGEST = 2_000;

  /// What would end the text in the template into which the rule of the topic puts it.
  private static final Pattern NOT_IN_TEMPLATES = Pattern.compile("[\\p{Cntrl}\"\\\\]+");

  private final EventBridgeClient eventBridge;
  private final String bus;
  private final IntFunction<List<String>> summary;

  /// @param bus the name of the event bus
  /// @param summary what an edition changed, for its subscribers
  EventBridgeAnnouncer(
      EventBridgeClient eventBridge, String bus, IntFunction<List<String>> summary) {
    this.eventBridge = eventBridge;
    this.bus = bus;
    this.summary = summary;
  }

  /// The renderer reads the number, and the topic sends the text to its subscribers.
  static String detail(int edition, List<String> summary) {
    return new String(
        JsonOutput.object(json -> {
          json.number("edition", edition);
          json.text("summary", text(summary));
        }),
        StandardCharsets.UTF_8);
  }

  /// As many whole lines as fit.
  private static String text(List<String> summary) {
    var text = new StringJoiner(" ");
    for (String line : summary) {
      if (text.length() + line.length() > LONGEST) {
        text.add("And more.");
        break;
      }
      text.add(NOT_IN_TEMPLATES.matcher(line).replaceAll(" "));
    }
    return text.toString();
  }

  @Override
  public void editionPublished(int edition) {
    var announcement =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("open-scrutiny")
            .detailType("EditionPublished")
            .detail(detail(edition, summary.apply(edition)))
            .build();
    PutEventsResponse answer = eventBridge.putEvents(put -> put.entries(announcement));
    if (answer.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "Edition %d could not be announced: %s".formatted(edition, answer.entries()));
    }
  }
}
