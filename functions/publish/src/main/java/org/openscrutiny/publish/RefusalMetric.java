package org.openscrutiny.publish;

import java.io.PrintStream;
import java.time.Clock;

/// Counts refused editions in CloudWatch by a log line in its embedded metric format, so the
/// function needs no permission to put metrics. An alarm watches the metric.
record RefusalMetric(PrintStream log, Clock clock) {

  /// @param function its name, as Lambda has it
  /// @param message for people who read the log
  void count(String function, String message) {
    log.println(
        """
        {"message":"%s","_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"OpenScrutiny",\
        "Dimensions":[["FunctionName"]],"Metrics":[{"Name":"EditionsRefused","Unit":"Count"}]}]},\
        "FunctionName":"%s","EditionsRefused":1}\
        """
            .formatted(message, clock.millis(), function));
  }
}
