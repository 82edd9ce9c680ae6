package org.openscrutiny.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @ArgGroup(exclusive = false)
  private Optional<Figures> figures = Optional.empty();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, without the figure. It is published.")
  private String reason = "";

  /// Which figures of the dataset.
  static final class Figures {
    @Option(
        names = "--indicator",
        required = true,
        paramLabel = "ID",
        description = "The indicator of the figures, such as permanent-exclusions.")
    private String indicator = "";

    @Option(
        names = "--area",
        required = true,
        paramLabel = "CODE",
        description = "The code of their area, such as E06000045.")
    private String area = "";

    @Option(
        names = "--period",
        paramLabel = "ID",
        description = "A period, such as 2024-10 or 2023/24; may be repeated (default: all).")
    private List<String> periods = List.of();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(figures.isPresent() ? "dataset" : "name", name);
    figures.ifPresent(given -> {
      fields.put("indicator", given.indicator);
      fields.put("area", given.area);
      fields.put("periods", given.periods);
    });
    fields.put("reason", reason);
    return order.carryOut("takedown", fields, spec.commandLine().getOut());
  }
}
