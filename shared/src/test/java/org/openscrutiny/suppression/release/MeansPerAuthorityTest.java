package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.REGION;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.authority;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// An indicator that is the mean per authority of the counts of another. The region has five
/// authorities.
class MeansPerAuthorityTest {
  private static final String COUNT = "referrals";
  private static final long[][] MONTHS = {
    {21, 44, 37, 52, 12}, {19, 51, 33, 48, 17}, {26, 40, 31, 57, 3}, {23, 47, 35, 50, 14}
  };
  private static final Area COUNTRY = new Area(AreaLevel.NATIONAL, "E92000001", "England");

  private static final Geography GEOGRAPHY =
      new Geography() {
        @Override
        public Optional<Area> regionOf(Area area) {
          return area.level() == AreaLevel.LOCAL_AUTHORITY ? Optional.of(REGION) : Optional.empty();
        }

        @Override
        public Set<String> authoritiesOf(Area whole, Period period) {
          return IntStream.range(0, 5)
              .mapToObj(each -> "E0600004" + each)
              .collect(Collectors.toSet());
        }
      };

  private static SmallReleaseBuilder authorities(SmallReleaseBuilder builder) {
    for (int i = 0; i < MONTHS.length; i++) {
      for (int area = 0; area < MONTHS[i].length; area++) {
        builder.with(
            COUNT,
            authority("E0600004" + area, "Authority " + area),
            month(i),
            Long.toString(MONTHS[i][area]));
      }
    }
    return builder;
  }

  private static String mean(int month, int places) {
    return BigDecimal.valueOf(LongStream.of(MONTHS[month]).sum())
        .divide(BigDecimal.valueOf(MONTHS[month].length), places, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Figures cleared(Catalogue catalogue, SmallReleaseBuilder builder) {
    return new Clearing(catalogue, ClearingTest.THRESHOLD, GEOGRAPHY)
        .clear(ClearingTest.description("protect", "show"), builder.figures(), List.of())
        .figures();
  }

  private static List<String> shown(Figures figures, String indicator, Area area) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(indicator))
        .filter(series -> series.key().area().equals(area))
        .flatMap(series -> series.observations().stream())
        .map(Observation::value)
        .map(SmallReleaseBuilder::text)
        .toList();
  }

  /// In the third month one authority has 3.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aMeanIsSuppressedBesideASuppressedAuthority(int places) {
    Catalogue catalogue =
        new LinkedFiguresBuilder().measure(COUNT).score("typical-volume").catalogue();
    SmallReleaseBuilder builder = authorities(new SmallReleaseBuilder());
    for (int i = 0; i < MONTHS.length; i++) {
      builder.with("typical-volume", REGION, month(i), mean(i, places));
      builder.with("typical-volume", COUNTRY, month(i), mean(i, places));
    }

    Figures cleared = cleared(catalogue, builder);

    assertThat(shown(cleared, "typical-volume", REGION))
        .containsExactly(mean(0, places), mean(1, places), "c", mean(3, places));
    assertThat(shown(cleared, "typical-volume", COUNTRY)).element(2).isEqualTo("c");
  }

  /// One row shows nothing, but the name does.
  @ParameterizedTest
  @ValueSource(strings = {"referrals-mean", "average-referrals", "referrals-average-per-authority"})
  void aNameIsEnough(String name) {
    Catalogue catalogue = new LinkedFiguresBuilder().measure(COUNT).score(name).catalogue();
    SmallReleaseBuilder builder =
        authorities(new SmallReleaseBuilder()).with(name, REGION, month(2), mean(2, 1));

    assertThat(shown(cleared(catalogue, builder), name, REGION)).containsExactly("c");
  }

  /// The region's own count is shown, so its mean discloses nothing more.
  @Test
  void aMeanOfAShownTotalIsShown() {
    Catalogue catalogue =
        new LinkedFiguresBuilder().measure(COUNT).score("referrals-mean").catalogue();
    SmallReleaseBuilder builder = authorities(new SmallReleaseBuilder());
    for (int i = 0; i < MONTHS.length; i++) {
      builder
          .with("referrals-mean", REGION, month(i), mean(i, 1))
          .with(COUNT, REGION, month(i), Long.toString(LongStream.of(MONTHS[i]).sum()));
    }

    Figures cleared = cleared(catalogue, builder);

    assertThat(shown(cleared, COUNT, REGION)).element(2).isNotEqualTo("c");
    assertThat(shown(cleared, "referrals-mean", REGION)).doesNotContain("c");
  }

  /// A score of the region that has nothing to do with the counts.
  @Test
  void anotherFigureIsShown() {
    Catalogue catalogue = new LinkedFiguresBuilder().measure(COUNT).score("score").catalogue();
    SmallReleaseBuilder builder = authorities(new SmallReleaseBuilder());
    for (int i = 0; i < MONTHS.length; i++) {
      builder.with("score", REGION, month(i), "3" + i + ".4");
    }

    assertThat(shown(cleared(catalogue, builder), "score", REGION)).doesNotContain("c");
  }
}
