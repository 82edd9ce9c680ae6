package org.openscrutiny.local.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.opendata.OfficialPlaces;

/// Of what a total may consist; of areas everybody can look that up.
///
/// @param which in words
/// @param parts the levels of a filter, or the codes of areas
record Consists(String which, List<String> parts) {
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
