package org.openscrutiny.localaws.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.runtime.InvocationResult;
import org.openscrutiny.localaws.runtime.LocalFunction;
import org.openscrutiny.localaws.template.Template;

/// EventBridge: sends each event where the template's rules say, to a queue or to a function.
public final class EventBus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private final EventPatterns patterns;
  private final Map<String, LocalQueue> queues;
  private final Functions functions;
  private final UndeliveredEvents journal;
  private final Consumer<String> output;

  /// @param folder for events that still have to be handled
  public EventBus(
      List<Template.EventRule> rules,
      Map<String, LocalQueue> queues,
      Functions functions,
      Path folder,
      Consumer<String> output)
      throws IOException {
    this.patterns = new EventPatterns(rules);
    this.queues = Map.copyOf(queues);
    this.functions = functions;
    this.journal = new UndeliveredEvents(folder);
    this.output = output;
  }

  /// An object has been uploaded.
  ///
  /// @return completes when everybody has handled it, or has failed for the first time
  public CompletableFuture<?> objectCreated(String bucket, String key) {
    ObjectNode detail = JSON.createObjectNode();
    detail.putObject("bucket").put("name", bucket);
    detail.putObject("object").put("key", key);
    Deliveries deliveries = deliver(event("aws.s3", "Object Created", detail));
    return CompletableFuture.allOf(deliveries.direct(), deliveries.queued());
  }

  /// A function has put an event.
  ///
  /// @return completes when each function that takes it straight from here has handled it, or has
  ///   failed for the first time. What goes through a queue may take its time: nobody waits for it
  public CompletableFuture<?> put(String source, String type, JsonNode detail) {
    return deliver(event(source, type, detail)).direct();
  }

  private static JsonNode event(String source, String type, JsonNode detail) {
    ObjectNode event = JSON.createObjectNode();
    event
        .put("version", "0")
        .put("id", UUID.randomUUID().toString())
        .put("detail-type", type)
        .put("source", source)
        .put("account", "000000000000")
        .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("region", "eu-west-2")
        .set("detail", detail);
    event.putArray("resources");
    return event;
  }

  /// How many events are neither handled nor put aside.
  public int undelivered() {
    return journal.size();
  }

  /// Delivers what a host that was killed had not delivered. An event is noted anew before its old
  /// entry is crossed out: a host that is killed in between delivers it twice, and never not at
  /// all. One that can't be delivered is kept, and does not stop the others.
  ///
  /// @return completes as [#put] does
  public CompletableFuture<?> redeliver() {
    var deliveries = new ArrayList<CompletableFuture<?>>();
    journal
        .all()
        .forEach((entry, event) -> {
          try {
            deliveries.add(deliver(read(event)).direct());
            journal.crossOut(entry);
          } catch (IllegalStateException | UncheckedIOException e) {
            output.accept("The event in " + entry + " can't be delivered: " + e.getMessage());
          }
        });
    return all(deliveries);
  }

  /// An event on its way.
  ///
  /// @param direct completes when the functions that take it straight from here have handled it
  /// @param queued the same for those that take it from a queue
  private record Deliveries(CompletableFuture<?> direct, CompletableFuture<?> queued) {}

  private Deliveries deliver(JsonNode event) {
    var direct = new ArrayList<CompletableFuture<?>>();
    var queued = new ArrayList<CompletableFuture<?>>();
    for (Template.EventRule rule : patterns.matching(event)) {
      LocalQueue queue = queues.get(rule.target());
      if (queue == null) {
        direct.add(toFunction(rule, event));
      } else {
        queued.add(toQueue(queue, rule, event));
      }
    }
    return new Deliveries(all(direct), all(queued));
  }

  private CompletableFuture<?> toQueue(LocalQueue queue, Template.EventRule rule, JsonNode event) {
    Path entry = journal.note(event.toString());
    return queue.send(event.at(rule.input()).toString(), () -> journal.crossOut(entry));
  }

  /// The result is that of the first attempt. Later attempts follow without anybody waiting for
  /// them.
  private CompletableFuture<?> toFunction(Template.EventRule rule, JsonNode event) {
    Path entry = journal.note(event.toString());
    LocalFunction function = functions.named(rule.target());
    String input = event.at(rule.input()).toString();
    CompletableFuture<InvocationResult> first = invoke(function, input);
    var _ =
        first
            .thenCompose(result -> settle(result, function, input, rule.retries(), FIRST_PAUSE))
            .thenRun(() -> journal.crossOut(entry));
    return first;
  }

  private static CompletableFuture<InvocationResult> invoke(LocalFunction function, String event) {
    return function.invoke(event.getBytes(StandardCharsets.UTF_8));
  }

  private CompletableFuture<Void> settle(
      InvocationResult result, LocalFunction function, String event, int retries, Duration pause) {
    return switch (result) {
      case InvocationResult.Answered _ -> CompletableFuture.completedFuture(null);
      case InvocationResult.Failed failed when retries == 0 -> {
        output.accept(function.name() + " failed for good: " + failed.text());
        yield CompletableFuture.completedFuture(null);
      }
      case InvocationResult.Failed failed -> {
        output.accept(function.name() + " failed, is tried again: " + failed.text());
        var later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        yield CompletableFuture.runAsync(() -> {}, later)
            .thenCompose(waited -> invoke(function, event))
            .thenCompose(
                again -> settle(again, function, event, retries - 1, pause.multipliedBy(2)));
      }
    };
  }

  private static CompletableFuture<?> all(List<CompletableFuture<?>> deliveries) {
    return CompletableFuture.allOf(deliveries.toArray(CompletableFuture<?>[]::new));
  }

  private static JsonNode read(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The journal of events is damaged: " + event, e);
    }
  }
}
