package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openscrutiny.draft.sheet.UnusableFile;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.lait.UnusableCollection;
import org.openscrutiny.verification.PublicDocuments.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of `./portal`. The script itself only builds what is not built yet, and starts
/// this.
@Command(
    name = "./portal",
    usageHelpWidth = Portal.WIDTH,
    header = "Open Scrutiny%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%n",
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      NewCommand.class,
      DraftCommand.class,
      ScreenCommand.class,
      ConvertCommand.class,
      IngestCommand.class,
      StatusCommand.class,
      HistoryCommand.class,
      ReportCommand.class,
      SourcesCommand.class,
      FetchCommand.class,
      ScheduleCommand.class,
      CancelCommand.class,
      PreviewCommand.class,
      PublishCommand.class,
      WithdrawCommand.class,
      RollbackCommand.class,
      TakedownCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      AuditCommand.class,
      AttackCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "By the script itself:",
      "  bench    measure, and set what is measured beside its budget; ./portal bench lists the"
          + " benches",
      "  package  write what is deployed to AWS into a folder",
      "  deploy   make a portal in an AWS account, or change it; ./portal deploy --help",
      "  destroy  remove it; what is kept is listed",
      "  sbom     list the packages that are deployed, and their licences",
      "  format   format the Java code and the site's files",
      "  test     everything: format, analysis, unit, integration, site, browser, template",
      "",
      "./portal help COMMAND describes a command, its options and how it ends. A command that was"
          + " used",
      "wrongly ends with 2."
    })
public final class Portal implements Runnable {
  static final int WIDTH = 100;

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Option(names = "--version", versionHelp = true, description = "Print the version.")
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private boolean version;

  public static void main(String[] arguments) {
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Portal())
        .setParameterExceptionHandler(Portal::usedWrongly)
        .setExecutionExceptionHandler(Portal::failed);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Says in one line what is wrong and in another how the command is used.
  private static int usedWrongly(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("portal: " + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Usage: " + command.getHelp().synopsis(0).strip().replaceAll("\\s*\\R\\s*", " "));
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /// What a person can mend is said in a sentence. Anything else is a fault of the program, and
  /// keeps its stack trace.
  private static int failed(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    switch (failure) {
      case IOException _,
          UncheckedIOException _,
          IllegalArgumentException _,
          IllegalStateException _,
          NotReadable _,
          Unreadable _,
          UnusableCollection _,
          UnusableFile _ ->
          command.getErr().println("portal: " + failure.getMessage());
      default -> throw failure;
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
