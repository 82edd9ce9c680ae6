package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openscrutiny.lait.ConversionReport;
import org.openscrutiny.lait.LaitConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "convert",
    usageHelpWidth = Portal.WIDTH,
    description = "turn a collection that has a layout of its own into a release and a catalogue",
    subcommands = ConvertCommand.Lait.class,
    synopsisSubcommandLabel = "lait")
final class ConvertCommand {
  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Command(
      name = "lait",
      usageHelpWidth = Portal.WIDTH,
      description = {
        "the Local Authority Interactive Tool's collection; says what became of every row",
        "Ends with 0 when every row is accounted for, 1 when the accounts do not balance, 2 when"
            + " nothing could be converted."
      },
      exitCodeOnExecutionException = 2)
  static final class Lait implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli itself acts on it
    private HelpOption help;

    @Parameters(index = "0", paramLabel = "DATA", description = "The collection, one long CSV.")
    private Path data;

    @Parameters(index = "1", paramLabel = "DICTIONARY", description = "Its data dictionary.")
    private Path dictionary;

    @Parameters(
        index = "2",
        paramLabel = "OUT",
        description = "Where release, catalogue and report go: empty, or not there yet.")
    private Path out;

    @Override
    public Integer call() throws IOException {
      ConversionReport report = LaitConverter.convert(data, dictionary, out);
      report.lines().forEach(spec.commandLine().getOut()::println);
      return report.balances() ? 0 : 1;
    }
  }
}
