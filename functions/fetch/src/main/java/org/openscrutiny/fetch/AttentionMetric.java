package org.openscrutiny.fetch;

import java.io.PrintStream;
import java.time.Clock;

/// Counts in CloudWatch how many sources need a person, by a log line in its embedded metric
/// format, so the function needs no permission to put metrics. An alarm watches the metric.
record AttentionMetric(PrintStream log, Clock clock) {

  /// @param function its name, as Lambda has it
  void count(String function, long sources) {
    log.println(
        """
        {"message":"Sources that need a person","_aws":{"Timestamp":%d,"CloudWatchMetrics":[\
        {"Namespace":"OpenScrutiny","Dimensions":[["FunctionName"]],\
        "Metrics":[{"Name":"SourcesThatNeedAttention","Unit":"Count"}]}]},\
        "FunctionName":"%s","SourcesThatNeedAttention":%d}\
        """
            .formatted(clock.millis(), function, sources));
  }
}
