package org.openscrutiny.suppression.table;

/// What is shown of a count.
public sealed interface Shown {

  /// The bounds of the count that follow from this alone.
  Limits limits();

  /// The count itself, in this table, in an earlier edition or by another publisher.
  record Exactly(long count) implements Shown {
    @Override
    public Limits limits() {
      return new Limits(count, count);
    }
  }

  /// The nearest multiple of a base, halves rounded up. Printed 5 to base 5 is 3 to 7; printed 10
  /// to base 10 is 5 to 14.
  record Rounded(long printed, int base) implements Shown {
    public Rounded {
      if (base < 2 || printed < 0 || printed % base != 0) {
        throw new IllegalArgumentException(
            "%d is not a count rounded to %d".formatted(printed, base));
      }
    }

    /// The rounded figure of a count.
    public static Rounded of(long count, int base) {
      return new Rounded((count + base / 2) / base * base, base);
    }

    @Override
    public Limits limits() {
      int below = base / 2;
      return new Limits(Math.max(0, printed - below), printed - below + base - 1);
    }
  }

  /// The count is suppressed. A reader knows a lower bound: 1 if zeros are always shown, since then
  /// a suppressed count is not zero; 0 otherwise.
  record Suppressed(long atLeast) implements Shown {
    @Override
    public Limits limits() {
      return Limits.atLeast(atLeast);
    }
  }

  /// The count is not printed by anybody: a complement, or the numerator of a percentage that is
  /// published without it. A reader may be able to calculate it.
  record Unprinted() implements Shown {
    @Override
    public Limits limits() {
      return Limits.atLeast(0);
    }
  }
}
