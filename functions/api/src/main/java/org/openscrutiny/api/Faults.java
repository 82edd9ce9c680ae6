package org.openscrutiny.api;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// Maps what should never happen to HTTP. The log has the whole story, the reader none of it.
final class Faults {
  private Faults() {}

  static HttpResponse of(Exception fault, LambdaLogger log) {
    var story = new StringWriter();
    fault.printStackTrace(new PrintWriter(story));
    log.log(story.toString(), LogLevel.ERROR);
    return Problem.response(
        500,
        "Internal Server Error",
        "Something went wrong on our side. Please try again in a minute.",
        Map.of());
  }
}
