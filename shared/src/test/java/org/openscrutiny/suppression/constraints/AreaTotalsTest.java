package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.COUNTRY;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.REGION;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;

/// The sums of areas.
class AreaTotalsTest {
  @Test
  void authoritiesMakeTheirRegionAndRegionsTheCountry() {
    Area north = new Area(AreaLevel.REGIONAL, "E12000001", "North");
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 23)
            .count(cell("children", north, month(0)), 40)
            .count(cell("children", COUNTRY, month(0)), 63);

    assertThat(builder.sums())
        .containsExactlyInAnyOrder(
            "-1 children South, 1 children Village, 1 children Town",
            "-1 children Country, 1 children North, 1 children South");
  }

  /// Anybody can look up which authorities a region has.
  @Test
  void aRegionIsTakenToBeTheSumOfItsAuthoritiesWithoutHavingBeenSeenToBe() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0)), 20)
            .unknown(cell("children", VILLAGE, month(0)))
            .count(cell("children", REGION, month(0)), 23);

    assertThat(builder.sums())
        .containsExactly("-1 children South, 1 children Village, 1 children Town");
  }

  /// A third authority of the region publishes nothing, so the two others leave a rest of 7.
  @Test
  void whereAnAuthorityHasNoFigureTheOthersLeaveARest() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .expecting("E06000044", "E06000045", "E06000046")
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 30);

    assertThat(builder.links().sums()).singleElement().matches(sum -> sum.rest().isPresent());
    assertThat(builder.links().sums())
        .extracting(sum -> sum.value(builder.figures()).orElseThrow())
        .containsExactly(7L);
  }

  /// A region may count children that it assigns to no authority. That says nothing about other
  /// regions.
  @Test
  void aRegionThatIsSeenNotToBeTheSumOfItsAuthoritiesIsNot() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 13)
            .count(cell("children", REGION, month(0)), 40)
            .count(cell("children", TOWN, month(1)), 21)
            .unknown(cell("children", VILLAGE, month(1)))
            .count(cell("children", REGION, month(1)), 44);

    assertThat(builder.sums()).isEmpty();
  }

  /// With the boundaries of another year, the region has other authorities and is still complete.
  @Test
  void byTheMapOfAnotherYearARegionIsComplete() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .expecting("E06000044", "E10000014")
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 23);

    assertThat(builder.links().sums()).singleElement().matches(sum -> sum.rest().isEmpty());
  }
}
