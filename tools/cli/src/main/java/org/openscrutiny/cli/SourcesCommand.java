package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.RunningPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the official data sets that the portal subscribes to.
@Command(
    name = "sources",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "list the official data sets in sources/, with the version that was taken of each and when",
      "Nothing is asked of the source; ./portal fetch --dry-run says what is newer."
    },
    subcommands = {SourcesSearchCommand.class, SourcesAddCommand.class})
final class SourcesCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String answer =
        RunningPortal.on(data.folder())
            .invoke("FetchFunction", "{\"action\":\"list\"}".getBytes(StandardCharsets.UTF_8));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer);
      return 0;
    }
    for (JsonNode each : JSON.readTree(answer).path("sources")) {
      out.println(
          "%s  %s (%d indicators)"
              .formatted(
                  each.path("dataset").asText(),
                  each.path("title").asText(),
                  each.path("indicators").asInt()));
      out.println("  " + state(each));
      if (each.path("held").isTextual()) {
        out.println("  version %s is held:".formatted(each.path("held").asText()));
        each.path("heldBecause").forEach(why -> out.println("    " + why.asText()));
      }
      if (each.path("supersededBy").isTextual()) {
        out.println("  replaced at the source by: " + each.path("supersededBy").asText());
      }
    }
    return 0;
  }

  private static String state(JsonNode source) {
    String due =
        source.path("nextDue").isTextual()
            ? "; the next version is announced for " + source.path("nextDue").asText()
            : "";
    return source.path("version").isTextual()
        ? "version %s, taken %s%s%s"
            .formatted(
                source.path("version").asText(),
                source.path("takenAt").asText(),
                source.path("withdrawn").asBoolean() ? "; the source has withdrawn it" : "",
                due)
        : "nothing has been taken yet" + due;
  }
}
