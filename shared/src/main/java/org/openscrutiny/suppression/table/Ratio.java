package org.openscrutiny.suppression.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.openscrutiny.suppression.table.Relation.Term;

/// A printed percentage or rate, with the places of its numerator and denominator. Halves are
/// rounded up.
///
/// A printed ratio is a pair of linear constraints on both counts, even if neither is shown. With P
/// the printed figure of k decimal places, b the base (100 for a percentage), n the numerator and d
/// the denominator: (2P·10^k − 1)·d ≤ 2·10^k·b·n ≤ (2P·10^k + 1)·d − 1.
///
/// Example: 36% of 11 is 4, since 3 would be 27% and 5 would be 45%.
///
/// @param numerator the place of n in its table
/// @param denominator the place of d
/// @param base 100 for a percentage, 10,000 for a rate per 10,000
public record Ratio(int numerator, int denominator, BigDecimal printed, int base) {
  private static final int MOST_PLACES = 6;

  public Ratio {
    printed = withoutExcess(printed);
    if (printed.signum() < 0 || base < 1) {
      throw new IllegalArgumentException("Not a printed percentage or rate: " + printed);
    }
  }

  /// Spreadsheets export a percentage with up to 17 digits. Six decimal places are enough to tell
  /// any two ratios of counts below 10,000 apart. A figure that ends exactly between two figures of
  /// six places keeps the seventh, since its ratio may round to either.
  private static BigDecimal withoutExcess(BigDecimal printed) {
    if (printed.scale() <= MOST_PLACES) {
      return printed;
    }
    BigDecimal seven = printed.setScale(MOST_PLACES + 1, RoundingMode.DOWN);
    boolean isBetween =
        seven.compareTo(printed) == 0
            && seven.unscaledValue().mod(BigInteger.TEN).equals(BigInteger.valueOf(5));
    return isBetween ? seven : printed.setScale(MOST_PLACES, RoundingMode.HALF_UP);
  }

  /// The same ratio for a table in which the counts have other places.
  public Ratio at(IntUnaryOperator places) {
    return new Ratio(places.applyAsInt(numerator), places.applyAsInt(denominator), printed, base);
  }

  /// The numerators that give the printed figure, for a denominator.
  public Limits numeratorsOf(long denominator) {
    BigInteger d = BigInteger.valueOf(denominator);
    BigInteger scale = BigInteger.valueOf(scale());
    BigInteger low =
        d.multiply(BigInteger.valueOf(least())).add(scale).subtract(BigInteger.ONE).divide(scale);
    BigInteger high = d.multiply(BigInteger.valueOf(most())).subtract(BigInteger.ONE).divide(scale);
    return new Limits(low.max(BigInteger.ZERO).longValueExact(), high.longValueExact());
  }

  /// The denominators that give the printed figure, for a numerator: 163 is 97.0% of 168 and of no
  /// other whole number. There is no upper bound ([Limits#OPEN]) if the printed figure rounds to
  /// zero.
  public Limits denominatorsOf(long numerator) {
    BigInteger n = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(scale()));
    BigInteger most = BigInteger.valueOf(most());
    BigInteger low = n.add(most).divide(most);
    BigInteger open = BigInteger.valueOf(Limits.OPEN);
    BigInteger high = least() <= 0 ? open : n.divide(BigInteger.valueOf(least())).min(open);
    return new Limits(low.longValueExact(), high.longValueExact());
  }

  /// The denominators that give the printed figure if a number of them are not in the numerator: 60
  /// in time leave 3 of 63 if 4.8% were late. There is no upper bound if the figure rounds to the
  /// whole base.
  public Limits wholesWithout(long others) {
    if (least() >= scale()) {
      return new Limits(1, 0);
    }
    // least × d ≤ scale × (d − others) ≤ most × d − 1
    BigInteger n = BigInteger.valueOf(others).multiply(BigInteger.valueOf(scale()));
    BigInteger least = BigInteger.valueOf(scale() - least());
    BigInteger most = BigInteger.valueOf(scale() - most());
    BigInteger low = n.add(least).subtract(BigInteger.ONE).divide(least);
    BigInteger open = BigInteger.valueOf(Limits.OPEN);
    BigInteger high = most.signum() <= 0 ? open : n.subtract(BigInteger.ONE).divide(most).min(open);
    return new Limits(low.longValueExact(), high.longValueExact());
  }

  /// The same ratio as read by someone who knows the numerator. Papers print the whole percentage
  /// "88" as "88.0". If no whole denominator fits the printed figure, its trailing zeros are
  /// ignored.
  public Ratio readWith(long numeratorCount) {
    return denominatorsOf(numeratorCount).isNone()
        ? new Ratio(numerator, denominator, withoutZeros(printed), base)
        : this;
  }

  private static BigDecimal withoutZeros(BigDecimal printed) {
    BigDecimal stripped = printed.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public boolean holdsIn(Counts counts) {
    BigInteger n = BigInteger.valueOf(counts.at(numerator)).multiply(BigInteger.valueOf(scale()));
    BigInteger d = BigInteger.valueOf(counts.at(denominator));
    return d.multiply(BigInteger.valueOf(least())).compareTo(n) <= 0
        && n.compareTo(d.multiply(BigInteger.valueOf(most())).subtract(BigInteger.ONE)) <= 0;
  }

  /// Whether two numbers, whole or not, give the printed figure.
  public boolean holdsFor(double n, double d) {
    return least() * d <= scale() * n && scale() * n < most() * d;
  }

  /// The ratio as two weighted sums of its counts, neither of which is below zero.
  public List<List<Term>> sums() {
    return List.of(
        List.of(new Term(numerator, scale()), new Term(denominator, -least())),
        List.of(new Term(denominator, most()), new Term(numerator, -scale())));
  }

  /// 2·10^k·b: the coefficient of n.
  public long scale() {
    return 2L * base * BigInteger.TEN.pow(places()).longValueExact();
  }

  /// 2P·10^k − 1: least × d ≤ scale × n.
  public long least() {
    return 2 * shifted() - 1;
  }

  /// 2P·10^k + 1: scale × n ≤ most × d − 1.
  public long most() {
    return 2 * shifted() + 1;
  }

  private int places() {
    return Math.max(printed.scale(), 0);
  }

  private long shifted() {
    return printed.movePointRight(places()).longValueExact();
  }
}
