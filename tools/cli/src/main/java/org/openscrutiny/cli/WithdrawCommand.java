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
    name = "withdraw",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "publish an edition without a release that is public and without its dataset",
      "Its pages say so, with the reason. Addresses of earlier editions stay as they are.",
      "Ends with 0 when it is done, 1 when it is rejected or refused; the answer says why."
    })
final class WithdrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OrderOptions order;

  @Parameters(paramLabel = "NAME", description = "A dataset, or the id of a release.")
  private String name = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It is published.")
  private String reason = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> fields = Map.of("name", name, "reason", reason);
    return order.carryOut("withdraw", fields, spec.commandLine().getOut());
  }
}
