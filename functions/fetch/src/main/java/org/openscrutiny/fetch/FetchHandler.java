package org.openscrutiny.fetch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.sources.FetchOutcome;
import org.openscrutiny.sources.FetchSource;
import org.openscrutiny.sources.Subscription;

/// Asks for newer versions of the subscriptions: see [FetchRequest]. The answer gives the outcome
/// of each. What needs a person is logged as an error. A source that can't be reached is said once,
/// whatever the number of its subscriptions, and is no error: the clock asks again.
public final class FetchHandler implements RequestStreamHandler {
  private final FetchConfig config;
  private final AttentionMetric metric;

  public FetchHandler() {
    this(
        FetchConfig.fromEnvironment(),
        new AttentionMetric(
            new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()));
  }

  FetchHandler(FetchConfig config, AttentionMetric metric) {
    this.config = config;
    this.metric = metric;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ObjectNode json = StrictJson.mapper().createObjectNode();
    try {
      FetchRequest request = FetchRequest.read(event);
      List<Subscription> meant = meant(request);
      if (request.list()) {
        json.put("outcome", "listed");
        ArrayNode sources = json.putArray("sources");
        meant.forEach(each -> SourceLine.of(each, config.versions()).write(sources.addObject()));
      } else {
        List<FetchOutcome> outcomes = fetch(request, meant, context);
        long attention = outcomes.stream().filter(FetchOutcome::needsAttention).count();
        if (attention > 0) {
          metric.count(context.getFunctionName(), attention);
        }
        json.put("outcome", attention > 0 ? "attention" : "fetched");
        ArrayNode sources = json.putArray("sources");
        outcomes.forEach(each -> write(each, sources.addObject()));
      }
    } catch (NotReadable wrong) {
      json.put("outcome", "rejected");
      json.putArray("says").add(String.valueOf(wrong.getMessage()));
    }
    answer.write(StrictJson.mapper().writeValueAsBytes(json));
  }

  private List<Subscription> meant(FetchRequest request) {
    LocalDate today = LondonTime.of(config.clock().instant()).toLocalDate();
    List<Subscription> meant =
        config.subscriptions().stream()
            .filter(each -> request.dataset().map(each.dataset()::equals).orElse(true))
            .filter(each -> !request.due() || each.nextDue().equals(Optional.of(today)))
            .toList();
    if (meant.isEmpty() && request.dataset().isPresent()) {
      throw new NotReadable(
          "There is no subscription \"%s\"; ./portal sources lists them"
              .formatted(request.dataset().orElseThrow()));
    }
    return meant;
  }

  private List<FetchOutcome> fetch(
      FetchRequest request, List<Subscription> meant, Context context) {
    FetchSource source = config.source(request.from().orElse(config.official()));
    var outcomes = new ArrayList<FetchOutcome>();
    for (Subscription each : meant) {
      FetchOutcome outcome = source.fetch(each, request.manner());
      outcomes.add(outcome);
      if (outcome.kind() == FetchOutcome.Kind.UNREACHABLE) {
        context.getLogger().log(String.join(" ", outcome.says()), LogLevel.INFO);
        break;
      }
      String line = each.dataset() + ": " + String.join(" ", outcome.says());
      context.getLogger().log(line, outcome.needsAttention() ? LogLevel.ERROR : LogLevel.INFO);
    }
    return outcomes;
  }

  private static void write(FetchOutcome outcome, ObjectNode json) {
    json.put("dataset", outcome.dataset());
    json.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("version", outcome.version().orElse(null));
    ArrayNode says = json.putArray("says");
    outcome.says().forEach(says::add);
  }
}
