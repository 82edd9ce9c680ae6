package org.openscrutiny.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.verification.PortalAddress;
import org.openscrutiny.verification.PublicDocuments;

/// What the command is asked.
///
/// @param portal the address of a portal, or a folder that an attack has saved
/// @param save where to keep what is read
/// @param patience how long to think about one count
record Request(String portal, Optional<Path> save, boolean json, Duration patience) {
  private static final String SECONDS = "--seconds=";
  private static final String USAGE =
      "attack takes one URL or FOLDER, and --json, --save FOLDER and --seconds=N if you like";

  /// @throws IllegalArgumentException when it can't be right, with a sentence that says why
  static Request parse(List<String> arguments) {
    var portals = new ArrayList<String>();
    boolean json = false;
    Optional<Path> save = Optional.empty();
    Duration patience = Duration.ofSeconds(10);
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.remove();
      if (argument.equals("--json")) {
        json = true;
      } else if (argument.equals("--save") && !rest.isEmpty()) {
        save = Optional.of(Path.of(rest.remove()));
      } else if (argument.startsWith(SECONDS)) {
        patience = Duration.ofSeconds(seconds(argument.substring(SECONDS.length())));
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("there is no option " + argument + "; " + USAGE);
      } else {
        portals.add(argument);
      }
    }
    if (portals.size() > 1) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Request(
        portals.isEmpty() ? "http://localhost:8080" : portals.getFirst(), save, json, patience);
  }

  private static int seconds(String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          "--seconds= takes a whole number from 1 on; found " + text);
    }
    return Integer.parseInt(text);
  }

  PublicDocuments documents() {
    PortalAddress address = PortalAddress.of(portal);
    return save.map(address::savedTo).orElse(address).documents();
  }
}
