package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.releases.BundledReleases;

/// Rates of which nobody prints the counts: their counts add up all the same, since anybody can
/// look up how many children live in an area.
class RatesAddedUpTest {
  private static final String RATE = "children-starting-care-rate";
  private static final int YEAR = 2023;
  private static final OfficialGazetteer GEOGRAPHY = OfficialGazetteer.read();
  private static final Period OCTOBER = new Period(TimeIdentifier.OCTOBER, YEAR);
  private static final Period NOVEMBER = new Period(TimeIdentifier.NOVEMBER, YEAR);
  private static final Period DECEMBER = new Period(TimeIdentifier.DECEMBER, YEAR);
  private static final Period QUARTER = new Period(TimeIdentifier.FINANCIAL_YEAR_Q3, YEAR);

  @Test
  void aSuppressedLevelIsNotTheTotalLessTheOthers() {
    var builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 13, 1), "placement", "Total")
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 10, 1), "placement", "Foster care")
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 3, 1), "placement", "Other");

    assertThat(shown(builder).values()).containsExactly("c", "c", "2.6");
  }

  @Test
  void aSuppressedMonthIsNotTheQuarterLessTheOthers() {
    var builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, QUARTER, rate(SOUTHAMPTON, 23, 2))
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 3, 2))
            .with(RATE, SOUTHAMPTON, NOVEMBER, rate(SOUTHAMPTON, 8, 2))
            .with(RATE, SOUTHAMPTON, DECEMBER, rate(SOUTHAMPTON, 12, 2));

    assertThat(shown(builder).values()).containsOnlyOnce(rate(SOUTHAMPTON, 23, 2)).contains("c");
    assertThat(hidden(builder)).hasSize(2);
  }

  @Test
  void aSuppressedAuthorityIsNotTheRegionLessTheOthers() {
    Area region = GEOGRAPHY.regionOf(SOUTHAMPTON).orElseThrow();
    var builder = new SmallReleaseBuilder();
    long all = 0;
    long count = 3;
    for (Area authority : authorities(region)) {
      builder.with(RATE, authority, OCTOBER, rate(authority, count, 3));
      all += count;
      count += 7;
    }
    builder.with(RATE, region, OCTOBER, rate(region, all, 3));

    assertThat(hidden(builder)).hasSize(2);
  }

  @Test
  void aMonthThatNobodyPrintsIsNotTheQuarterLessTheOthers() {
    var builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, QUARTER, rate(SOUTHAMPTON, 23, 2))
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 8, 2))
            .with(RATE, SOUTHAMPTON, DECEMBER, rate(SOUTHAMPTON, 12, 2));

    assertThat(hidden(builder)).hasSize(1);
  }

  @Test
  void nothingIsSuppressedBesideLargeNumbers() {
    var builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, QUARTER, rate(SOUTHAMPTON, 60, 1))
            .with(RATE, SOUTHAMPTON, OCTOBER, rate(SOUTHAMPTON, 20, 1))
            .with(RATE, SOUTHAMPTON, NOVEMBER, rate(SOUTHAMPTON, 18, 1))
            .with(RATE, SOUTHAMPTON, DECEMBER, rate(SOUTHAMPTON, 22, 1));

    assertThat(hidden(builder)).isEmpty();
  }

  private static List<Area> authorities(Area region) {
    return GEOGRAPHY.authoritiesOf(region, OCTOBER).stream()
        .sorted()
        .map(code -> new Area(AreaLevel.LOCAL_AUTHORITY, code, code))
        .toList();
  }

  private static String rate(Area area, long count, int places) {
    long children = GEOGRAPHY.childrenIn(area).orElseThrow().in(YEAR).orElseThrow();
    return BigDecimal.valueOf(count * 10_000)
        .divide(BigDecimal.valueOf(children), places, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static List<String> hidden(SmallReleaseBuilder builder) {
    return shown(builder).entrySet().stream()
        .filter(each -> each.getValue().equals("c"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> shown(SmallReleaseBuilder builder) {
    Figures cleared =
        new Clearing(BundledReleases.CATALOGUE, ClearingTest.THRESHOLD, GEOGRAPHY)
            .clear(
                ClearingTest.description("protect", "show"), builder.figures(), new ArrayList<>())
            .figures();
    var shown = new TreeMap<String, String>();
    cleared
        .series()
        .forEach(each ->
            each.series()
                .observations()
                .forEach(observation ->
                    shown.put(
                        each.series().key() + " " + observation.period(),
                        SmallReleaseBuilder.text(observation.value()))));
    return shown;
  }
}
