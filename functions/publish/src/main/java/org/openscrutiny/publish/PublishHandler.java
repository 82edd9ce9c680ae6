package org.openscrutiny.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;

/// Publishes the releases that are due at this moment, in more than one edition where one can't
/// hold them all. The schedule and an officer have the same effect; an officer can also have the
/// releases of a dataset discarded that can't be published: `{"discard":"attendance"}`. The
/// response gives the outcome. An edition that the output check refuses is an expected outcome, and
/// so is a release that is left out: they are logged as errors and counted in metrics that have
/// alarms.
public final class PublishHandler implements RequestStreamHandler {
  /// Another edition is begun only if there is time for it.
  private static final int MILLISECONDS_FOR_AN_EDITION = 450_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final Supplier<PublishOutcome> publish;
  private final ToIntFunction<String> discard;
  private final RefusalMetric metric;

  public PublishHandler() {
    this(PublishConfig.fromEnvironment().useCase());
  }

  private PublishHandler(PublishEdition useCase) {
    this(
        useCase::publish,
        useCase::discard,
        new RefusalMetric(
            new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()));
  }

  PublishHandler(
      Supplier<PublishOutcome> publish, ToIntFunction<String> discard, RefusalMetric metric) {
    this.publish = publish;
    this.discard = discard;
    this.metric = metric;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Optional<String> discarded = discarded(event);
    if (discarded.isPresent()) {
      int releases = discard.applyAsInt(discarded.get());
      context.getLogger().log("Discarded %d releases of %s".formatted(releases, discarded.get()));
      PublishResponse.writeDiscarded(discarded.get(), releases, answer);
      return;
    }
    PublishOutcome outcome = publish(context);
    while (outcome instanceof PublishOutcome.Published(_, _, int leftOver, _)
        && leftOver > 0
        && context.getRemainingTimeInMillis() > MILLISECONDS_FOR_AN_EDITION) {
      outcome = publish(context);
    }
    PublishResponse.write(outcome, answer);
  }

  private PublishOutcome publish(Context context) throws IOException {
    PublishOutcome outcome = publish.get();
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
    return outcome;
  }

  /// The dataset whose due releases are to be discarded; mostly none.
  private static Optional<String> discarded(InputStream event) throws IOException {
    try (JsonParser json = JSON.createParser(event)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("discard")) {
          json.nextToken();
          return Optional.ofNullable(json.getText());
        }
      }
    }
    return Optional.empty();
  }
}
