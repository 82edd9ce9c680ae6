package org.openscrutiny.geography;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Period;

/// England: its regions with their local authorities, and London, which publishers divide into
/// Inner and Outer London in two ways.
public final class OfficialGeography implements Geography {
  private static final String ENGLAND = "E92000001";
  private static final String LONDON = "E12000007";
  private static final String INNER_LONDON = "E13000001";
  private static final String OUTER_LONDON = "E13000002";

  /// Inner London in statistics: with Haringey and Newham, without Greenwich.
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

  /// The City and the boroughs of Inner London in the London Government Act 1963, section 1.
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

  @Override
  public Optional<Area> regionOf(Area area) {
    return isHalfOfLondon(area.code())
        ? OfficialPlaces.region(LONDON)
        : OfficialPlaces.regionOf(area.code());
  }

  @Override
  public List<Set<String>> authoritiesOfPart(Area part) {
    return isHalfOfLondon(part.code())
        ? Stream.of(INNER_IN_STATISTICS, INNER_BY_LAW)
            .map(inner -> part.code().equals(INNER_LONDON) ? inner : allBut(inner))
            .toList()
        : List.of();
  }

  private static Set<String> allBut(Set<String> inner) {
    var outer = new TreeSet<>(OfficialPlaces.authoritiesIn(LONDON, place -> true));
    outer.removeAll(inner);
    return outer;
  }

  @Override
  public Set<String> authoritiesOf(Area whole, Period period) {
    String region = whole.code().equals(ENGLAND) ? "" : whole.code();
    return OfficialPlaces.authoritiesIn(
        region, place -> place.existedThroughout(period.start(), period.end()));
  }

  private static boolean isHalfOfLondon(String code) {
    return code.equals(INNER_LONDON) || code.equals(OUTER_LONDON);
  }
}
