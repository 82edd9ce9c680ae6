package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.opendata.checks.TextChecks;
import org.openscrutiny.suppression.release.ClearedRelease;
import org.openscrutiny.suppression.release.Clearing;
import org.openscrutiny.suppression.release.JointClearing;

/// The disclosure control of a portal, with the threshold of its settings.
public record DisclosureControl(Catalogue catalogue, PortalSettings settings, Geography geography) {

  /// Clears one release.
  public Clearing ofRelease() {
    return new Clearing(catalogue, settings.threshold(), geography);
  }

  /// The texts of a release that give a figure which its clearing suppressed.
  public List<Finding> textsOf(ScreeningOutcome.Accepted accepted, ClearedRelease cleared) {
    return accepted.description().disclosure().policy().isOurs()
        ? TextChecks.run(
            accepted.description(), accepted.figures(), cleared.figures(), settings.threshold())
        : List.of();
  }

  /// Clears the datasets of an edition together.
  public JointClearing ofEdition() {
    return new JointClearing(catalogue, settings.threshold(), geography);
  }
}
