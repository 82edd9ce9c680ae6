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
/// nothing. An edition that the output check refuses is an expected outcome, and so is a release
/// that is left out: they are logged as errors and counted in metrics that have alarms.
public final class PublishHandler implements RequestStreamHandler {
  /// Another edition is begun only if there is time for it.
  private static final int MILLISECONDS_FOR_AN_EDITION = 450_000;

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
        case OperatorRequest.Discard(String dataset) -> discard(dataset, answer, context);
        case OperatorRequest.Status _ -> desk.status(clock.instant()).write(answer);
        case OperatorRequest.History(Optional<String> name) -> desk.history(name).write(answer);
        case OperatorRequest.Report(Optional<Integer> edition) ->
            desk.report(edition, clock.instant()).write(answer);
        case OperatorRequest.Preview preview -> desk.preview(preview).write(answer);
        case OperatorRequest.Ordered(Order order) -> carryOut(order, answer, context);
      }
    } catch (NotReadable wrong) {
      Answer.of("rejected", List.of(String.valueOf(wrong.getMessage()))).write(answer);
    }
  }

  private void carryOut(Order order, OutputStream answer, Context context) throws IOException {
    OrderOutcome outcome = desk.orders().carryOut(order);
    if (!order.dryRun() && outcome instanceof OrderOutcome.Compiled compiled) {
      log(compiled.outcome(), context);
    }
    OrderAnswer.of(outcome, order.dryRun()).write(answer);
  }

  private void discard(String dataset, OutputStream answer, Context context) throws IOException {
    int releases = desk.discard().applyAsInt(dataset);
    context.getLogger().log("Discarded %d releases of %s".formatted(releases, dataset));
    PublishResponse.writeDiscarded(dataset, releases, answer);
  }

  /// In more than one edition where one can't hold all that is due.
  private void publish(OutputStream answer, Context context) throws IOException {
    PublishOutcome outcome = desk.publish().get();
    log(outcome, context);
    while (outcome instanceof PublishOutcome.Published(_, _, int leftOver, _)
        && leftOver > 0
        && context.getRemainingTimeInMillis() > MILLISECONDS_FOR_AN_EDITION) {
      outcome = desk.publish().get();
      log(outcome, context);
    }
    PublishResponse.write(outcome, answer);
  }

  private void log(PublishOutcome outcome, Context context) {
    List<String> lines = PublishResponse.lines(outcome);
    switch (outcome) {
      case PublishOutcome.Refused _ -> {
        lines.forEach(line -> context.getLogger().log(line, LogLevel.ERROR));
        metric.countEdition(context.getFunctionName(), lines.getFirst());
      }
      case PublishOutcome.Published(_, _, _, List<String> leftOut) when !leftOut.isEmpty() -> {
        lines.forEach(line -> context.getLogger().log(line, LogLevel.ERROR));
        metric.countReleases(context.getFunctionName(), leftOut.size());
      }
      case PublishOutcome.Published _,
          PublishOutcome.NothingDue _,
          PublishOutcome.PublishedByAnother _ ->
          lines.forEach(line -> context.getLogger().log(line, LogLevel.INFO));
    }
    if (outcome instanceof PublishOutcome.Published published) {
      report(published.edition().number(), context);
    }
  }

  /// The edition is public by now. A report that can't be written must not make the run fail, or it
  /// would be repeated; it is logged as an error, and `./portal report` tries again.
  private void report(int edition, Context context) {
    try {
      context
          .getLogger()
          .log(String.join("\n", desk.report(edition, clock.instant())), LogLevel.INFO);
    } catch (RuntimeException fault) {
      context
          .getLogger()
          .log(
              "The report on edition %d can't be written: %s"
                  .formatted(edition, fault.getMessage()),
              LogLevel.ERROR);
    }
  }
}
