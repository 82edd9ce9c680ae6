package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.geography.OfficialGazetteer;

/// Parts that a total may consist of. For areas, the official lists say which those are.
///
/// @param which the parts, in words
/// @param kind the same for partitions that hold or fail together
/// @param isGrouped whether it is one of several readings of filter groups
/// @param parts the levels of a filter, or the codes of areas
record Partition(String which, String kind, boolean isGrouped, List<String> parts) {
  private static final String AUTHORITIES = "local authorities";
  private static final Geography GEOGRAPHY = OfficialGazetteer.read();

  private Partition(String which, List<String> parts) {
    this(which, which, false, parts);
  }

  /// All partitions of one level of a filter.
  ///
  /// @param groups of all levels
  static List<Partition> ofLevels(String total, Map<String, String> groups) {
    Map<String, List<String>> others = new TreeMap<>();
    var totals = new ArrayList<String>();
    groups.forEach((level, group) -> {
      if (level.equals(total)) {
        return;
      }
      if (new FilterGroup("", level, group).levelIsTotal()) {
        totals.add(level);
      } else {
        others.computeIfAbsent(group, _ -> new ArrayList<>()).add(level);
      }
    });
    List<String> all = others.values().stream().flatMap(List::stream).toList();
    if (others.size() <= 1) {
      return List.of(new Partition("others", all));
    }
    var ways = new ArrayList<Partition>();
    ways.add(new Partition("others", "others", true, all));
    ways.add(new Partition("totals of groups", "totals of groups", true, totals));
    String own = groups.getOrDefault(total, "");
    others.forEach((group, levels) -> {
      boolean itsOwn = group.equals(own) && new FilterGroup("", total, own).levelIsTotal();
      ways.add(new Partition(group, itsOwn ? "own" : "each group", true, levels));
    });
    return ways;
  }

  /// All partitions of one area.
  ///
  /// @param authorities the codes of those that there are
  /// @param regions the codes of those that there are
  static List<Partition> of(
      AreaLevel level, String code, Collection<String> authorities, Collection<String> regions) {
    return switch (level) {
      case NATIONAL ->
          List.of(
              new Partition(AUTHORITIES, List.copyOf(authorities)),
              among("regions", regions, region -> !isPart(region)));
      case REGIONAL -> ofRegion(code, authorities, regions);
      case LOCAL_AUTHORITY, LOCAL_AUTHORITY_GROUP -> List.of();
    };
  }

  private static List<Partition> ofRegion(
      String code, Collection<String> authorities, Collection<String> regions) {
    List<Set<String>> ways = GEOGRAPHY.authoritiesOfPart(regional(code));
    if (!ways.isEmpty()) {
      return IntStream.range(0, ways.size())
          .mapToObj(way ->
              among(
                  AUTHORITIES + (way == 0 ? " as usually divided" : " as otherwise divided"),
                  authorities,
                  ways.get(way)::contains))
          .toList();
    }
    return List.of(
        among(AUTHORITIES, authorities, each -> isIn(each, AreaLevel.LOCAL_AUTHORITY, code)),
        among("parts", regions, each -> isPart(each) && isIn(each, AreaLevel.REGIONAL, code)));
  }

  private static Partition among(
      String which, Collection<String> areas, Predicate<String> belongs) {
    return new Partition(which, areas.stream().filter(belongs).toList());
  }

  private static boolean isPart(String region) {
    return !GEOGRAPHY.authoritiesOfPart(regional(region)).isEmpty();
  }

  private static boolean isIn(String area, AreaLevel level, String region) {
    return GEOGRAPHY
        .regionOf(new Area(level, area, area))
        .filter(found -> found.code().equals(region))
        .isPresent();
  }

  private static Area regional(String code) {
    return new Area(AreaLevel.REGIONAL, code, code);
  }
}
