package org.openscrutiny.localaws;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the host is started with.
///
/// @param port where site and API are served, 1 to 65535
/// @param address to listen on: nobody but this machine by default, since nothing here asks for
///   credentials
/// @param data the folder of all state
/// @param config the council's `portal.json`
/// @param catalogue the folder with the indicators, where it is not the one that the template names
/// @param releases folders with the releases to begin with, each in a folder of its own
/// @param template the SAM template; the project is the folder that it lies in
public record HostSettings(
    int port,
    InetAddress address,
    Path data,
    Path config,
    Optional<Path> catalogue,
    List<Path> releases,
    Path template) {

  /// @throws IllegalArgumentException when they can't be right, with a sentence that says why
  public HostSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + port);
    }
    data = data.toAbsolutePath().normalize();
    config = existing(config);
    catalogue = catalogue.map(HostSettings::existing);
    releases = releases.stream().map(HostSettings::existing).toList();
    template = existing(template);
  }

  InetSocketAddress listen() {
    return new InetSocketAddress(address, port);
  }

  Path root() {
    return template.resolveSibling("").toAbsolutePath().normalize();
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("There is no " + path);
    }
    return path.toAbsolutePath().normalize();
  }
}
