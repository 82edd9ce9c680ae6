package org.openscrutiny.editions;

import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.geography.OfficialGeography;
import org.openscrutiny.suppression.release.Clearing;
import org.openscrutiny.suppression.release.JointClearing;

/// Disclosure control of a portal: by its own threshold, and with England's regions.
public record DisclosureControl(Catalogue catalogue, PortalSettings settings) {

  /// What clears one release.
  public Clearing ofRelease() {
    return new Clearing(catalogue, settings.threshold(), new OfficialGeography());
  }

  /// What clears the datasets of an edition together.
  public JointClearing ofEdition() {
    return new JointClearing(catalogue, settings.threshold(), new OfficialGeography());
  }
}
