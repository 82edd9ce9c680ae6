package org.openscrutiny.opendata.rows;

import java.math.BigDecimal;
import java.util.List;
import org.openscrutiny.domain.Value;

/// Packs a value into one `long`, so that millions of values fit into memory.
///
/// A figure is an odd number that holds its digits and how many of them are decimals. A symbol is
/// one of the even numbers from 0 to 8. A figure has at most 17 digits (some of 18 fit too) and at
/// most 30 characters; no published statistic has more.
public final class PackedValue {
  public static final long NOT_AVAILABLE = 0;
  public static final long SUPPRESSED = 2;
  public static final long NOT_APPLICABLE = 4;
  public static final long UNRELIABLE = 6;
  public static final long ROUNDS_TO_ZERO = 8;

  /// The result for a cell that holds no value.
  public static final long NO_VALUE = Long.MIN_VALUE;

  private static final int LONGEST = 30;
  private static final int SCALE_BITS = 5;
  private static final long SCALE = (1 << SCALE_BITS) - 1;
  private static final int BITS = Long.SIZE - SCALE_BITS - 2;
  private static final long MOST = 1L << BITS;

  private static final List<Value> SYMBOLS =
      List.of(
          new Value.NotAvailable(),
          new Value.Suppressed(),
          new Value.NotApplicable(),
          new Value.LowReliability(),
          new Value.RoundsToZero());

  private PackedValue() {}

  public static boolean isFigure(long packed) {
    return (packed & 1) == 1;
  }

  /// The digits of a figure, as a whole number.
  public static long digits(long packed) {
    return packed >> (SCALE_BITS + 1);
  }

  /// How many digits of a figure are decimals.
  public static int decimals(long packed) {
    return (int) ((packed >> 1) & SCALE);
  }

  public static Value value(long packed) {
    return isFigure(packed) ? Value.of(figure(packed)) : SYMBOLS.get((int) packed / 2);
  }

  public static BigDecimal figure(long packed) {
    return BigDecimal.valueOf(digits(packed), decimals(packed));
  }

  /// Packs a value; [#NO_VALUE] for a figure with too many digits.
  public static long of(Value value) {
    return switch (value) {
      case Value.Figure(BigDecimal number) -> of(number);
      case Value.NotAvailable _ -> NOT_AVAILABLE;
      case Value.Suppressed _ -> SUPPRESSED;
      case Value.NotApplicable _ -> NOT_APPLICABLE;
      case Value.LowReliability _ -> UNRELIABLE;
      case Value.RoundsToZero _ -> ROUNDS_TO_ZERO;
    };
  }

  private static long of(BigDecimal number) {
    boolean fits =
        number.unscaledValue().bitLength() <= BITS
            && number.scale() >= 0
            && number.scale() <= SCALE;
    return fits ? packed(number.unscaledValue().longValueExact(), number.scale()) : NO_VALUE;
  }

  /// Reads a number in plain digits or a symbol of the standard; [#NO_VALUE] for anything else.
  public static long read(char[] text, int from, int length) {
    if (length == 0 || length > LONGEST) {
      return NO_VALUE;
    }
    char first = text[from];
    return isDigit(first) || first == '-'
        ? number(text, from, length)
        : symbol(text, from, length, first);
  }

  private static long symbol(char[] text, int from, int length, char first) {
    if (length == 1) {
      return switch (first) {
        case 'c' -> SUPPRESSED;
        case 'z' -> NOT_APPLICABLE;
        case 'x' -> NOT_AVAILABLE;
        case 'u' -> UNRELIABLE;
        case 'k' -> ROUNDS_TO_ZERO;
        default -> NO_VALUE;
      };
    }
    boolean low = length == 3 && first == 'l' && text[from + 1] == 'o' && text[from + 2] == 'w';
    return low ? ROUNDS_TO_ZERO : NO_VALUE;
  }

  private static long number(char[] text, int from, int length) {
    boolean negative = text[from] == '-';
    int start = negative ? from + 1 : from;
    int end = from + length;
    int point = -1;
    long digits = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (isDigit(c)) {
        digits = 10 * digits + (c - '0');
        if (digits >= MOST) {
          return NO_VALUE;
        }
      } else if (c == '.' && point < 0 && i > start && i < end - 1) {
        point = i;
      } else {
        return NO_VALUE;
      }
    }
    if (start == end) {
      return NO_VALUE;
    }
    return packed(negative ? -digits : digits, point < 0 ? 0 : end - point - 1);
  }

  private static long packed(long digits, int decimals) {
    return (digits << (SCALE_BITS + 1)) | ((long) decimals << 1) | 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
