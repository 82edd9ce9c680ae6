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

/// Writes everything that a portal has into one file.
@Command(
    name = "export",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "write everything that a portal has into one zip: releases, editions, pages, audit trail",
      "The portal must not be running. The zip has what was suppressed, and releases that are not"
          + " public yet: keep it as you keep those. An earlier zip of that name is replaced when"
          + " the new one is whole. Ends with 0 when it is written, 1 when it can't be."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "The zip to write.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    int files = PortalArchive.write(data.folder(), file);
    spec.commandLine()
        .getOut()
        .println(
            "%s has the portal, in %,d files. It has what was suppressed: keep it safe"
                .formatted(file, files));
    return 0;
  }
}
