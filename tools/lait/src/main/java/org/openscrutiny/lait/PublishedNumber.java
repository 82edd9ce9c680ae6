package org.openscrutiny.lait;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the noise off a number that was stored as a binary double and written with 17 digits.
///
/// The rule: 15 significant digits, rounded half up, without zeros at the end. A double holds every
/// decimal of up to 15 significant digits (IEEE 754, binary64), so that whatever was published with
/// 15 digits or fewer comes back exactly, and no digit that was published is changed:
/// 65.900000000000006 is 65.9. A quotient that never ends keeps its first 15 digits, which is all
/// that the double can be trusted with.
final class PublishedNumber {
  private static final MathContext TRUSTED = new MathContext(15, RoundingMode.HALF_UP);

  /// A double has an exponent of at most three digits; a published statistic one of at most two.
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,25}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

  private PublishedNumber() {}

  /// The number in plain digits; empty where the text is not one.
  static Optional<BigDecimal> parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal trusted = new BigDecimal(text).round(TRUSTED).stripTrailingZeros();
    return Optional.of(trusted.scale() < 0 ? trusted.setScale(0) : trusted);
  }

  /// Whether the text says another number than the one that was taken from it.
  static boolean isNoisy(String text, BigDecimal number) {
    return new BigDecimal(text).compareTo(number) != 0;
  }
}
