package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openscrutiny.sources.DataSet;
import org.openscrutiny.sources.Publication;
import org.openscrutiny.sources.StatisticsApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "find publications of the Department for Education, and their data sets",
      "Ends with 1 if nothing is found."
    })
final class SourcesSearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private StatisticsOption statistics;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    StatisticsApi api = statistics.api();
    PrintWriter out = spec.commandLine().getOut();
    List<Publication> found = api.publications(String.join(" ", words));
    for (Publication publication : found) {
      out.println(publication.slug() + "  " + publication.title());
      for (DataSet each : api.dataSets(publication.id())) {
        out.println(
            "  %s  %s%s"
                .formatted(
                    each.id(),
                    each.title(),
                    each.status() == DataSet.Status.PUBLISHED
                        ? ""
                        : " (" + each.status().name().toLowerCase(Locale.ROOT) + ")"));
      }
    }
    if (found.isEmpty()) {
      out.println("Nothing is found.");
      return 1;
    }
    out.println("Subscribe: ./portal sources add PUBLICATION/DATASET");
    return 0;
  }
}
