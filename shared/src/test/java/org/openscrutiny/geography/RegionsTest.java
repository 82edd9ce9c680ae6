package org.openscrutiny.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

class RegionsTest {
  private static final Area ENGLAND = new Area(AreaLevel.NATIONAL, "E92000001", "England");
  private static final Area LONDON = new Area(AreaLevel.REGIONAL, "E12000007", "London");
  private static final Area INNER = new Area(AreaLevel.REGIONAL, "E13000001", "Inner London");
  private static final Area OUTER = new Area(AreaLevel.REGIONAL, "E13000002", "Outer London");
  private static final Area NORTH_WEST = new Area(AreaLevel.REGIONAL, "E12000002", "North West");
  private static final Period THIS_YEAR = new Period(TimeIdentifier.FINANCIAL_YEAR, 2024);

  private final Gazetteer geography = OfficialGazetteer.read();

  @Test
  void innerAndOuterLondonMakeLondonInBothWays() {
    Set<String> boroughs = geography.authoritiesOf(LONDON, THIS_YEAR);
    assertThat(boroughs).hasSize(33);
    List<Set<String>> inner = geography.authoritiesOfPart(INNER);
    List<Set<String>> outer = geography.authoritiesOfPart(OUTER);

    assertThat(inner).extracting(Set::size).containsExactly(14, 13);
    for (int way = 0; way < inner.size(); way++) {
      var both = new TreeSet<>(inner.get(way));
      both.addAll(outer.get(way));
      assertThat(both).isEqualTo(new TreeSet<>(boroughs));
      assertThat(inner.get(way)).doesNotContainAnyElementsOf(outer.get(way));
    }
    assertThat(List.of(INNER, OUTER))
        .allMatch(half -> geography.regionOf(half).orElseThrow().code().equals(LONDON.code()));
    assertThat(geography.authoritiesOfPart(LONDON)).isEmpty();
  }

  @Test
  void aReorganisedAuthorityBelongsToItsRegionUntilItsEnd() {
    String cumbria = "E10000006";
    String cumberland = "E06000063";

    assertThat(geography.authoritiesOf(NORTH_WEST, new Period(TimeIdentifier.FINANCIAL_YEAR, 2021)))
        .contains(cumbria)
        .doesNotContain(cumberland);
    assertThat(geography.authoritiesOf(NORTH_WEST, THIS_YEAR))
        .contains(cumberland)
        .doesNotContain(cumbria);
    assertThat(geography.authoritiesOf(NORTH_WEST, new Period(TimeIdentifier.CALENDAR_YEAR, 2023)))
        .doesNotContain(cumberland, cumbria);
  }

  /// Barnsley and Sheffield were given new codes in May 2025.
  @Test
  void anAuthorityThatWasRecodedWithinAPeriodExistedThroughoutIt() {
    var yorkshire = new Area(AreaLevel.REGIONAL, "E12000003", "Yorkshire and The Humber");

    for (int year : new int[] {2023, 2025, 2026}) {
      assertThat(
              geography.authoritiesOf(yorkshire, new Period(TimeIdentifier.FINANCIAL_YEAR, year)))
          .as("%d", year)
          .contains("E08000038", "E08000039")
          .doesNotContain("E08000016", "E08000019");
    }
  }

  @Test
  void englandHasTheAuthoritiesOfAllRegions() {
    assertThat(geography.authoritiesOf(ENGLAND, THIS_YEAR))
        .hasSize(153)
        .containsAll(geography.authoritiesOf(LONDON, THIS_YEAR));
  }
}
