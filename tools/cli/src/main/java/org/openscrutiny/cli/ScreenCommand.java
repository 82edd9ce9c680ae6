package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openscrutiny.cli.screen.ScreenedInput;
import org.openscrutiny.cli.screen.Screening;
import org.openscrutiny.cli.screen.ScreeningReport;
import org.openscrutiny.cli.screen.ScreeningReportJson;
import org.openscrutiny.cli.screen.ScreeningReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "screen",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "say what is wrong with a release, or with one data file, and what to do",
      "Ends with 0 when it is accepted, 1 when it is refused, 2 when nothing could be screened."
    },
    exitCodeOnExecutionException = 2)
final class ScreenCommand implements Callable<Integer> {
  private static final Pattern WORKBOOK =
      Pattern.compile(".*\\.(xlsx|xlsm|xlsb|xls|ods)", Pattern.CASE_INSENSITIVE);

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Parameters(
      paramLabel = "FOLDER|ZIP|CSV",
      description = "A folder with a release.json, a zip of one, or one CSV beside its meta file.")
  private Path path;

  @Option(names = "--json", description = "Write the report for machines.")
  private boolean json;

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description = "The indicators that are known (default: the project's catalogue).")
  private Optional<Path> catalogue = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:PORTAL_CONFIG}",
      description =
          "The council's portal.json, for the threshold. Also: PORTAL_CONFIG=FILE"
              + " (default: the project's).")
  private Optional<Path> config = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path folder = catalogue.orElseGet(() -> Project.file("catalogue"));
    if (!Files.isRegularFile(folder.resolve("topics.json"))) {
      throw new ParameterException(
          spec.commandLine(),
          folder + " is no catalogue: it has no topics.json; give the folder of one");
    }
    ScreenedInput input =
        ScreenedInput.of(path)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), path + why()));
    ScreeningReport report =
        new Screening(folder, config.orElseGet(() -> Project.file("portal.json"))).report(input);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ScreeningReportJson(report).text());
    } else {
      boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
      new ScreeningReportText(report, colour).lines().forEach(out::println);
    }
    return report.isAccepted() ? 0 : 1;
  }

  private String why() {
    if (!Files.exists(path)) {
      return " is not there";
    }
    return WORKBOOK.matcher(path.toString()).matches()
        ? " is a spreadsheet's workbook. ./portal draft makes a release of it"
        : " is no folder, .zip, .csv or .csv.gz. Save its tables as CSV UTF-8";
  }
}
