package org.openscrutiny.pages;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of names in which a person expects them: numbers in names by their size, so that 1 and
/// 2 come before 10.
final class NaturalOrder {
  /// Names that are equal but for leading zeros are in the usual order.
  static final Comparator<String> OF_TEXTS =
      ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  private NaturalOrder() {}

  private static int compare(String one, String other) {
    Matcher left = PART.matcher(one);
    Matcher right = PART.matcher(other);
    while (true) {
      boolean more = left.find();
      if (!more || !right.find()) {
        return more ? 1 : right.find() ? -1 : 0;
      }
      int parts = compareParts(left.group(), right.group());
      if (parts != 0) {
        return parts;
      }
    }
  }

  private static int compareParts(String one, String other) {
    boolean numbers = isNumber(one) && isNumber(other);
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
