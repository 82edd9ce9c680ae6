package org.openscrutiny.suppression.secondary;

/// Arithmetic modulo the prime 2³¹ − 1, in place of fractions. The two could differ only if a
/// determinant of the table were a multiple of the prime.
final class ModularArithmetic {
  private static final long PRIME = (1L << 31) - 1;

  private ModularArithmetic() {}

  static long of(long number) {
    return Math.floorMod(number, PRIME);
  }

  static long plus(long one, long other) {
    return (one + other) % PRIME;
  }

  static long times(long one, long other) {
    return one * other % PRIME;
  }

  static long negate(long number) {
    return number == 0 ? 0 : PRIME - number;
  }

  /// By Fermat's little theorem: x to the power of p − 2.
  static long inverse(long number) {
    if (number == 0) {
      throw new ArithmeticException("Zero has no inverse");
    }
    long result = 1;
    long square = number;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = times(result, square);
      }
      square = times(square, square);
    }
    return result;
  }
}
