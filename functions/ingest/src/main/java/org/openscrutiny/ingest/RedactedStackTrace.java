package org.openscrutiny.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/// A fault as the log may have it: what was thrown, and where. What our own code and the JDK say of
/// it is left out, since it may quote a figure that was not cleared ("For input string: "3""); what
/// AWS says is about requests, and stays.
final class RedactedStackTrace {
  private RedactedStackTrace() {}

  static String of(Throwable fault) {
    return Stream.iterate(fault, each -> each != null, Throwable::getCause)
        .map(RedactedStackTrace::chapter)
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static String chapter(Throwable thrown) {
    String said = thrown instanceof SdkException ? ": " + thrown.getMessage() : "";
    return Stream.concat(
            Stream.of(thrown.getClass().getName() + said),
            Stream.of(thrown.getStackTrace()).map(frame -> "\tat " + frame))
        .collect(Collectors.joining("\n"));
  }
}
