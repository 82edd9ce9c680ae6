package org.openscrutiny.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.openscrutiny.editions.PublishOutcome;

/// Publishes the releases that are due at this moment. The event is not read, so the schedule and
/// an officer have the same effect. The response gives the outcome.
public final class PublishHandler implements RequestStreamHandler {
  private final Supplier<PublishOutcome> publish;

  public PublishHandler() {
    this(PublishConfig.fromEnvironment().useCase()::publish);
  }

  PublishHandler(Supplier<PublishOutcome> publish) {
    this.publish = publish;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    PublishOutcome outcome = publish.get();
    context.getLogger().log(PublishResponse.line(outcome), LogLevel.INFO);
    PublishResponse.write(outcome, answer);
  }
}
