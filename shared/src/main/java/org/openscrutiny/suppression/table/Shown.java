package org.openscrutiny.suppression.table;

/// What is shown of a count.
public sealed interface Shown {

  /// Between which numbers a reader knows the count to be, from this alone.
  Limits limits();

  /// The count itself, or what an earlier edition or another publisher has told of it.
  record Exactly(long count) implements Shown {
    @Override
    public Limits limits() {
      return new Limits(count, count);
    }
  }

  /// The nearest multiple of a base, halves up: 5 to base 5 is 3 to 7, 10 to base 10 is 5 to 14.
  record Rounded(long printed, int base) implements Shown {
    public Rounded {
      if (base < 2 || printed < 0 || printed % base != 0) {
        throw new IllegalArgumentException(
            "%d is not a count rounded to %d".formatted(printed, base));
      }
    }

    /// What is printed for a count.
    public static Rounded of(long count, int base) {
      return new Rounded((count + base / 2) / base * base, base);
    }

    @Override
    public Limits limits() {
      int below = base / 2;
      return new Limits(Math.max(0, printed - below), printed - below + base - 1);
    }
  }

  /// Nothing, but that the count is not below a number: 1 where zeros are always shown, since a
  /// printed zero elsewhere tells that a `c` is not zero; 0 otherwise.
  record Suppressed(long atLeast) implements Shown {
    @Override
    public Limits limits() {
      return Limits.atLeast(atLeast);
    }
  }

  /// Nothing, since nobody prints it: what a denominator leaves, the numerator of a percentage that
  /// stands alone. A reader can work it out where enough else is shown.
  record Unprinted() implements Shown {
    @Override
    public Limits limits() {
      return Limits.atLeast(0);
    }
  }
}
