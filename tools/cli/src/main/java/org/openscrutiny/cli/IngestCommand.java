package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.RunningPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "hand a release to the running portal",
      "Ends with 0 when the portal has taken it, 1 when it has not, and says why."
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      description = "A folder with a release.json, or a zip of one.")
  private Path release;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!RunningPortal.isRelease(release)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s holds no release.json; a release is a folder with one, or a zip of it"
              .formatted(release));
    }
    RunningPortal running = RunningPortal.on(data.folder());
    String name = running.handOver(release);
    Optional<String> notTaken = running.awaitTaken(name);
    if (notTaken.isPresent()) {
      spec.commandLine().getErr().println("portal: %s %s".formatted(name, notTaken.get()));
      return 1;
    }
    spec.commandLine()
        .getOut()
        .println("Handed over %s; the running portal says what it makes of it.".formatted(name));
    return 0;
  }
}
