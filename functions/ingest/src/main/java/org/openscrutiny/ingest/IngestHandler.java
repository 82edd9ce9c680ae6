package org.openscrutiny.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.List;
import java.util.function.Function;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.opendata.ReleaseFiles;

/// Takes in each release whose `release.json`, or whose archive, has arrived in the raw bucket. A
/// release that is refused has been dealt with; only a fault sends the message back to the queue.
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Arrivals arrivals;
  private final Function<ReleaseFiles, IngestOutcome> ingest;

  public IngestHandler() {
    this(IngestConfig.fromEnvironment());
  }

  private IngestHandler(IngestConfig config) {
    this(config.arrivals(), config.useCase()::ingest);
  }

  IngestHandler(Arrivals arrivals, Function<ReleaseFiles, IngestOutcome> ingest) {
    this.arrivals = arrivals;
    this.ingest = ingest;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures =
        event.getRecords().stream()
            .filter(message -> !isDone(message, context.getLogger()))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList();
    return new SQSBatchResponse(failures);
  }

  private boolean isDone(SQSMessage message, LambdaLogger log) {
    try {
      Uploaded upload = Uploaded.of(message);
      IngestOutcomes.lines(upload.name(), arrivals.take(upload, ingest))
          .forEach(line -> log.log(line, LogLevel.INFO));
      return true;
    } catch (RuntimeException fault) {
      log.log("A fault; the release comes again. " + RedactedStackTrace.of(fault), LogLevel.ERROR);
      return false;
    }
  }
}
