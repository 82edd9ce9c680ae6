package org.openscrutiny.api;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// Maps faults to HTTP. The stack trace goes to the log; nothing of it goes to the reader.
final class Faults {
  private Faults() {}

  static HttpResponse of(Exception fault, LambdaLogger log) {
    var stackTrace = new StringWriter();
    fault.printStackTrace(new PrintWriter(stackTrace));
    log.log(stackTrace.toString(), LogLevel.ERROR);
    return Problem.response(
        500,
        "Internal Server Error",
        "Something went wrong on our side. Please try again in a minute.",
        Map.of());
  }
}
