package org.openscrutiny.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "history",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "print the audit trail of the running portal, and check its chain of hashes",
      "Ends with 1 when the chain is broken."
    })
final class HistoryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OfficerAnswer answer;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A dataset, or the id of a release (default: all).")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> request = new LinkedHashMap<>(Map.of("action", "history"));
    name.ifPresent(given -> request.put("name", given));
    return answer.print(request, spec.commandLine().getOut());
  }
}
