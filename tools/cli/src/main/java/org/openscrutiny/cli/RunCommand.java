package org.openscrutiny.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.HostSettings;
import org.openscrutiny.localaws.LocalHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "start everything on this machine, and serve http://localhost:8080",
      "Ctrl-C stops it, and nothing is lost."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:PORT:-8080}",
      description = "The port of site and API. Also: PORT=N (default: 8080).")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: 127.0.0.1, this machine alone). With 0.0.0.0 anybody"
              + " who reaches the machine can read the site and the API.")
  private InetAddress address = InetAddress.getLoopbackAddress();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:PORTAL_CONFIG}",
      description = "The council's portal.json. Also: PORTAL_CONFIG=FILE (default: the project's).")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      defaultValue = "${env:PORTAL_CATALOGUE}",
      description =
          "The folder with the indicators. Also: PORTAL_CATALOGUE=DIR (default: catalogue).")
  private Optional<Path> catalogue = Optional.empty();

  @Option(
      names = "--releases",
      paramLabel = "DIR",
      defaultValue = "${env:PORTAL_RELEASES}",
      description =
          "The folder with the releases to begin with. Also: PORTAL_RELEASES=DIR (default: the"
              + " official figures that come with the project, and for the project's own council"
              + " its papers).")
  private Optional<Path> releases = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      LocalHost.serve(settings(), spec.commandLine().getOut()::println);
      return 0;
    } catch (BindException taken) {
      throw new IOException(
          "The port is in use by another program; give another one: PORT=9000 ./portal run", taken);
    }
  }

  /// The papers are those of one council.
  private List<Path> bundled() {
    Path official = Project.file("events/official");
    return config.isPresent()
        ? List.of(official)
        : List.of(official, Project.file("events/releases"));
  }

  private HostSettings settings() {
    try {
      return new HostSettings(
          port,
          address,
          data.folder(),
          config.orElseGet(() -> Project.file("portal.json")),
          catalogue,
          releases.map(List::of).orElseGet(this::bundled),
          Project.file("template.yaml"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
