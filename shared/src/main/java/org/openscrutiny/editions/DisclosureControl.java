package org.openscrutiny.editions;

import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.geography.OfficialGeography;
import org.openscrutiny.suppression.release.Clearing;
import org.openscrutiny.suppression.release.JointClearing;

/// Disclosure control of a portal, with its own threshold and England's regions.
public record DisclosureControl(Catalogue catalogue, PortalSettings settings) {

  /// Clears one release.
  public Clearing ofRelease() {
    return new Clearing(catalogue, settings.threshold(), new OfficialGeography());
  }

  /// Clears the datasets of an edition together.
  public JointClearing ofEdition() {
    return new JointClearing(catalogue, settings.threshold(), new OfficialGeography());
  }
}
