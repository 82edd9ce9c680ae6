package org.openscrutiny.lait;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// Reads the periods of the collection by `lait-periods.csv`: the form of the text, in which `Y` is
/// a year and `y` the two digits of the year directly after, and the dictionary's kind of year
/// decide together. A form that the table lacks is not understood, and never guessed at; nor is a
/// span of several years, which no time identifier of the standard can name.
final class PeriodTexts {
  private static final Pattern YEARS = Pattern.compile("([12][0-9]{3})(?:([-/])([0-9]{2}))?(.*)");
  private static final Pattern SPANS =
      Pattern.compile("[12][0-9]{3}([-/])[0-9]{2}[-/][0-9]{2}\\1[0-9]{2}");
  private static final int LONGEST_SPAN = 20;

  /// @param firstYear `written`, or the year `before`: a single year names the year in which an
  ///   academic or financial year ends
  /// @param ends the last month of a reporting year
  private record Notation(
      String form,
      String yearType,
      TimeIdentifier identifier,
      String firstYear,
      Optional<Mark> mark,
      Optional<Month> ends) {}

  private static final List<Notation> RULES =
      NotationTable.read(
          "lait-periods.csv",
          row ->
              new Notation(
                  row.getField("form"),
                  row.getField("year_type"),
                  TimeIdentifier.ofLabel(row.getField("identifier")).orElseThrow(),
                  row.getField("first_year"),
                  Mark.of(row.getField("mark")),
                  Optional.of(row.getField("ends"))
                      .filter(ends -> !ends.isEmpty())
                      .map(Month::valueOf)));

  private PeriodTexts() {}

  /// The month with which the reporting years of a kind of year end; empty for other years.
  static Optional<Month> reportingYearEnds(String yearType) {
    return RULES.stream()
        .filter(rule -> rule.yearType().equals(yearType))
        .flatMap(rule -> rule.ends().stream())
        .findFirst();
  }

  static ReadPeriod read(String text, String yearType) {
    Matcher years = YEARS.matcher(text);
    if (text.isBlank() || text.equals("0")) {
      return new ReadPeriod.NotUnderstood(OmissionReason.NO_PERIOD);
    }
    if (!years.matches()) {
      return new ReadPeriod.NotUnderstood(OmissionReason.PERIOD_NOT_UNDERSTOOD);
    }
    int year = Integer.parseInt(years.group(1));
    boolean two = years.group(3) != null;
    int later = two ? Math.floorMod(Integer.parseInt(years.group(3)) - year, 100) : 0;
    boolean twoSpans = SPANS.matcher(text).matches();
    if (two && (later != 1 || twoSpans)) {
      boolean several =
          twoSpans || (later <= LONGEST_SPAN && later > 1 && years.group(4).isEmpty());
      return new ReadPeriod.NotUnderstood(
          several ? OmissionReason.SEVERAL_YEARS : OmissionReason.PERIOD_NOT_UNDERSTOOD);
    }
    String form = "Y" + (two ? years.group(2) + "y" : "") + years.group(4);
    return RULES.stream()
        .filter(rule -> rule.form().equals(form) && rule.yearType().equals(yearType))
        .findFirst()
        .<ReadPeriod>map(rule -> understood(rule, year))
        .orElse(new ReadPeriod.NotUnderstood(OmissionReason.PERIOD_NOT_UNDERSTOOD));
  }

  private static ReadPeriod understood(Notation rule, int year) {
    int first = rule.firstYear().equals("before") ? year - 1 : year;
    Period usual = new Period(rule.identifier(), first);
    return new ReadPeriod.Understood(rule.ends().map(usual::endingWith).orElse(usual), rule.mark());
  }
}
