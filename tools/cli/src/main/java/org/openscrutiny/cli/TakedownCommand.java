package org.openscrutiny.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "takedown",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "take down figures that disclose something, or a whole release, from every address",
      "Addresses of earlier editions that have them answer 410 with the reason, copies of the content"
          + " delivery network are dropped, and an edition without them and without what follows"
          + " from them is published.",
      "Ends with 0 when it is done, 1 when it is rejected or refused; the answer says why."
    })
final class TakedownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OrderOptions order;

  @Parameters(
      paramLabel = "NAME",
      description =
          "The dataset of the figures; or a dataset or the id of a release, all of which is taken"
              + " down.")
  private String name = "";

  @Option(
      names = "--indicator",
      paramLabel = "ID",
      description = "The indicator of the figures, such as permanent-exclusions; with --area.")
  private Optional<String> indicator = Optional.empty();

  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "The code of their area, such as E06000045; with --indicator.")
  private Optional<String> area = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "ID",
      description = "A period, such as 2024-10 or 2023/24; may be repeated (default: all).")
  private List<String> periods = List.of();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, without the figure. It is published.")
  private String reason = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean ofFigures = indicator.isPresent() || area.isPresent() || !periods.isEmpty();
    if (ofFigures && (indicator.isEmpty() || area.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "Figures are taken down by --indicator and --area together");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ofFigures ? "dataset" : "name", name);
    indicator.ifPresent(id -> fields.put("indicator", id));
    area.ifPresent(code -> fields.put("area", code));
    if (!periods.isEmpty()) {
      fields.put("periods", periods);
    }
    fields.put("reason", reason);
    return order.carryOut("takedown", fields, spec.commandLine().getOut());
  }
}
