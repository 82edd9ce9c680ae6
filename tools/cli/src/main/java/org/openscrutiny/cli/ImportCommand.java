package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.PortalArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a portal of what [ExportCommand] has written.
@Command(
    name = "import",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "make a portal of what ./portal export has written",
      "The folder that --data names must be empty, or not there. A portal that is started on it"
          + " gives the same answers, to the byte. Ends with 0 when it is made, 1 when it can't be:"
          + " then the folder is as it was."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "The zip that ./portal export has written.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    int files = PortalArchive.read(file, data.folder());
    spec.commandLine()
        .getOut()
        .println(
            "%s has a portal now, of %,d files. Start it as it was started before: %s has its portal.json, and its catalogue if that was not the project's"
                .formatted(data.folder(), files, data.folder().resolve("settings")));
    return 0;
  }
}
