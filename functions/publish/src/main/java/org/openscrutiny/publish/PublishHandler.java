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
import java.util.Optional;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.lifecycle.OrderOutcome;

/// Does what the clock or an officer asks for: see [OperatorRequest]. The response gives the
/// outcome. A request that can't be read is answered with what is wrong with it, and changes
/// nothing. An edition that the output check refuses is an expected outcome: it is logged as an
/// error and counted in a metric that has an alarm.
public final class PublishHandler implements RequestStreamHandler {
  private final Desk desk;
  private final RefusalMetric metric;
  private final Clock clock;

  public PublishHandler() {
    this(
        PublishConfig.fromEnvironment().desk(),
        new RefusalMetric(
            new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()),
        Clock.systemUTC());
  }

  PublishHandler(Desk desk, RefusalMetric metric, Clock clock) {
    this.desk = desk;
    this.metric = metric;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    try {
      switch (OperatorRequest.read(event)) {
        case OperatorRequest.Due _ -> publish(answer, context);
        case OperatorRequest.Status _ ->
            StatusAnswer.of(desk.status().read(), clock.instant()).write(answer);
        case OperatorRequest.History(Optional<String> name) -> desk.history(name).write(answer);
        case OperatorRequest.Ordered(Order order) -> carryOut(order, answer, context);
      }
    } catch (NotReadable wrong) {
      Answer.of("rejected", List.of(String.valueOf(wrong.getMessage()))).write(answer);
    }
  }

  private void carryOut(Order order, OutputStream answer, Context context) throws IOException {
    OrderOutcome outcome = desk.orders().carryOut(order);
    if (!order.dryRun() && outcome instanceof OrderOutcome.Compiled(PublishOutcome compiled, _)) {
      log(compiled, context);
    }
    OrderAnswer.of(outcome, order.dryRun()).write(answer);
  }

  private void publish(OutputStream answer, Context context) throws IOException {
    PublishOutcome outcome = desk.publish().get();
    log(outcome, context);
    PublishResponse.write(outcome, answer);
  }

  private void log(PublishOutcome outcome, Context context) {
    List<String> lines = PublishResponse.lines(outcome);
    boolean isRefused = outcome instanceof PublishOutcome.Refused;
    lines.forEach(
        line -> context.getLogger().log(line, isRefused ? LogLevel.ERROR : LogLevel.INFO));
    if (isRefused) {
      metric.count(context.getFunctionName(), lines.getFirst());
    }
  }
}
