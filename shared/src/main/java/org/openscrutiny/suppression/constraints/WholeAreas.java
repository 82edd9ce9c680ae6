package org.openscrutiny.suppression.constraints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;

/// The areas of which others may have a share: the region of an authority, and the country.
final class WholeAreas {
  private static final Area ENGLAND = new Area(AreaLevel.NATIONAL, "E92000001", "England");

  private final Geography geography;

  /// The areas as the figures name them.
  private final Map<String, Area> named = new HashMap<>();

  WholeAreas(LinkedFigures figures, Geography geography) {
    this.geography = geography;
    Stream.concat(figures.counts().keySet().stream(), figures.unknown().stream())
        .map(Cell::area)
        .filter(area -> area.level() != AreaLevel.LOCAL_AUTHORITY)
        .forEach(area -> named.putIfAbsent(area.code(), area));
  }

  /// The whole of each area of some rows: of authorities the region, and of authorities and regions
  /// the country.
  Stream<Map<Area, Area>> of(List<Cell> rows) {
    Set<Area> areas = rows.stream().map(Cell::area).collect(Collectors.toSet());
    var regions = new HashMap<Area, Area>();
    var country = new HashMap<Area, Area>();
    for (Area area : areas) {
      if (area.level() == AreaLevel.LOCAL_AUTHORITY) {
        geography.regionOf(area).ifPresent(region -> regions.put(area, asNamed(region)));
      }
      if (area.level() == AreaLevel.LOCAL_AUTHORITY || area.level() == AreaLevel.REGIONAL) {
        country.put(area, asNamed(ENGLAND));
      }
    }
    return Stream.<Map<Area, Area>>of(regions, country).filter(map -> map.size() > 1);
  }

  private Area asNamed(Area area) {
    return named.getOrDefault(area.code(), area);
  }
}
