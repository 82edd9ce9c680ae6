package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  Path folder() {
    return data.folder();
  }

  /// Whether the answer is wanted as JSON.
  boolean isJson() {
    return json;
  }

  /// @param request the fields of the request, texts and truths
  /// @return the exit code
  int print(Map<String, Object> request, PrintWriter out) throws IOException, InterruptedException {
    return print(ask(request), out);
  }

  /// @param request the fields of the request, texts and truths
  /// @return the answer of the function
  JsonNode ask(Map<String, Object> request) throws IOException, InterruptedException {
    return JSON.readTree(
        RunningPortal.on(data.folder())
            .invoke(
                "PublishFunction",
                JSON.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
  }

  /// @return the exit code
  int print(JsonNode answer, PrintWriter out) {
    if (json || !answer.has("says")) {
      out.println(answer);
    } else {
      answer.path("says").forEach(line -> out.println(line.asText()));
    }
    return FAILURES.contains(answer.path("outcome").asText()) ? 1 : 0;
  }
}
