package org.openscrutiny.pages;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.geography.OfficialPlaces;

/// Whom the figures of an area are set beside. The council's own pages have what its settings name;
/// the pages of another authority have the same with that authority's region in place of the
/// council's.
///
/// What else is about the council's region, the comparators whose id begins with `region-`, stays
/// with the authorities of that region. What a publisher gives for the statistical neighbours is
/// about the council's: see [#publishes].
record Comparators(PortalSettings settings) {
  static final String REGION = "region";
  static final String NEIGHBOURS = "statistical-neighbours";

  List<Comparator> of(Area area) {
    return settings.comparators().stream()
        .filter(who -> !who.area().code().equals(area.code()))
        .flatMap(who -> (isHome(area) ? Optional.of(who) : elsewhere(who, area)).stream())
        .toList();
  }

  /// Whether what a publisher gives for a comparator is about the comparator of this area too.
  boolean publishes(Comparator who, Area area) {
    return !who.id().equals(NEIGHBOURS) || isHome(area);
  }

  private boolean isHome(Area area) {
    return area.code().equals(settings.home().code());
  }

  private Optional<Comparator> elsewhere(Comparator who, Area area) {
    Optional<Area> region = OfficialPlaces.regionOf(area.code());
    if (who.id().equals(REGION)) {
      return region.map(
          its -> its.code().equals(who.area().code()) ? who : new Comparator(REGION, its));
    }
    return who.id().startsWith(REGION + "-") && !region.equals(ofHome())
        ? Optional.empty()
        : Optional.of(who);
  }

  private Optional<Area> ofHome() {
    return OfficialPlaces.regionOf(settings.home().code());
  }
}
