package org.openscrutiny.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rollback",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "publish an edition with the releases of an earlier edition",
      "Ends with 0 when it is done, 1 when it is rejected or refused; the answer says why."
    })
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OrderOptions order;

  @Parameters(paramLabel = "EDITION", description = "The number of the earlier edition.")
  private int edition;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It is published where a dataset is no longer shown.")
  private String reason = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> fields = Map.of("edition", edition, "reason", reason);
    return order.carryOut("rollback", fields, spec.commandLine().getOut());
  }
}
