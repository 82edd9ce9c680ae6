package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.cli.council.CouncilFinder;
import org.openscrutiny.cli.council.CouncilSettings;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.geography.Place;
import org.openscrutiny.json.PortalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the settings of another council's portal.
@Command(
    name = "new",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "write the portal.json of any English council; official figures come with the project",
      "Ends with 0 when it is written, 2 when no council or more than one is meant, or the file is"
          + " there."
    },
    exitCodeOnExecutionException = 2)
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Parameters(
      arity = "1..*",
      paramLabel = "COUNCIL",
      description = "Its name, such as Leeds, its code (E08000035) or its number (383).")
  private List<String> council = List.of();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write (default: portal-COUNCIL.json in the current folder).")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    OfficialGazetteer gazetteer = OfficialGazetteer.read();
    PortalSettings settings =
        new CouncilSettings(gazetteer)
            .of(found(new CouncilFinder(gazetteer), String.join(" ", council)));
    String name = settings.home().name().toLowerCase(Locale.UK).replaceAll("[^a-z]+", "-");
    Path written = file.orElseGet(() -> Path.of("portal-" + name + ".json"));
    try {
      Files.write(written, PortalJson.written(settings), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(), written + " is there already; give another file with --to", e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%s has the portal of %s (%s)."
            .formatted(written, settings.home().name(), settings.home().code()));
    settings.comparators().forEach(each -> out.println("  compared with " + each.area().name()));
    out.println(
        "Put the council's name, site and contact into `council`, `councilUrl`, `contact`.");
    out.println("Start it: ./portal run --config %s --data .portal-%s".formatted(written, name));
    return 0;
  }

  private Place found(CouncilFinder finder, String text) {
    try {
      return finder.find(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
