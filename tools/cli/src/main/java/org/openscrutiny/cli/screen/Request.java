package org.openscrutiny.cli.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the command is asked.
///
/// @param path a folder with a release.json, a zip of one, or one CSV beside its meta file
/// @param json whether a machine will read the report
/// @param catalogue the folder of the indicator catalogue
/// @param config the council's portal.json, for the threshold of disclosure control
record Request(Path path, Kind kind, boolean json, Path catalogue, Path config) {
  private static final String USAGE =
      "screen takes one FOLDER, ZIP or CSV, and --json, --catalogue DIR and --config FILE if you"
          + " like";

  enum Kind {
    FOLDER,
    ZIP,
    CSV
  }

  /// @throws IllegalArgumentException when it can't be right, with a sentence that says why
  static Request parse(List<String> arguments) {
    var paths = new ArrayList<String>();
    boolean json = false;
    String catalogue = "catalogue";
    String config = "portal.json";
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.remove();
      if (argument.equals("--json")) {
        json = true;
      } else if (argument.equals("--catalogue") && !rest.isEmpty()) {
        catalogue = rest.remove();
      } else if (argument.equals("--config") && !rest.isEmpty()) {
        config = rest.remove();
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("there is no option " + argument + "; " + USAGE);
      } else {
        paths.add(argument);
      }
    }
    if (paths.size() != 1) {
      throw new IllegalArgumentException(USAGE);
    }
    Path path = Path.of(paths.getFirst()).toAbsolutePath().normalize();
    Kind kind =
        kind(path).orElseThrow(() -> new IllegalArgumentException(paths.getFirst() + why(path)));
    return new Request(
        path, kind, json, catalogue(catalogue), Path.of(config).toAbsolutePath().normalize());
  }

  private static Path catalogue(String text) {
    Path folder = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("topics.json"))) {
      throw new IllegalArgumentException(
          text + " is no catalogue: it has no topics.json; give the folder of one");
    }
    return folder;
  }

  private static Optional<Kind> kind(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of(Kind.FOLDER);
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return Optional.empty();
    }
    String name = path.toString();
    if (name.endsWith(".zip")) {
      return Optional.of(Kind.ZIP);
    }
    return name.endsWith(".csv") || name.endsWith(".csv.gz")
        ? Optional.of(Kind.CSV)
        : Optional.empty();
  }

  private static String why(Path path) {
    return Files.exists(path) ? " is no folder, .zip, .csv or .csv.gz" : " is not there";
  }
}
