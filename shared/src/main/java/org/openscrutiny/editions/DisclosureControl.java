package org.openscrutiny.editions;

import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.suppression.release.Clearing;
import org.openscrutiny.suppression.release.JointClearing;

/// The disclosure control of a portal, with the threshold of its settings.
public record DisclosureControl(Catalogue catalogue, PortalSettings settings, Geography geography) {

  /// Clears one release.
  public Clearing ofRelease() {
    return new Clearing(catalogue, settings.threshold(), geography);
  }

  /// Clears the datasets of an edition together.
  public JointClearing ofEdition() {
    return new JointClearing(catalogue, settings.threshold(), geography);
  }
}
