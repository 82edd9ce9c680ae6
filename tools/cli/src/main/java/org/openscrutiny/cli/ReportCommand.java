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
    name = "report",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "print what a publication did, on one page of Markdown: published, revised, suppressed, refused,"
          + " waiting, late",
      "It is for officers: it names releases that are not public. Ends with 1 if there is no such"
          + " edition."
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OfficerAnswer answer;

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITION",
      description = "The number of an edition (default: the current one).")
  private Optional<Integer> edition = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> request = new LinkedHashMap<>(Map.of("action", "report"));
    edition.ifPresent(given -> request.put("edition", given));
    return answer.print(request, spec.commandLine().getOut());
  }
}
