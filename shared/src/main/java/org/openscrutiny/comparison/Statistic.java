package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A statistic of the figures of several authorities. The portal shows both: the department's Local
/// Authority Interactive Tool uses the unweighted mean of the neighbours, its children's social
/// care dashboard the median.
public enum Statistic {
  MEAN("mean"),
  MEDIAN("median");

  private final String id;

  Statistic(String id) {
    this.id = id;
  }

  /// The word used in the public JSON.
  public String id() {
    return id;
  }

  /// Calculated exactly from the figures as printed, then rounded half up once.
  ///
  /// @param figures at least one
  BigDecimal of(List<BigDecimal> figures, int decimalPlaces) {
    List<BigDecimal> taken =
        switch (this) {
          case MEAN -> figures;
          case MEDIAN -> middle(figures.stream().sorted().toList());
        };
    BigDecimal sum = taken.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(taken.size()), decimalPlaces, RoundingMode.HALF_UP);
  }

  /// The middle figure, or the two middle figures of an even number.
  private static List<BigDecimal> middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.subList(half, half + 1)
        : sorted.subList(half - 1, half + 1);
  }
}
