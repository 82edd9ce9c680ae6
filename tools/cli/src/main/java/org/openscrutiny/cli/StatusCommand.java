package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
      "say whether the running portal serves its current edition",
      "Ends with 0 when it does, 1 when it does not (yet), 2 when it can't be asked."
    },
    exitCodeOnExecutionException = 2)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    RunningPortal running = RunningPortal.on(data.folder());
    PrintWriter out = spec.commandLine().getOut();
    var documents = new LivePortal(running.site());
    ServedSite site = ServedSite.of(documents, documents);
    out.println("Edition %d was published at %s.".formatted(site.current(), site.publishedAt()));
    site.lines().forEach(out::println);
    return site.isCurrent() ? 0 : 1;
  }
}
