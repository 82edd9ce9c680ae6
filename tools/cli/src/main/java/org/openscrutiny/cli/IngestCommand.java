package org.openscrutiny.cli;

import java.io.IOException;
import java.nio.file.Path;
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
    description = "hand a release to the running portal")
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
  public Integer call() throws IOException {
    if (!RunningPortal.isRelease(release)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s holds no release.json; a release is a folder with one, or a zip of it"
              .formatted(release));
    }
    String name = RunningPortal.on(data.folder()).handOver(release);
    spec.commandLine()
        .getOut()
        .println("Handed over %s; the running portal says what it makes of it.".formatted(name));
    return 0;
  }
}
