package org.openscrutiny.publication;

import java.time.Clock;
import org.openscrutiny.disclosure.Clearing;
import org.openscrutiny.disclosure.JointClearing;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.opendata.OfficialGeography;

/// Disclosure control of a portal: by its own threshold, and with England's regions.
public record DisclosureControl(Catalogue catalogue, PortalSettings settings, Clock clock) {

  /// What clears one release.
  public Clearing ofRelease() {
    return new Clearing(catalogue, settings.threshold(), new OfficialGeography(), clock);
  }

  /// What clears the datasets of an edition together.
  public JointClearing ofEdition() {
    return new JointClearing(catalogue, settings.threshold(), new OfficialGeography(), clock);
  }
}
