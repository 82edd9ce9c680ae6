package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.TimeIdentifier;

/// Recoding comes before suppression.
class PeriodRecodingTest {
  private static final String LEFT = "care-leavers";
  private static final String KNOWN = "care-leavers-known";
  private static final String SHARE = "care-leavers-in-touch";
  private static final Period APRIL = new Period(TimeIdentifier.APRIL, 2024);

  @Test
  void monthsThatAreMostlySmallAreShownByQuarter() {
    ClearedRelease cleared = recoded(months(new SmallReleaseBuilder(), LEFT, 3, 4, 5, 2, 8, 1));

    assertThat(shown(cleared, LEFT)).isEqualTo(Map.of("2024/25-Q1", "12", "2024/25-Q2", "11"));
    assertThat(cleared.addedUp()).containsExactly(LEFT);
    assertThat(cleared.clearance().hidden()).isZero();
  }

  @Test
  void whereAQuarterIsSmallHalfAYearIsShown() {
    ClearedRelease cleared = recoded(months(new SmallReleaseBuilder(), LEFT, 1, 2, 1, 2, 8, 1));

    assertThat(shown(cleared, LEFT)).isEqualTo(Map.of("2024/25-H1", "15"));
  }

  /// January to March belong to the financial year that began in the April before.
  @Test
  void whereHalfAYearIsSmallTheYearIsShown() {
    ClearedRelease cleared =
        recoded(months(new SmallReleaseBuilder(), LEFT, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2));

    assertThat(shown(cleared, LEFT)).isEqualTo(Map.of("2024/25", "6"));
  }

  @Test
  void aSeriesOfWhichLittleIsSuppressedKeepsItsMonths() {
    ClearedRelease cleared = recoded(months(new SmallReleaseBuilder(), LEFT, 30, 4, 20));

    assertThat(shown(cleared, LEFT))
        .isEqualTo(Map.of("2024-04", "30", "2024-05", "c", "2024-06", "20"));
    assertThat(cleared.addedUp()).isEmpty();
  }

  @Test
  void aQuarterWithAMonthMissingIsNotShown() {
    SmallReleaseBuilder builder =
        months(new SmallReleaseBuilder(), LEFT, 3, 4, 5, 2, 8).with(LEFT, SOUTHAMPTON, at(5), "x");

    assertThat(shown(recoded(builder), LEFT)).isEqualTo(Map.of("2024/25-Q1", "12"));
  }

  @Test
  void aPercentageIsWorkedOutAgainFromBothCounts() {
    SmallReleaseBuilder builder =
        months(months(new SmallReleaseBuilder(), LEFT, 11, 9, 10), KNOWN, 3, 4, 5);
    builder
        .with(SHARE, SOUTHAMPTON, at(0), "27.3")
        .with(SHARE, SOUTHAMPTON, at(1), "44.4")
        .with(SHARE, SOUTHAMPTON, at(2), "50.0");

    ClearedRelease cleared = recoded(builder);

    assertThat(shown(cleared, KNOWN)).isEqualTo(Map.of("2024/25-Q1", "12"));
    assertThat(shown(cleared, SHARE)).isEqualTo(Map.of("2024/25-Q1", "40"));
  }

  @Test
  void aPercentageThatCannotBeWorkedOutAgainIsSuppressed() {
    SmallReleaseBuilder builder =
        months(new SmallReleaseBuilder(), KNOWN, 3, 4, 5).with(SHARE, SOUTHAMPTON, at(0), "27.3");

    assertThat(shown(recoded(builder), SHARE)).isEqualTo(Map.of("2024-04", "c"));
  }

  @Test
  void whatThePublisherWorkedOutFromTheMonthsIsSuppressed() {
    SmallReleaseBuilder builder =
        months(new SmallReleaseBuilder(), LEFT, 3, 4, 5)
            .withCalculation("12-month mean", LEFT, SOUTHAMPTON, at(2), "7.5")
            .withRepeat(LEFT, SOUTHAMPTON, at(2), "9");

    Figures cleared = recoded(builder).figures();

    assertThat(SmallReleaseBuilder.text(cleared.calculations().getFirst().value())).isEqualTo("c");
    assertThat(SmallReleaseBuilder.text(cleared.repeats().getFirst().value())).isEqualTo("c");
  }

