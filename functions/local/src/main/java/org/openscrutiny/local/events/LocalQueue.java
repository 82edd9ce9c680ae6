package org.openscrutiny.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openscrutiny.local.runtime.LocalFunction;
import org.openscrutiny.local.runtime.Result;
import org.openscrutiny.local.template.Template;

/// A queue of the template and the poller that empties it into its function, one message at a time.
/// A message that failed comes again after its visibility time, and is put aside when it has failed
/// as often as the template says. It is kept in memory: what it holds is rebuilt from the raw
/// bucket.
public final class LocalQueue {
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
  /// @return completes when it has been handled, or has failed for the first time
  public CompletableFuture<?> send(String body) {
    return receive(UUID.randomUUID().toString(), body, 1);
  }

  private CompletableFuture<?> receive(String id, String body, int time) {
    return function
        .invoke(event(id, body, time))
        .thenAccept(result -> settle(result, id, body, time));
  }

  private void settle(Result result, String id, String body, int time) {
    if (isHandled(result)) {
      return;
    }
    if (time >= template.receives()) {
      output.accept(
          "%s failed %d times and was put aside: %s".formatted(function.name(), time, body));
      return;
    }
    var pause = Duration.ofSeconds(template.visibilitySeconds());
    output.accept(
        "%s failed; the message comes again in %d s".formatted(function.name(), pause.toSeconds()));
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> again(id, body, time + 1));
  }

  private void again(String id, String body, int time) {
    var _ = receive(id, body, time);
  }

  private static boolean isHandled(Result result) {
    return switch (result) {
      case Result.Failed _ -> false;
      case Result.Answered(byte[] body) -> {
        try {
          JsonNode failures = JSON.readTree(body).path("batchItemFailures");
          yield failures.isMissingNode() || failures.isEmpty();
        } catch (IOException e) {
          yield false;
        }
      }
    };
  }

  private byte[] event(String id, String body, int time) {
    String now = Long.toString(Instant.now().toEpochMilli());
    var event = JSON.createObjectNode();
    var message = event.putArray("Records").addObject();
    message
        .put("messageId", id)
        .put("receiptHandle", id)
        .put("body", body)
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
