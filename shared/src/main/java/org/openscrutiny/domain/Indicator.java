package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/// One measure, as the catalogue describes it: what comparison, wording and disclosure control need
/// and the open data standard has no place for.
///
/// @param title a question that a parent would ask; below the heading of the indicator's page
/// @param shortTitle the official term; the heading of the page, and its name in tables
/// @param decimalPlaces of a computed figure of this indicator
/// @param numerator the indicator that counts the cases of this percentage or rate, if published
/// @param denominator the indicator that counts the population of this percentage or rate
/// @param says the sentence about one figure, with `{value}` and `{area}`
/// @param saysOne the same for a count of exactly 1
/// @param overlapping whether neighbouring periods share months, as rolling 12-month figures do
/// @param breaks ids of the periods at which a new measure starts; figures on the two sides of a
///   break are not comparable
/// @param leastSpread the smallest interquartile range of all authorities, in the indicator's unit,
///   at which they are sorted into bands; empty for two steps of its last decimal place
/// @param total whether it is larger in a larger place, as a count is; see [#isTotal]
/// @param reportingYearEnds the month with which a reporting year of its official figures ends;
///   empty if that is not known
/// @param prominence how prominent it is in lists
/// @param noun what one of its count is called; empty for "child", "case" or "member of staff"
public record Indicator(
    String id,
    String title,
    String shortTitle,
    String topic,
    Unit unit,
    int decimalPlaces,
    Polarity polarity,
    Optional<Counts> counts,
    Optional<String> numerator,
    Optional<String> denominator,
    String definition,
    String population,
    Measured measured,
    String says,
    Optional<String> saysOne,
    String frequency,
    boolean overlapping,
    Set<String> breaks,
    Source source,
    Optional<String> methodology,
    Optional<BigDecimal> leastSpread,
    boolean total,
    Optional<Month> reportingYearEnds,
    Prominence prominence,
    Optional<Noun> noun) {

  /// Which direction is better. Most measures of need have none: they are never coloured.
  public enum Polarity {
    HIGHER,
    LOWER,
    NONE
  }

  /// What a count counts. [#countsChildren] says which of these disclosure control protects.
  public enum Counts {
    CHILDREN,
    EVENTS,
    STAFF
  }

  /// Whether the figure counts what happened during the period, or is a snapshot at its end.
  public enum Measured {
    DURING,
    AT_END
  }

  public record Source(String name, String url) {}

  /// How much an indicator says about its topic by itself, the most first.
  public enum Weight {
    /// One of the few by which a topic is known.
    HEADLINE,
    MAIN,
    /// A numerator, a denominator or a breakdown of another indicator. It leads no list.
    DETAIL
  }

  /// @param partOf the indicator under which a detail stands
  public record Prominence(Weight weight, Optional<String> partOf) {
    public static final Prominence MAIN = new Prominence(Weight.MAIN, Optional.empty());
  }

  public Indicator {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("An indicator's id is words joined by hyphens: " + id);
    }
    if (!says.contains("{value}")) {
      throw new IllegalArgumentException(id + ": \"says\" needs {value}");
    }
    if (leastSpread.filter(spread -> spread.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException(id + ": \"leastSpread\" is more than 0");
    }
    if ((prominence.weight() == Weight.DETAIL) != prominence.partOf().isPresent()) {
      throw new IllegalArgumentException(
          id + ": \"partOf\" names the indicator under which a detail stands; no other has one");
    }
    breaks = Set.copyOf(breaks);
  }

  /// What one of the things that it counts is called.
  public Noun counted() {
    return noun.orElseGet(() ->
        counts
            .map(each ->
                switch (each) {
                  case CHILDREN -> Noun.CHILDREN;
                  case EVENTS -> Noun.CASES;
                  case STAFF -> Noun.STAFF;
                })
            .orElse(Noun.CASES));
  }

  /// Whether it is a count, and not a percentage, a rate or a mean.
  public boolean isCount() {
    return counts.isPresent();
  }

  /// Whether the figures of consecutive periods add up to the figure of all of them: it is measured
  /// during its periods, and these don't overlap, as those of a rolling sum do.
  public boolean addsUpOverPeriods() {
    return measured == Measured.DURING && !overlapping;
  }

  /// Whether it is a count of children or of events about children: what disclosure control
  /// protects. A count of workers or carers is not.
  public boolean countsChildren() {
    return counts
        .filter(counted ->
            switch (counted) {
              case CHILDREN, EVENTS -> true;
              case STAFF -> false;
            })
        .isPresent();
  }

  /// Whether two periods are the same time for its figures. A snapshot at the end of March 2024 is
  /// that of March, of the financial year 2023/24 and of the reporting year that ends then.
  public boolean isSameTime(Period one, Period other) {
    return one.equals(other)
        || (measured == Measured.AT_END
            && one.hasSnapshotOfLastDay()
            && other.hasSnapshotOfLastDay()
            && one.end().equals(other.end()));
  }

  /// Whether a figure is complete only when its period has ended: a count of what happens, or its
  /// rate. The results of an examination are complete before the school year ends.
  public boolean accumulates() {
    return measured == Measured.DURING
        && switch (unit) {
          case NUMBER, SESSIONS -> isCount();
          case PER_1000, PER_10000, PER_100000, POUNDS -> true;
          case PERCENT, SCORE, POINTS, DAYS -> false;
        };
  }

  /// Whether it is a total, which is larger in a larger place: a count, a sum of money or of
  /// sessions. A place is not compared with another by a total.
  public boolean isTotal() {
    return total;
  }

  /// The name of its column in a data file of our own.
  public String column() {
    return id.replace('-', '_');
  }
}
