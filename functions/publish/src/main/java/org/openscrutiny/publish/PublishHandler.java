package org.openscrutiny.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.editions.PublishOutcome;

/// Publishes the releases that are due at this moment. The event is not read, so the schedule and
/// an officer have the same effect. The response gives the outcome. An edition that the output
/// check refuses is an expected outcome: it is logged as an error and counted in a metric that has
/// an alarm.
public final class PublishHandler implements RequestStreamHandler {
  private final Supplier<PublishOutcome> publish;
  private final RefusalMetric metric;

  public PublishHandler() {
    this(
        PublishConfig.fromEnvironment().useCase()::publish,
        new RefusalMetric(
            new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()));
  }

  PublishHandler(Supplier<PublishOutcome> publish, RefusalMetric metric) {
    this.publish = publish;
    this.metric = metric;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    PublishOutcome outcome = publish.get();
    List<String> lines = PublishResponse.lines(outcome);
    boolean isRefused = outcome instanceof PublishOutcome.Refused;
    lines.forEach(
        line -> context.getLogger().log(line, isRefused ? LogLevel.ERROR : LogLevel.INFO));
    if (isRefused) {
      metric.count(context.getFunctionName(), lines.getFirst());
    }
    PublishResponse.write(outcome, answer);
  }
}
