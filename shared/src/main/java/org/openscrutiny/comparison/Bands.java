package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;

/// Four bands of about as many authorities each, A the best. Their edges are quartiles by the rule
/// of R's type 7: at (n − 1)p, between the two figures on either side in proportion. They are exact
/// and never rounded, so a figure is never in one band and its label in another. A figure on an
/// edge is in the better band.
///
/// @param edges the first, second and third quartile
/// @param of how many authorities have a figure
public record Bands(List<BigDecimal> edges, int of, Polarity polarity) {
  /// With fewer, a quarter would be four places or fewer.
  public static final int FEWEST = 20;

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal STEPS = BigDecimal.TWO;

  public Bands {
    edges = List.copyOf(edges);
  }

  /// Empty without a polarity, with fewer than [#FEWEST] figures, and where the figures are so
  /// close to each other that a band would tell them apart by less than they can be told apart: the
  /// middle half spans less than the catalogue's `leastSpread`, or two of the edges are equal.
  public static Optional<Bands> of(Collection<BigDecimal> figures, Indicator indicator) {
    if (indicator.polarity() == Polarity.NONE || figures.size() < FEWEST) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = figures.stream().sorted().toList();
    List<BigDecimal> edges = List.of(quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3));
    BigDecimal spread = edges.getLast().subtract(edges.getFirst());
    BigDecimal least =
        indicator.leastSpread().orElse(STEPS.scaleByPowerOfTen(-indicator.decimalPlaces()));
    boolean apart =
        edges.get(0).compareTo(edges.get(1)) < 0 && edges.get(1).compareTo(edges.get(2)) < 0;
    return apart && spread.compareTo(least) >= 0
        ? Optional.of(new Bands(edges, sorted.size(), indicator.polarity()))
        : Optional.empty();
  }

  /// @param sorted the lowest first
  static BigDecimal quartile(List<BigDecimal> sorted, int quarter) {
    int quarters = (sorted.size() - 1) * quarter;
    BigDecimal below = sorted.get(quarters / 4);
    BigDecimal above = sorted.get(Math.min(quarters / 4 + 1, sorted.size() - 1));
    BigDecimal part = QUARTER.multiply(BigDecimal.valueOf(quarters % 4));
    return below.add(above.subtract(below).multiply(part));
  }

  /// A, B, C or D.
  public String band(BigDecimal figure) {
    int worse =
        switch (polarity) {
          case HIGHER -> (int) edges.stream().filter(edge -> figure.compareTo(edge) < 0).count();
          case LOWER, NONE ->
              (int) edges.stream().filter(edge -> figure.compareTo(edge) > 0).count();
        };
    return "ABCD".substring(worse, worse + 1);
  }
}
