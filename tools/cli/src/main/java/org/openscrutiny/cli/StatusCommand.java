package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.RunningPortal;
import org.openscrutiny.verification.LivePortal;
import org.openscrutiny.verification.ServedSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Compares what readers of the running portal are served with its current edition.
@Command(
    name = "status",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "say whether the running portal serves its current edition, and list every release with its"
          + " state",
      "Ends with 0 when it does and incoming/ is empty, 1 when not (yet), 2 when it can't be asked."
    },
    exitCodeOnExecutionException = 2)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OfficerAnswer answer;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> releases = Map.of("action", "status");
    if (answer.isJson()) {
      return answer.print(releases, spec.commandLine().getOut());
    }
    RunningPortal running = RunningPortal.on(answer.folder());
    PrintWriter out = spec.commandLine().getOut();
    var documents = new LivePortal(running.site());
    ServedSite site = ServedSite.of(documents, documents);
    out.println("Edition %d was published at %s.".formatted(site.current(), site.publishedAt()));
    site.lines().forEach(out::println);
    JsonNode host = running.status();
    host.path("incoming")
        .properties()
        .forEach(each ->
            out.println("incoming/%s %s".formatted(each.getKey(), each.getValue().asText())));
    int undelivered = host.path("undelivered").asInt();
    if (undelivered > 0) {
      out.println("%d events are on their way or tried again.".formatted(undelivered));
    }
    answer.print(releases, out);
    return site.isCurrent() && host.path("incoming").isEmpty() ? 0 : 1;
  }
}
