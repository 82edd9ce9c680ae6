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

/// Ingests each release whose `release.json`, or whose archive, was uploaded to the raw bucket. A
/// refused release is an expected outcome. Only a fault sends the message back to the queue.
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final ReleaseSource source;
  private final Function<ReleaseFiles, IngestOutcome> ingest;

  public IngestHandler() {
    this(IngestConfig.fromEnvironment());
  }

  private IngestHandler(IngestConfig config) {
    this(config.source(), config.useCase()::ingest);
  }

  IngestHandler(ReleaseSource source, Function<ReleaseFiles, IngestOutcome> ingest) {
    this.source = source;
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
      ReleaseUpload upload = ReleaseUpload.of(message);
      OutcomeLog.lines(upload.name(), source.withFiles(upload, ingest))
          .forEach(line -> log.log(line, LogLevel.INFO));
      return true;
    } catch (RuntimeException fault) {
      log.log(
          "A fault; the queue delivers the release again. " + RedactedStackTrace.of(fault),
          LogLevel.ERROR);
      return false;
    }
  }
}
