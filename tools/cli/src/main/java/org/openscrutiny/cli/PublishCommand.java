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
    name = "publish",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "publish what is due now, as the clock does every quarter of an hour, or one release by name",
      "Ends with 0 when it is done, 1 when it is rejected or refused; the answer says why."
    })
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OrderOptions order;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "A dataset, or the id of a release, that is published at once (default: what is due).")
  private Optional<String> name = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit trail.")
  private Optional<String> reason = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> fields = new LinkedHashMap<>();
    name.ifPresent(given -> fields.put("name", given));
    reason.ifPresent(given -> fields.put("reason", given));
    return order.carryOut("publish", fields, spec.commandLine().getOut());
  }
}
