package org.openscrutiny.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.time.Clock;
import org.openscrutiny.verification.AuditedEdition;

/// Counts in CloudWatch by log lines in its embedded metric format, so the function needs no
/// permission to put metrics. Source: "Specification: CloudWatch embedded metric format", Amazon
/// CloudWatch user guide.
record Metrics(PrintStream log, Clock clock) {
  static final String AUDITED = "DatasetsAudited";
  static final String FAILED = "DatasetsFailed";
  static final String BEHIND = "SiteBehind";
  static final String LATE = "ReleasesLate";

  private static final String NAMESPACE = "OpenScrutiny";
  private static final String FUNCTION = "FunctionName";
  private static final JsonFactory JSON = new JsonFactory();

  void count(String function, AuditedEdition audited, boolean siteBehind, int late)
      throws IOException {
    var line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("message", audited.lines().getLast());
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", clock.millis());
      json.writeArrayFieldStart("CloudWatchMetrics");
      json.writeStartObject();
      json.writeStringField("Namespace", NAMESPACE);
      json.writeArrayFieldStart("Dimensions");
      json.writeStartArray();
      json.writeString(FUNCTION);
      json.writeEndArray();
      json.writeEndArray();
      json.writeArrayFieldStart("Metrics");
      metric(json, AUDITED);
      metric(json, FAILED);
      metric(json, BEHIND);
      metric(json, LATE);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeStringField(FUNCTION, function);
      json.writeNumberField(AUDITED, audited.datasets().size());
      json.writeNumberField(FAILED, audited.failed());
      json.writeNumberField(BEHIND, siteBehind ? 1 : 0);
      json.writeNumberField(LATE, late);
      json.writeEndObject();
    }
    log.println(line);
  }

  private static void metric(JsonGenerator json, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", name);
    json.writeStringField("Unit", "Count");
    json.writeEndObject();
  }
}
