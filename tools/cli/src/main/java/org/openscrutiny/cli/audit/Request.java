package org.openscrutiny.cli.audit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.verification.PortalAddress;

/// What the command is asked.
///
/// @param portal the address of a portal, of its API or of one edition, or a folder with a copy
/// @param save where to keep what is read
record Request(String portal, Optional<Path> save) {
  private static final String HERE = "http://localhost:8080";
  private static final String USAGE =
      "audit takes one URL or FOLDER, and --save FOLDER if you like";

  /// @throws IllegalArgumentException when it can't be right, with a sentence that says why
  static Request parse(List<String> arguments) {
    var portals = new ArrayList<String>();
    Optional<Path> save = Optional.empty();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.remove();
      if (argument.equals("--save") && !rest.isEmpty()) {
        save = Optional.of(Path.of(rest.remove()));
      } else if (argument.startsWith("-")) {
        throw new IllegalArgumentException("there is no option " + argument + "; " + USAGE);
      } else {
        portals.add(argument);
      }
    }
    if (portals.size() > 1) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Request(portals.isEmpty() ? HERE : portals.getFirst(), save);
  }

  PortalAddress address() {
    PortalAddress address = PortalAddress.of(portal);
    return save.map(address::savedTo).orElse(address);
  }
}
