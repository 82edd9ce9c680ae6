package org.openscrutiny.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.openscrutiny.verification.PortalAddress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The portal whose public documents are read, live or from a copy.
final class PublicPortal {
  @Parameters(
      arity = "0..1",
      paramLabel = "URL|FOLDER",
      defaultValue = "http://localhost:8080",
      description =
          "The address of a portal (default: http://localhost:8080) or of one of its editions"
              + " (…/api/v1/editions/3), or a folder that --save has filled.")
  private String portal = "";

  @Option(
      names = "--save",
      paramLabel = "FOLDER",
      description = "Keep what is read, so that it can be read again as FOLDER.")
  private Optional<Path> save = Optional.empty();

  PortalAddress address() {
    PortalAddress address = PortalAddress.of(portal);
    return save.map(address::savedTo).orElse(address);
  }
}
