package org.openscrutiny.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openscrutiny.localaws.runtime.InvocationResult;
import org.openscrutiny.localaws.runtime.LocalFunction;
import org.openscrutiny.localaws.template.Template;

/// A queue of the template and the poller that empties it into its function, one message at a time.
/// A message that failed comes again after a short pause, since there is no other poller that could
/// still be working on it, and is put aside when it has failed as often as the template says.
/// Messages are kept in memory; the event bus writes down their events.
public final class LocalQueue {
  /// In seconds; it doubles.
  private static final int FIRST_PAUSE = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Template.Queue template;
  private final LocalFunction function;
  private final Consumer<String> output;

  public LocalQueue(Template.Queue template, LocalFunction function, Consumer<String> output) {
    this.template = template;
    this.function = function;
    this.output = output;
  }

  public String name() {
    return template.name();
  }

  /// Delivers a message.
  ///
  /// @param settled runs when it has been handled or put aside
  /// @return completes when it has been handled, or has failed for the first time
  public CompletableFuture<?> send(String body, Runnable settled) {
    return receive(new Message(UUID.randomUUID().toString(), body, settled), 1);
  }

  private record Message(String id, String body, Runnable settled) {}

  private CompletableFuture<?> receive(Message message, int time) {
    return function
        .invoke(event(message, time))
        .thenAccept(result -> settle(result, message, time));
  }

  private void settle(InvocationResult result, Message message, int time) {
    if (isHandled(result)) {
      message.settled().run();
      return;
    }
    String failure =
        "%s failed on %s: %s".formatted(function.name(), subject(message.body()), reason(result));
    if (time >= template.receives()) {
      output.accept(
          "%s. It failed %d times and was put aside: %s".formatted(failure, time, message.body()));
      message.settled().run();
      return;
    }
    Duration pause = pause(time);
    output.accept("%s. It is tried again in %d s".formatted(failure, pause.toSeconds()));
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> again(message, time + 1));
  }

  private Duration pause(int time) {
    return Duration.ofSeconds(Math.min(template.visibilitySeconds(), FIRST_PAUSE << (time - 1)));
  }

  private void again(Message message, int time) {
    var _ = receive(message, time);
  }

  private static boolean isHandled(InvocationResult result) {
    return switch (result) {
      case InvocationResult.Failed _ -> false;
      case InvocationResult.Answered(byte[] body) -> {
        try {
          JsonNode failures = JSON.readTree(body).path("batchItemFailures");
          yield failures.isMissingNode() || failures.isEmpty();
        } catch (IOException e) {
          yield false;
        }
      }
    };
  }

  private static String reason(InvocationResult result) {
    return switch (result) {
      case InvocationResult.Failed failed -> failed.text();
      case InvocationResult.Answered _ -> "it says why above";
    };
  }

  /// What a message is about: the file that arrived, or else all that the event says.
  private static String subject(String body) {
    try {
      JsonNode message = JSON.readTree(body);
      return message.isTextual() ? message.asText() : message.path("detail").toString();
    } catch (IOException e) {
      return body;
    }
  }

  private byte[] event(Message sent, int time) {
    String now = Long.toString(Instant.now().toEpochMilli());
    var event = JSON.createObjectNode();
    var message = event.putArray("Records").addObject();
    message
        .put("messageId", sent.id())
        .put("receiptHandle", sent.id())
        .put("body", sent.body())
        .put("eventSource", "aws:sqs")
        .put("eventSourceARN", "arn:aws:sqs:eu-west-2:000000000000:" + template.name())
        .put("awsRegion", "eu-west-2");
    message.putObject("messageAttributes");
    message
        .putObject("attributes")
        .put("ApproximateReceiveCount", Integer.toString(time))
        .put("SentTimestamp", now)
        .put("SenderId", "local")
        .put("ApproximateFirstReceiveTimestamp", now);
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
