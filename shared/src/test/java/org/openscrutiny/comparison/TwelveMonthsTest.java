package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CONTACTS;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.TimeIdentifier.Group;

class TwelveMonthsTest {
  /// Contacts in Southampton, as printed in the data set of October 2017.
  private static final String FIRST = "2016-10 1547, ";

  private static final String TWELVE =
      "2016-11 1534, 2016-12 1260, 2017-01 1466, 2017-02 1510, 2017-03 1753, 2017-04 1278,"
          + " 2017-05 1605, 2017-06 1357, 2017-07 1491, 2017-08 1259, 2017-09 1358, 2017-10 1378";

  private static final Breaks NONE = new Breaks(Set.of());

  @Test
  void theMeanIsOfTwelveMonthsAndNotOfThirteen() {
    TwelveMonths months = newest(FIRST + TWELVE, NONE).orElseThrow();
    assertThat(months.mean()).isEqualTo("1437.4");
    assertThat(months.maximum()).isEqualTo("1753");
    assertThat(months.first().label()).isEqualTo("November 2016");
    assertThat(months.last().label()).isEqualTo("October 2017");
  }

  @Test
  void elevenMonthsHaveNoMean() {
    assertThat(newest(TWELVE.substring(TWELVE.indexOf(',') + 1), NONE)).isEmpty();
  }

  @Test
  void aSuppressedMonthLeavesNoMean() {
    assertThat(newest(TWELVE.replace("2017-04 1278", "2017-04 c"), NONE)).isEmpty();
  }

  @Test
  void monthsWithAGapHaveNoMean() {
    assertThat(newest("2015-10 1500, " + FIRST + TWELVE.replace("2017-04 1278, ", ""), NONE))
        .isEmpty();
  }

  @Test
  void aBreakWithinTheTwelveLeavesNoMean() {
    assertThat(newest(TWELVE, new Breaks(Set.of("2017-04")))).isEmpty();
    assertThat(newest(FIRST + TWELVE, new Breaks(Set.of("2016-11")))).isPresent();
  }

  private static Optional<TwelveMonths> newest(String text, Breaks breaks) {
    Series series = new LatestResultBuilder(CONTACTS, Group.MONTH, text).series();
    return TwelveMonths.endingAt(
        series.latest().orElseThrow().period(), series, breaks, CONTACTS.decimalPlaces());
  }
}
