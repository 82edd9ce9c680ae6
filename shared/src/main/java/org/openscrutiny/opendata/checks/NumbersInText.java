package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers in a text that may be figures. Dates, years, durations and references to a page or
/// table are none.
///
/// @param all the numbers that are written in digits, and those of `people`
/// @param people the numbers that a word for people or events about them follows, written in digits
///   or as a word: "three young people"
/// @param words the numbers that are written as a word, whatever follows
record NumbersInText(Set<BigDecimal> all, Set<BigDecimal> people, Set<BigDecimal> words) {
  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final String WORD = "(?i:" + String.join("|", WORDS) + ")";
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  private static final Pattern NO_FIGURES =
      Pattern.compile(
          "\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?"
              + MONTH
              + "\\b(?:[- ](?:\\d{1,2},? )?\\d{2,4}\\b)?"
              + "|\\b(?:19|20)\\d\\d(?:[/-]\\d{2,4})?\\b"
              + "|\\b(?:\\d+|"
              + WORD
              + ")[ -](?:calendar |working )?(?:month|mnth|week|day|year|quarter|period|hour|minute"
              + "|term)\\w*"
              + "|\\b(?i:page|item|appendix|section|table|slide|stage|row|column|figure|scorecard|part"
              + "|edition)s? \\d+(?:(?:, | and | or | to |-|–)\\d+)*");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,/£])(\\d[\\d,]*(?:\\.\\d+)?|" + WORD + ")(?![\\w/]|[.,]\\d)");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "^(?: [a-z-]+){0,2} (?i:child(?:ren)?|people|person|pupils?|boys?|girls?|bab(?:y|ies)"
              + "|students?|leavers?|siblings?|adoptions?|plans?|referrals?|cases?|orders?|episodes?"
              + "|placements?|exclusions?|conferences?|enquir(?:y|ies))\\b");

  static NumbersInText of(String text) {
    var all = new HashSet<BigDecimal>();
    var people = new HashSet<BigDecimal>();
    var words = new HashSet<BigDecimal>();
    String plain = NO_FIGURES.matcher(text).replaceAll(" ; ");
    Matcher numbers = NUMBER.matcher(plain);
    while (numbers.find()) {
      String found = numbers.group(1);
      boolean isWord = !Character.isDigit(found.charAt(0));
      BigDecimal number = normal(number(found, isWord));
      boolean countsPeople = PEOPLE.matcher(plain.substring(numbers.end())).find();
      if (isWord) {
        words.add(number);
      }
      if (!isWord || countsPeople) {
        all.add(number);
      }
      if (countsPeople) {
        people.add(number);
      }
    }
    return new NumbersInText(all, people, words);
  }

  private static BigDecimal number(String found, boolean isWord) {
    return isWord
        ? BigDecimal.valueOf(WORDS.indexOf(found.toLowerCase(Locale.ROOT)))
        : new BigDecimal(found.replace(",", ""));
  }

  /// The same for 63.90 and 63.9.
  static BigDecimal normal(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