  /// Recoding must not disclose a small complement either: 12 of 14.
  @Test
  void aQuarterThatLeavesFewIsNotShown() {
    SmallReleaseBuilder builder =
        months(months(new SmallReleaseBuilder(), LEFT, 3, 5, 6), KNOWN, 3, 4, 5);

    ClearedRelease cleared = recoded(builder);

    assertThat(shown(cleared, KNOWN).values()).containsOnly("c");
  }

  /// A half-year of 21 less a remembered second quarter of 16 is 5.
  @Test
  void whatWasShownByQuarterStaysByQuarter() {
    Figures before = recoded(months(new SmallReleaseBuilder(), LEFT, 3, 4, 5, 2, 8, 6)).figures();

    ClearedRelease cleared =
        recoded(months(new SmallReleaseBuilder(), LEFT, 3, 1, 1, 2, 8, 6), List.of(before));

    assertThat(shown(cleared, LEFT)).isEqualTo(Map.of("2024/25-Q1", "c", "2024/25-Q2", "16"));
  }

  @Test
  void whatWasShownByMonthStaysByMonth() {
    Figures before = recoded(months(new SmallReleaseBuilder(), LEFT, 30, 4, 20)).figures();

    ClearedRelease cleared =
        recoded(months(new SmallReleaseBuilder(), LEFT, 3, 4, 20), List.of(before));

    assertThat(shown(cleared, LEFT))
        .isEqualTo(Map.of("2024-04", "c", "2024-05", "c", "2024-06", "20"));
  }

  @Test
  void aSeriesOfWhichNothingWasShownMayBeAddedUp() {
    Figures before = recoded(months(new SmallReleaseBuilder(), LEFT, 1, 2)).figures();

    ClearedRelease cleared =
        recoded(months(new SmallReleaseBuilder(), LEFT, 1, 2, 4), List.of(before));

    assertThat(shown(cleared, LEFT)).isEqualTo(Map.of("2024/25-Q1", "7"));
  }

  @Test
  void teamsAreShownAsTheirLocality() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(LEFT, SOUTHAMPTON, APRIL, "20", "team", "East 1")
            .with(LEFT, SOUTHAMPTON, APRIL, "3", "team", "East 2")
            .with(LEFT, SOUTHAMPTON, APRIL, "30", "team", "West")
            .with(LEFT, SOUTHAMPTON, APRIL, "53", "team", "Total");
    ReleaseDescription description =
        ClearingTest.description("children-looked-after", "coarsen", "show");

    Figures merged =
        new LevelRecoding(
                ClearingTest.CATALOGUE,
                List.of(new Merge("team", List.of("East 1", "East 2"), "East")))
            .merged(builder.figures());
    ClearedRelease cleared = ClearingTest.clearing().clear(description, merged, List.of());

    assertThat(cleared.figures().series())
        .extracting(each -> each.series().key().filters())
        .containsExactlyInAnyOrder(
            new Filters(Map.of("team", "East")),
            new Filters(Map.of("team", "West")),
            new Filters(Map.of("team", "Total")));
    assertThat(cleared.clearance().hidden()).isZero();
  }

  private static SmallReleaseBuilder months(
      SmallReleaseBuilder builder, String indicator, int... counts) {
    for (int month = 0; month < counts.length; month++) {
      builder.with(indicator, SOUTHAMPTON, at(month), Integer.toString(counts[month]));
    }
    return builder;
  }

  private static Period at(int month) {
    Period period = APRIL;
    for (int i = 0; i < month; i++) {
      period = period.next();
    }
    return period;
  }

  private static ClearedRelease recoded(SmallReleaseBuilder builder) {
    return recoded(builder, List.of());
  }

  private static ClearedRelease recoded(SmallReleaseBuilder builder, List<Figures> earlier) {
    return ClearingTest.clearing()
        .clear(
            ClearingTest.description("children-looked-after", "coarsen", "show"),
            builder.figures(),
            earlier);
  }

  private static Map<String, String> shown(ClearedRelease cleared, String indicator) {
    var shown = new TreeMap<String, String>();
    cleared.figures().series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(indicator))
        .flatMap(series -> series.observations().stream())
        .forEach(each -> shown.put(each.period().id(), SmallReleaseBuilder.text(each.value())));
    return shown;
  }
}
