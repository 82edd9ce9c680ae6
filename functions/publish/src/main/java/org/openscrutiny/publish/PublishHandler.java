package org.openscrutiny.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.openscrutiny.editions.PublishOutcome;

/// Publishes whatever is due at this moment. Who asks, the clock or an officer, makes no
/// difference: the event is not read. The answer says what became of it.
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
    context.getLogger().log(PublishOutcomes.line(outcome), LogLevel.INFO);
    PublishOutcomes.write(outcome, answer);
  }
}
