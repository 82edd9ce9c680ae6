package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.localaws.RunningPortal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Asks the running portal for something, as an AWS event would, and prints its answer.
final class OfficerAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Outcomes with which a command ends with 1: nothing was done, or something is wrong.
  private static final Set<String> FAILURES = Set.of("rejected", "refused", "broken");

  @Mixin private DataOption data;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  /// @param request the fields of the request, texts and truths
  /// @return the exit code
  int print(Map<String, Object> request, PrintWriter out) throws IOException, InterruptedException {
    String answer =
        RunningPortal.on(data.folder())
            .invoke(
                "PublishFunction",
                JSON.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
    JsonNode read = JSON.readTree(answer);
    if (json) {
      out.println(answer);
    } else {
      read.path("says").forEach(line -> out.println(line.asText()));
    }
    return FAILURES.contains(read.path("outcome").asText()) ? 1 : 0;
  }
}
