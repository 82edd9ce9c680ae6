package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

class BandsTest {
  /// R: `quantile(c(1, 2, 4, 8, 16, 32), c(.25, .5, .75))` is 2.5, 6, 14.
  @Test
  void quartilesAreThoseOfType7() {
    List<BigDecimal> figures = figures("1", "2", "4", "8", "16", "32");
    assertThat(IntStream.of(1, 2, 3).mapToObj(quarter -> Bands.quartile(figures, quarter)))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("2.5"), new BigDecimal("6"), new BigDecimal("14"));
  }

  @Test
  void eachBandHoldsAboutAQuarterAndAIsTheBest() {
    assertThat(sizes(Polarity.HIGHER)).isEqualTo(Map.of("A", 6L, "B", 5L, "C", 5L, "D", 5L));
    assertThat(sizes(Polarity.LOWER)).isEqualTo(Map.of("A", 6L, "B", 5L, "C", 5L, "D", 5L));
    assertThat(bands(Polarity.HIGHER).band(new BigDecimal("21"))).isEqualTo("A");
    assertThat(bands(Polarity.LOWER).band(new BigDecimal("21"))).isEqualTo("D");
  }

  @Test
  void edgesAreNotRounded() {
    List<BigDecimal> figures =
        IntStream.range(0, 22).mapToObj(i -> new BigDecimal("50." + (10 + i * 3))).toList();
    Bands bands = Bands.of(figures, percentage(Polarity.HIGHER, "0.01")).orElseThrow();
    assertThat(bands.edges().getFirst()).isEqualByComparingTo("50.2575");
    assertThat(bands.band(new BigDecimal("50.257"))).isEqualTo("D");
    assertThat(bands.band(new BigDecimal("50.2575"))).isEqualTo("C");
  }

  @Test
  void nineteenAuthoritiesHaveNoBands() {
    assertThat(Bands.of(to(19), percentage(Polarity.HIGHER, "1"))).isEmpty();
    assertThat(Bands.of(to(20), percentage(Polarity.HIGHER, "1"))).isPresent();
  }

  @Test
  void figuresThatAreCloseTogetherHaveNoBands() {
    List<BigDecimal> close =
        IntStream.range(0, 30).mapToObj(i -> new BigDecimal("50." + i % 3)).toList();
    assertThat(Bands.of(close, percentage(Polarity.HIGHER, "0.5"))).isEmpty();
    assertThat(
            Bands.of(
                close,
                new IndicatorBuilder(
                        "share", "attainment", Unit.PERCENT, 0, Polarity.HIGHER, Measured.DURING)
                    .build()))
        .isEmpty();
  }

  @Test
  void manyEqualFiguresHaveNoBands() {
    List<BigDecimal> equal =
        IntStream.range(0, 30).mapToObj(i -> new BigDecimal(i < 20 ? 0 : i)).toList();
    assertThat(Bands.of(equal, percentage(Polarity.LOWER, "1"))).isEmpty();
  }

  @Test
  void withoutAPolarityThereAreNoBands() {
    assertThat(Bands.of(to(21), percentage(Polarity.NONE, "1"))).isEmpty();
  }

  private static Map<String, Long> sizes(Polarity polarity) {
    Bands bands = bands(polarity);
    var sizes = new TreeMap<String, Long>();
    to(21).forEach(figure -> sizes.merge(bands.band(figure), 1L, Long::sum));
    return sizes;
  }

  private static Bands bands(Polarity polarity) {
    return Bands.of(to(21), percentage(polarity, "1")).orElseThrow();
  }

  private static Indicator percentage(Polarity polarity, String leastSpread) {
    return new IndicatorBuilder("share", "attainment", Unit.PERCENT, 1, polarity, Measured.DURING)
        .spreading(leastSpread)
        .build();
  }

  private static List<BigDecimal> to(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(BigDecimal::valueOf).toList();
  }

  private static List<BigDecimal> figures(String... figures) {
    return List.of(figures).stream().map(BigDecimal::new).toList();
  }
}
