package org.openscrutiny.localaws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the host is told on its command line.
///
/// @param data the folder of all state
/// @param config the council's `portal.json`
/// @param catalogue the folder with the indicators, where it is not the one that the template names
/// @param releases the folder with the bundled releases, each in a folder of its own
/// @param template the SAM template; the project is the folder that it lies in
record Options(
    int port, Path data, Path config, Optional<Path> catalogue, Path releases, Path template) {
  private static final List<String> KNOWN =
      List.of("--port", "--data", "--config", "--catalogue", "--releases", "--template");

  /// @throws IllegalArgumentException when they can't be right, with a sentence that says why
  static Options parse(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String name = rest.poll();
      if (!KNOWN.contains(name) || rest.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: the options are %s, each with a value".formatted(name, String.join(", ", KNOWN)));
      }
      given.put(name, rest.remove());
    }
    return new Options(
        port(given.getOrDefault("--port", "8080")),
        Path.of(given.getOrDefault("--data", ".portal")).toAbsolutePath().normalize(),
        existing(given.getOrDefault("--config", "portal.json")),
        Optional.ofNullable(given.get("--catalogue")).map(Options::existing),
        existing(given.getOrDefault("--releases", "events/releases")),
        existing(given.getOrDefault("--template", "template.yaml")));
  }

  Path root() {
    return template.resolveSibling("").toAbsolutePath().normalize();
  }

  private static int port(String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + text);
    }
    return port;
  }

  private static Path existing(String text) {
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("There is no " + text);
    }
    return path;
  }
}
