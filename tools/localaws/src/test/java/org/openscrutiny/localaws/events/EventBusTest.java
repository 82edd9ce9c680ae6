package org.openscrutiny.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.template.Template;

/// Functions that were never started: what is sent to them stays undone.
final class EventBusTest {
  private static final List<Template.EventRule> RULES =
      List.of(
          new Template.EventRule("{\"detail-type\":[\"EditionPublished\"]}", "Render", 1, ""),
          new Template.EventRule("{\"detail-type\":[\"AreaPagesDue\"]}", "Areas", 0, ""));
  private static final ObjectNode DETAIL = JsonNodeFactory.instance.objectNode().put("edition", 1);

  @TempDir private Path folder;
  private Functions functions;

  @BeforeEach
  void makeFunctions() throws IOException {
    // There is no program in it: a function is started, and answers nothing.
    Files.createDirectory(folder.resolve("code"));
    functions =
        new Functions(
            List.of(function("Render"), function("RenderArea")), folder, Map.of(), line -> {});
  }

  @AfterEach
  void stop() {
    functions.stop();
  }

  @Test
  void nobodyWaitsForWhatGoesThroughAQueue() throws IOException {
    EventBus bus = bus();

    assertThat(bus.put("open-scrutiny", "AreaPagesDue", DETAIL)).isDone();
    assertThat(bus.put("open-scrutiny", "EditionPublished", DETAIL)).isNotDone();
  }

  @Test
  void whatAQueueHeldIsDeliveredByTheNextHostAndHoldsItUpNoMore() throws IOException {
    bus().put("open-scrutiny", "AreaPagesDue", DETAIL);
    assertThat(noted()).hasSize(1);

    EventBus next = bus();
    assertThat(next.redeliver()).isDone();
    assertThat(noted())
        .singleElement()
        .satisfies(each ->
            assertThat(Files.readString(each)).contains("\"detail-type\":\"AreaPagesDue\""));
  }

  /// As where the host is killed, or the disk is full, before the event is noted anew.
  @Test
  void anEventThatCanNotBeNotedAnewKeepsItsEntryAndStopsNoOther() throws IOException {
    Path events = Files.createDirectory(folder.resolve("events"));
    // Half of a character can be written in JSON, and not in UTF-8.
    String event = "{\"detail-type\":\"AreaPagesDue\",\"detail\":{\"area\":\"%s\"}}";
    Path bad = Files.writeString(events.resolve("a.json"), event.formatted("\\ud800"));
    Path damaged = Files.writeString(events.resolve("b.json"), "{");
    Path good = Files.writeString(events.resolve("c.json"), event.formatted("E06000045"));

    EventBus next = bus();
    assertThat(next.redeliver()).isDone();
    assertThat(bad).exists();
    assertThat(damaged).exists();
    assertThat(good).doesNotExist();
    assertThat(next.undelivered()).isEqualTo(3);
  }

  private EventBus bus() throws IOException {
    var queue =
        new LocalQueue(
            new Template.Queue("Areas", 5400, 3, "RenderArea"),
            functions.named("RenderArea"),
            line -> {});
    return new EventBus(
        RULES, Map.of("Areas", queue), functions, folder.resolve("events"), line -> {});
  }

  private List<Path> noted() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      return files.toList();
    }
  }

  private static Template.Function function(String name) {
    return new Template.Function(
        name, "nodejs22.x", "x.handler", "code", 128, 30, "JSON", Map.of());
  }
}
