package org.openscrutiny.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "cancel",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "take back a release that is scheduled, so that it is not published",
      "Ends with 0 when it is done, 1 when it is rejected or refused; the answer says why."
    })
final class CancelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OrderOptions order;

  @Parameters(paramLabel = "NAME", description = "A dataset, or the id of a release.")
  private String name = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit trail.")
  private Optional<String> reason = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    reason.ifPresent(given -> fields.put("reason", given));
    return order.carryOut("cancel", fields, spec.commandLine().getOut());
  }
}
