package org.openscrutiny.local.screen;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.DataFileScreening;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ZipFiles;

/// Screens a release, or one data file with its meta file, and says what it found.
public final class ScreenCommand {
  static final int ACCEPTED = 0;
  static final int REFUSED = 1;
  static final int WRONG_USE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colour;

  ScreenCommand(PrintStream out, PrintStream err, boolean colour) {
    this.out = out;
    this.err = err;
    this.colour = colour;
  }

  public static void main(String[] arguments) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
            && System.getenv("NO_COLOR") == null;
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new ScreenCommand(out, err, terminal).run(List.of(arguments)));
  }

  /// The exit status: 0 accepted, 1 refused, 2 when nothing could be screened.
  int run(List<String> arguments) {
    try {
      Request request = Request.parse(arguments);
      Report report = report(request);
      if (request.json()) {
        out.println(new ReportJson(report).text());
      } else {
        new ReportText(report, colour).lines().forEach(out::println);
      }
      return report.isAccepted() ? ACCEPTED : REFUSED;
    } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
      err.println("portal: " + e.getMessage());
      return WRONG_USE;
    }
  }

  private static Report report(Request request) throws IOException {
    String name = name(request.path());
    return switch (request.kind()) {
      case FOLDER -> screened(request, new FolderFiles(request.path()));
      case ZIP -> {
        try (var files = ZipFiles.of(request.path())) {
          yield screened(request, files);
        }
      }
      case CSV -> {
        var beside = new FolderFiles(Objects.requireNonNull(request.path().getParent()));
        yield Report.ofFile(name, DataFileScreening.alone(beside, name));
      }
    };
  }

  private static Report screened(Request request, ReleaseFiles files) {
    Catalogue catalogue = CatalogueJson.read(request.catalogue());
    var screening = new ReleaseScreening(catalogue, new ReleaseJson());
    var clearing =
        new DisclosureControl(catalogue, PortalJson.read(request.config()), Clock.systemUTC())
            .ofRelease();
    return Report.of(
        name(request.path()),
        screening.screen(files),
        accepted ->
            accepted.description().disclosure().policy().isOurs()
                ? Optional.of(clearing.clear(accepted.description(), accepted.figures(), List.of()))
                : Optional.empty());
  }

  private static String name(Path path) {
    return Objects.requireNonNullElse(path.getFileName(), path).toString();
  }
}
