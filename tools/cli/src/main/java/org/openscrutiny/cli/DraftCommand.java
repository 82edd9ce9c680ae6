package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.draft.Draft;
import org.openscrutiny.draft.DraftOptions;
import org.openscrutiny.draft.DraftOutcome;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.sources.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a release of a bare CSV or a workbook, with its guesses listed for a person.
@Command(
    name = "draft",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "make a release of a bare CSV, XLSX or ODS: its release.json, meta file and new catalogue"
          + " entries",
      "What a spreadsheet has broken is listed cell by cell. Ends with 0 when the draft is written, 1"
          + " when a",
      "person has to mend the table first, 2 when the file has no table of the open data format."
    },
    exitCodeOnExecutionException = 2)
final class DraftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Parameters(paramLabel = "FILE", description = "The table: .csv, .csv.gz, .xlsx or .ods.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      defaultValue = "draft",
      description = "The folder to write, which is empty or not there (default: draft).")
  private Path to;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of the workbook (default: the first).")
  private Optional<String> sheet = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "COLUMN",
      split = ",",
      description = "The columns of figures that are meant, with commas between (default: all).")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "FILTER=LEVEL",
      description =
          "Keep only the rows of one level of a filter. May be given for several filters.")
  private Map<String, String> keep = new LinkedHashMap<>();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "The topic of new indicators, as in catalogue/topics.json (default: guessed).")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "The day on which the source published it, such as 2024-10-31.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--reporting-year-ends",
      paramLabel = "MONTH",
      description = "The month with whose last day a reporting year ends, such as SEPTEMBER.")
  private Optional<Month> reportingYearEnds = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var draft =
        new Draft(
            Project.file("catalogue"),
            Subscriptions.read(Project.file("sources")),
            PortalJson.read(Project.file("portal.json")),
            LondonTime.of(Clock.systemUTC().instant()).toLocalDate());
    DraftOutcome outcome =
        draft.of(
            file, new DraftOptions(to, sheet, only, keep, topic, published, reportingYearEnds));
    PrintWriter out = spec.commandLine().getOut();
    if (!outcome.mended().isEmpty()) {
      out.println("Undone:");
      outcome.mended().forEach(line -> out.println("  " + line));
    }
    return switch (outcome) {
      case DraftOutcome.Written written -> {
        print(written, out);
        yield 0;
      }
      case DraftOutcome.Refused refused -> {
        out.println("Nothing is written. To be mended in the file first:");
        refused.broken().forEach(line -> out.println("  " + line));
        yield 1;
      }
    };
  }

  private static void print(DraftOutcome.Written written, PrintWriter out) {
    Path release = written.release();
    Path catalogue = written.catalogue();
    out.println(
        "%s has %d guesses under toConfirm:"
            .formatted(release.resolve("release.json"), written.toConfirm().size()));
    written.toConfirm().forEach(guess -> out.println("  " + guess));
    out.println("Correct what is wrong, and delete each line that is right. Then:");
    out.println("  ./portal screen %s --catalogue %s".formatted(release, catalogue));
    if (written.fresh() > 0) {
      out.println(
          "  copy %s/*.json to catalogue/ (%d new indicators), and start the portal again"
              .formatted(catalogue, written.fresh()));
    }
    out.println("  ./portal ingest " + release);
  }
}
