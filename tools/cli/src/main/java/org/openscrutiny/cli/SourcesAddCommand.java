package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.sources.DataSet;
import org.openscrutiny.sources.Publication;
import org.openscrutiny.sources.SourceMeta;
import org.openscrutiny.sources.SourceVersion;
import org.openscrutiny.sources.StatisticsApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Drafts a subscription from what the source says of a data set.
@Command(
    name = "add",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "draft a subscription: a file in sources/ with every column and filter of a data set",
      "Its columns are to be confirmed. Ends with 2 if there is no such data set, or the file is"
          + " there."
    },
    exitCodeOnExecutionException = 2)
final class SourcesAddCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 2015;
  private static final String TOTAL = "Total";

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private StatisticsOption statistics;

  @Parameters(
      paramLabel = "PUBLICATION/DATASET",
      description = "The slug of the publication, and the id or title of its data set.")
  private String what = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write (default: sources/PUBLICATION.json).")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    int slash = what.indexOf('/');
    if (slash < 1 || slash == what.length() - 1) {
      throw wrong("\"%s\" is not of the form PUBLICATION/DATASET".formatted(what));
    }
    String slug = what.substring(0, slash);
    String name = what.substring(slash + 1);
    StatisticsApi api = statistics.api();
    DataSet dataSet = find(api, slug, name);
    List<SourceVersion> versions = api.versions(dataSet.id());
    if (versions.isEmpty()) {
      throw wrong("\"%s\" has no version".formatted(dataSet.title()));
    }
    SourceMeta meta = api.meta(dataSet.id(), versions.getLast().number());
    Path written = file.orElseGet(() -> Project.file("sources/" + slug + ".json"));
    Path folder = written.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode draft = draft(slug, dataSet, meta, out);
    try {
      Files.write(
          written,
          StrictJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(draft),
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(), written + " is there already; give another file with --to", e);
    }
    out.println(
        "%s subscribes to \"%s\", version %s."
            .formatted(written, dataSet.title(), versions.getLast().number()));
    out.println("Take out the columns that are not meant, then: ./portal fetch --dry-run");
    return 0;
  }

  private DataSet find(StatisticsApi api, String slug, String name) throws IOException {
    Publication publication =
        api.publication(slug)
            .orElseThrow(() -> wrong("the source has no publication \"%s\"".formatted(slug)));
    return DataSet.named(name, api.dataSets(publication.id()))
        .orElseThrow(
            () -> wrong("\"%s\" has no data set \"%s\"".formatted(publication.title(), name)));
  }

  /// Says of each column which indicator it is, or that the catalogue has none.
  private static ObjectNode draft(String slug, DataSet dataSet, SourceMeta meta, PrintWriter out) {
    ObjectNode json = StrictJson.mapper().createObjectNode();
    json.put("dataset", "dfe-" + slug);
    json.put("title", dataSet.title());
    json.put("publication", slug);
    json.put("sourceDataSet", dataSet.title());
    json.putArray("levels").add("National").add("Regional").add("Local authority");
    json.put("from", FIRST_YEAR);
    ObjectNode keep = json.putObject("keep");
    new TreeMap<>(meta.filters())
        .forEach((column, filter) -> {
          String level =
              filter.options().contains(TOTAL)
                  ? TOTAL
                  : filter.options().stream().sorted().findFirst().orElse(TOTAL);
          keep.put(column, level);
          if (!filter.options().contains(TOTAL)) {
            out.println(
                "keep: %s has no Total; confirm \"%s\", or one of: %s"
                    .formatted(
                        column,
                        level,
                        String.join("; ", filter.options().stream().sorted().toList())));
          }
        });
    Catalogue catalogue = CatalogueJson.read(Project.file("catalogue"));
    ObjectNode columns = json.putObject("columns");
    new TreeMap<>(meta.indicators())
        .forEach((column, indicator) -> {
          Optional<Indicator> known = known(catalogue, column, indicator.label());
          String id = known.map(Indicator::id).orElseGet(() -> id(column));
          columns.put(column, id);
          out.println(
              "columns: %s (%s) %s %s"
                  .formatted(
                      column,
                      indicator.label(),
                      known.isPresent() ? "is" : "needs an entry in catalogue/, such as",
                      id));
        });
    json.putNull("nextDue");
    return json;
  }

  private static Optional<Indicator> known(Catalogue catalogue, String column, String label) {
    return catalogue
        .indicator(id(column))
        .or(() ->
            catalogue.indicators().stream()
                .filter(each -> each.shortTitle().equalsIgnoreCase(label))
                .findFirst());
  }

  private static String id(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
