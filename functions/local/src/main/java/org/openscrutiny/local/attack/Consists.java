package org.openscrutiny.local.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.opendata.OfficialPlaces;

/// Of what a total may consist; of areas everybody can look that up.
///
/// @param which in words
/// @param kind the same of all that are alike
/// @param isGrouped whether it is one of several ways in which filter groups may be read
/// @param parts the levels of a filter, or the codes of areas
record Consists(String which, String kind, boolean isGrouped, List<String> parts) {
  private static final String AUTHORITIES = "local authorities";
  private static final String LONDON = "E12000007";
  private static final String INNER_LONDON = "E13000001";
  private static final String OUTER_LONDON = "E13000002";

  /// The boroughs of Inner London and the City in the London Government Act 1963, section 1.
  private static final Set<String> INNER_BY_LAW =
      Set.of(
          "E09000001",
          "E09000007",
          "E09000011",
          "E09000012",
          "E09000013",
          "E09000019",
          "E09000020",
          "E09000022",
          "E09000023",
          "E09000028",
          "E09000030",
          "E09000032",
          "E09000033");

  /// In statistics Haringey and Newham belong to it, and Greenwich doesn't.
  private static final Set<String> INNER_IN_STATISTICS =
      Set.of(
          "E09000001",
          "E09000007",
          "E09000012",
          "E09000013",
          "E09000014",
          "E09000019",
          "E09000020",
          "E09000022",
          "E09000023",
          "E09000025",
          "E09000028",
          "E09000030",
          "E09000032",
          "E09000033");

  private Consists(String which, List<String> parts) {
    this(which, which, false, parts);
  }

  /// All that one level of a filter may consist of.
  ///
  /// @param groups of all levels
  static List<Consists> ofLevels(String total, Map<String, String> groups) {
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
      return List.of(new Consists("others", all));
    }
    var ways = new ArrayList<Consists>();
    ways.add(new Consists("others", "others", true, all));
    ways.add(new Consists("totals of groups", "totals of groups", true, totals));
    String own = groups.getOrDefault(total, "");
    others.forEach((group, levels) -> {
      boolean itsOwn = group.equals(own) && new FilterGroup("", total, own).levelIsTotal();
      ways.add(new Consists(group, itsOwn ? "own" : "each group", true, levels));
    });
    return ways;
  }

  /// All that one area may consist of.
  ///
  /// @param authorities the codes of those that there are
  /// @param regions the codes of those that there are
  static List<Consists> of(
      AreaLevel level, String code, Collection<String> authorities, Collection<String> regions) {
    return switch (level) {
      case NATIONAL ->
          List.of(
              new Consists(AUTHORITIES, List.copyOf(authorities)),
              among("regions", regions, region -> !isHalfOfLondon(region)));
      case REGIONAL -> ofRegion(code, authorities, regions);
      case LOCAL_AUTHORITY, LOCAL_AUTHORITY_GROUP -> List.of();
    };
  }

  private static List<Consists> ofRegion(
      String code, Collection<String> authorities, Collection<String> regions) {
    var all = new ArrayList<Consists>();
    if (isHalfOfLondon(code)) {
      boolean inner = code.equals(INNER_LONDON);
      all.add(
          among(
              "boroughs by law",
              authorities,
              each -> isIn(each, LONDON) && INNER_BY_LAW.contains(each) == inner));
      all.add(
          among(
              "boroughs in statistics",
              authorities,
              each -> isIn(each, LONDON) && INNER_IN_STATISTICS.contains(each) == inner));
    } else {
      all.add(among(AUTHORITIES, authorities, each -> isIn(each, code)));
    }
    if (code.equals(LONDON)) {
      all.add(among("halves", regions, Consists::isHalfOfLondon));
    }
    return all;
  }

  private static Consists among(String which, Collection<String> areas, Predicate<String> belongs) {
    return new Consists(which, areas.stream().filter(belongs).toList());
  }

  private static boolean isHalfOfLondon(String region) {
    return region.equals(INNER_LONDON) || region.equals(OUTER_LONDON);
  }

  private static boolean isIn(String authority, String region) {
    return OfficialPlaces.regionOf(authority)
        .filter(area -> area.code().equals(region))
        .isPresent();
  }
}
