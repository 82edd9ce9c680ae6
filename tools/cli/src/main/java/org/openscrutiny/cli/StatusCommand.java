package org.openscrutiny.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    usageHelpWidth = Portal.WIDTH,
    description = "list every release of the running portal, with its state")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OfficerAnswer answer;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return answer.print(Map.of("action", "status"), spec.commandLine().getOut());
  }
}
