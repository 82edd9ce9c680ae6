package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.RunningPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Does by hand what the clock does: asks the Department for Education for newer versions.
@Command(
    name = "fetch",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "take newer versions of the official data sets in sources/, as the clock does every working day",
      "Ends with 1 if a source needs a person: a version is held or withdrawn, or an answer can't be"
          + " used."
    })
final class FetchCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "The dataset of one subscription (default: all).")
  private Optional<String> source = Optional.empty();

  @Option(names = "--dry-run", description = "Say what would be taken, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--accept",
      description = "Take a version that breaks what is used, as far as it still fits.")
  private boolean accept;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "Another address of the service, on this machine: http://127.0.0.1:PORT.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var request = new LinkedHashMap<String, Object>(Map.of("action", "fetch"));
    source.ifPresent(dataset -> request.put("dataset", dataset));
    from.ifPresent(address -> request.put("from", address));
    request.put("dryRun", dryRun);
    request.put("accept", accept);
    String answer =
        RunningPortal.on(data.folder()).invoke("FetchFunction", JSON.writeValueAsBytes(request));
    PrintWriter out = spec.commandLine().getOut();
    JsonNode read = JSON.readTree(answer);
    if (json) {
      out.println(answer);
    } else {
      read.path("says").forEach(line -> out.println(line.asText()));
      for (JsonNode each : read.path("sources")) {
        out.println(each.path("dataset").asText() + ": " + each.path("outcome").asText());
        each.path("says").forEach(line -> out.println("  " + line.asText()));
      }
      if (read.path("sources").isEmpty() && read.path("says").isEmpty()) {
        out.println("There are no subscriptions in sources/.");
      }
    }
    return read.path("outcome").asText().equals("fetched") ? 0 : 1;
  }
}
