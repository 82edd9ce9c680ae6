package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;

/// Four bands with about the same number of authorities each; A is the best. The edges are the
/// quartiles by R's type 7: position (n − 1)p, interpolated linearly between the two neighbouring
/// figures. They are exact and never rounded, so a figure and its label are always in the same
/// band. A figure on an edge is in the better band.
///
/// @param edges the first, second and third quartile
/// @param of how many authorities have a figure
public record Bands(List<BigDecimal> edges, int of, Polarity polarity) {
  /// With fewer authorities a band would hold four or fewer.
  public static final int FEWEST = 20;

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal STEPS = BigDecimal.TWO;

  public Bands {
    edges = List.copyOf(edges);
  }

  /// Empty without a polarity, with fewer than [#FEWEST] figures, and where the figures are too
  /// close to each other: the interquartile range is below the catalogue's `leastSpread`, or two
  /// edges are equal.
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
