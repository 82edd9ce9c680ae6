package org.openscrutiny.pages;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;

/// The comparators on the pages of an area. The council's own pages have those of its settings. The
/// pages of another authority have the same, with that authority's region in place of the council's
/// and, outside the council's region, without the comparators about that.
record Comparators(PortalSettings settings, Geography geography) {
  List<Comparator> of(Area area) {
    return settings.comparators().stream()
        .filter(who -> !who.area().code().equals(area.code()))
        .flatMap(who -> (isHome(area) ? Optional.of(who) : elsewhere(who, area)).stream())
        .toList();
  }

  /// Whether a publisher's figures of a comparator are about the comparator of this area too. The
  /// figures of a group are about the council's group.
  boolean publishes(Comparator who, Area area) {
    return switch (who.kind()) {
      case ComparatorKind.Computed _ -> isHome(area);
      case ComparatorKind.Published _, ComparatorKind.OwnRegion _, ComparatorKind.HomeRegion _ ->
          true;
    };
  }

  private boolean isHome(Area area) {
    return area.code().equals(settings.home().code());
  }

  private Optional<Comparator> elsewhere(Comparator who, Area area) {
    Optional<Area> region = geography.regionOf(area);
    return switch (who.kind()) {
      case ComparatorKind.OwnRegion _ ->
          region.map(its ->
              its.code().equals(who.area().code())
                  ? who
                  : new Comparator(who.id(), who.kind(), its));
      case ComparatorKind.HomeRegion _ -> Optional.of(who).filter(any -> region.equals(ofHome()));
      case ComparatorKind.Published _, ComparatorKind.Computed _ -> Optional.of(who);
    };
  }

  private Optional<Area> ofHome() {
    return geography.regionOf(settings.home());
  }
}
