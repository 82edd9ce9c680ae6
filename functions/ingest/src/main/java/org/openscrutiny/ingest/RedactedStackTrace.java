package org.openscrutiny.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/// A stack trace without the messages of our own code and the JDK, which may quote a figure that
/// was not cleared ("For input string: "3""). The messages of the AWS SDK are about requests and
/// stay.
final class RedactedStackTrace {
  private RedactedStackTrace() {}

  static String of(Throwable fault) {
    return Stream.iterate(fault, each -> each != null, Throwable::getCause)
        .map(RedactedStackTrace::lines)
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static String lines(Throwable thrown) {
    String message = thrown instanceof SdkException ? ": " + thrown.getMessage() : "";
    return Stream.concat(
            Stream.of(thrown.getClass().getName() + message),
            Stream.of(thrown.getStackTrace()).map(frame -> "\tat " + frame))
        .collect(Collectors.joining("\n"));
  }
}
