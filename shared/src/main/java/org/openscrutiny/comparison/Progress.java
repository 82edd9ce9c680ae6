package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// Whether an indicator has got better, for the summary of a topic. Only a trend that passed its
/// test counts, see [Trend]; whatever was not tested is unclear.
///
/// @param sentence the figures that the rule looked at, and what it makes of them
public record Progress(Kind kind, Rule rule, String sentence) {

  /// The four heaps that a topic's indicators are sorted into.
  public enum Kind {
    IMPROVED,
    WORSENED,
    UNCLEAR,
    MISSING;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Why it is in its heap.
  public enum Rule {
    /// Five yearly figures were tested and go one way.
    TREND,
    /// Five yearly figures were tested and chance could have made their course.
    NO_CLEAR_TREND,
    /// There are no five yearly figures of which it is known how many children are behind them.
    NOT_TESTED,
    /// Neither a high nor a low figure is better.
    NO_POLARITY,
    /// The newest figure is hidden or was not available.
    NO_FIGURE;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Progress of(Indicator indicator, Series series, Standing standing) {
    var words = new Words(indicator, series);
    Observation latest = standing.latest();
    Optional<BigDecimal> figure = latest.value().figure();
    if (figure.isEmpty()) {
      return new Progress(
          Kind.MISSING,
          Rule.NO_FIGURE,
          "No figure for "
              + PeriodWords.name(latest.period())
              + ". "
              + Reasons.why(latest.value()).orElse(""));
    }
    Optional<Trend> trend = standing.trend();
    if (trend.isPresent()) {
      Trend tested = trend.get();
      String course = words.course(tested.first(), latest.period(), figure.get());
      return switch (Judgement.of(tested.course().direction(), indicator.polarity())) {
        case BETTER ->
            new Progress(
                Kind.IMPROVED, Rule.TREND, course + " Chance is unlikely to make such a trend.");
        case WORSE ->
            new Progress(
                Kind.WORSENED, Rule.TREND, course + " Chance is unlikely to make such a trend.");
        case NONE ->
            indicator.polarity() == Polarity.NONE
                ? unjudged(course)
                : new Progress(
                    Kind.UNCLEAR,
                    Rule.NO_CLEAR_TREND,
                    course + " Chance could make such a course.");
      };
    }
    return untested(indicator, standing, words, figure.get());
  }

  private static Progress untested(
      Indicator indicator, Standing standing, Words words, BigDecimal figure) {
    Period latest = standing.latest().period();
    Optional<Observation> earlier =
        standing.yearBefore().filter(each -> each.value().figure().isPresent());
    Period from = earlier.map(Observation::period).orElse(latest);
    String course = words.course(from, latest, figure);
    if (indicator.polarity() == Polarity.NONE) {
      return unjudged(course);
    }
    boolean moved = words.at(from).filter(then -> then.compareTo(figure) != 0).isPresent();
    return new Progress(
        Kind.UNCLEAR,
        Rule.NOT_TESTED,
        earlier.isEmpty()
            ? course + " There is no figure for the year before that could be compared with it."
            : moved ? course + " It can't be told whether that is more than chance." : course);
  }

  private static Progress unjudged(String course) {
    return new Progress(
        Kind.UNCLEAR, Rule.NO_POLARITY, course + " Neither a high nor a low figure is better.");
  }

  private record Words(Indicator indicator, Series series) {
    Optional<BigDecimal> at(Period period) {
      return series.at(period).flatMap(value -> value.figure());
    }

    /// "From 54.5% in 2020 to 93.5% in 2024.", or the newest figure alone.
    String course(Period from, Period to, BigDecimal figure) {
      var wording = new Wording(indicator);
      String now = wording.amount(figure) + " " + PeriodWords.when(to, indicator);
      return at(from)
          .filter(then -> !from.equals(to))
          .map(then ->
              then.compareTo(figure) == 0
                  ? "%s, the same as %s.".formatted(now, PeriodWords.when(from, indicator))
                  : "From %s %s to %s."
                      .formatted(wording.amount(then), PeriodWords.when(from, indicator), now))
          .orElse(now + ".");
    }
  }
}
