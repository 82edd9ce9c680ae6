package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
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
      "The folder must have no portal. ./portal run --data DIR then gives the same answers, to the"
          + " byte. Ends with 0 when it is made, 1 when it can't be: then the folder is as before."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "The zip that ./portal export has written.")
  private Path file = Path.of("portal.zip");

  @Override
  public Integer call() throws IOException {
    try {
      int files = PortalArchive.read(file, data.folder());
      spec.commandLine()
          .getOut()
          .println("%s has a portal now, of %,d files".formatted(data.folder(), files));
      return 0;
    } catch (ZipException wrong) {
      spec.commandLine().getErr().println("%s can't be read as a zip".formatted(file));
      return 1;
    } catch (PortalArchive.NotPossible | IllegalArgumentException wrong) {
      spec.commandLine().getErr().println(wrong.getMessage());
      return 1;
    }
  }
}
