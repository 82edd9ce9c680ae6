package org.openscrutiny.publish;

import java.io.PrintStream;
import java.time.Clock;

/// Counts refused editions, and releases that were left out of one, in CloudWatch by a log line in
/// its embedded metric format, so the function needs no permission to put metrics. Alarms watch the
/// metrics.
record RefusalMetric(PrintStream log, Clock clock) {

  /// @param function its name, as Lambda has it
  /// @param message for people who read the log
  void countEdition(String function, String message) {
    count("EditionsRefused", function, 1, message);
  }

  void countReleases(String function, int number) {
    count("ReleasesLeftOut", function, number, "Releases were left out of the edition");
  }

  private void count(String metric, String function, int number, String message) {
    log.println(
        """
        {"message":"%s","_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"OpenScrutiny",\
        "Dimensions":[["FunctionName"]],"Metrics":[{"Name":"%s","Unit":"Count"}]}]},\
        "FunctionName":"%s","%s":%d}\
        """
            .formatted(message, clock.millis(), metric, function, metric, number));
  }
}
