package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;

/// The areas of a region, and the regions of the country.
final class AreaTotals {
  private static final int FEWEST_PARTS = 2;

  private final Function<Area, Optional<Area>> regionOf;

  /// @param regionOf the region of a local authority
  AreaTotals(Function<Area, Optional<Area>> regionOf) {
    this.regionOf = regionOf;
  }

  Stream<Family> of(Collection<Cell> counts) {
    Map<List<Object>, List<Cell>> maps = new LinkedHashMap<>();
    for (Cell cell : counts) {
      maps.computeIfAbsent(
              List.of(cell.indicator(), cell.filters(), cell.period()), key -> new ArrayList<>())
          .add(cell);
    }
    Map<List<Object>, List<Sum>> families = new LinkedHashMap<>();
    maps.values().stream()
        .flatMap(this::sums)
        .forEach(sum ->
            families
                .computeIfAbsent(family(sum.terms().getFirst().cell()), key -> new ArrayList<>())
                .add(sum));
    return families.values().stream().map(sums -> new Family(sums, false));
  }

  private static List<Object> family(Cell total) {
    return List.of(total.indicator(), total.area().level(), frequency(total.period()));
  }

  private static Object frequency(Period period) {
    return period.frequency();
  }

  /// The sums of one map: an indicator's areas in one period.
  private Stream<Sum> sums(List<Cell> map) {
    if (map.size() <= FEWEST_PARTS) {
      return Stream.empty();
    }
    List<Cell> authorities = of(AreaLevel.LOCAL_AUTHORITY, map);
    List<Cell> regions = of(AreaLevel.REGIONAL, map);
    Stream<Sum> country =
        of(AreaLevel.NATIONAL, map).stream()
            .flatMap(total ->
                Stream.of(regions, authorities)
                    .filter(parts -> parts.size() >= FEWEST_PARTS)
                    .map(parts -> Sums.total(total, parts)));
    Stream<Sum> ofRegions =
        regions.stream()
            .flatMap(total -> {
              List<Cell> parts = authorities.stream().filter(part -> isIn(part, total)).toList();
              return parts.size() >= FEWEST_PARTS
                  ? Stream.of(Sums.total(total, parts))
                  : Stream.empty();
            });
    return Stream.concat(country, ofRegions);
  }

  private boolean isIn(Cell authority, Cell region) {
    return regionOf
        .apply(authority.area())
        .filter(area -> area.code().equals(region.area().code()))
        .isPresent();
  }

  private static List<Cell> of(AreaLevel level, List<Cell> map) {
    return map.stream().filter(cell -> cell.area().level() == level).toList();
  }
}
