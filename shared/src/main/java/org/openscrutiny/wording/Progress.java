package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TestedChange;
import org.openscrutiny.comparison.Trend;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Whether an indicator has got better, for the summary of a topic. Where five years were tested
/// for a trend, see [Trend], that decides; otherwise the change on the year before, where it was
/// tested, see [TestedChange]. Whatever was not tested is unclear.
///
/// @param figures those that the rule looked at, in a sentence
/// @param meaning what the rule makes of them, in another; empty where there is nothing to add
public record Progress(Kind kind, Rule rule, String figures, String meaning) {

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
    /// The change on the year before was tested, and is more than chance is likely to make.
    CHANGE,
    /// The change on the year before was tested, and chance could have made it.
    NO_CLEAR_CHANGE,
    /// It is not known of two years how many children are behind their figures.
    NOT_TESTED,
    /// Neither a high nor a low figure is better.
    NO_POLARITY,
    /// The newest figure is hidden or was not available.
    NO_FIGURE,
    /// The newest figure is two years older than the area's newest of all.
    OLD_FIGURE;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int OLD_AFTER_YEARS = 2;
  private static final String A_TREND = "Chance is unlikely to make such a trend.";
  private static final String A_CHANGE = "Chance is unlikely to make such a change.";

  /// @param newest the last day that any figure of the area says something about
  public static Progress of(
      Indicator indicator, Series series, LatestResult standing, LocalDate newest) {
    return standing
        .latest()
        .value()
        .figure()
        .map(figure ->
            isOld(standing.latest(), newest)
                ? new Progress(
                    Kind.MISSING,
                    Rule.OLD_FIGURE,
                    last(indicator, standing, "The last figure was %s %s."),
                    "")
                : current(indicator, series, standing, figure))
        .orElseGet(() ->
            new Progress(
                Kind.MISSING,
                Rule.NO_FIGURE,
                Reasons.sentence(standing.latest()).orElseThrow(),
                last(indicator, standing, "The last figure that can be shown was %s %s.")));
  }

  /// Both.
  public String sentence() {
    return meaning.isEmpty() ? figures : figures + " " + meaning;
  }

  private static boolean isOld(Observation latest, LocalDate newest) {
    return latest.period().end().plusYears(OLD_AFTER_YEARS).isBefore(newest);
  }

  private static Progress current(
      Indicator indicator, Series series, LatestResult standing, BigDecimal figure) {
    var words = new Words(indicator, series, standing.latest().period());
    return standing
        .trend()
        .map(trend -> ofTrend(indicator, trend, words, figure))
        .orElseGet(() -> ofYear(indicator, standing, words, figure));
  }

  /// @param says takes the figure, and when it holds
  private static String last(Indicator indicator, LatestResult standing, String says) {
    return standing
        .newestFigure()
        .flatMap(each ->
            each.value()
                .figure()
                .map(figure ->
                    says.formatted(
                        new Wording(indicator).amount(figure),
                        PeriodWords.when(each.period(), indicator))))
        .orElse("");
  }

  private static Progress ofTrend(
      Indicator indicator, Trend trend, Words words, BigDecimal figure) {
    String course = words.since(trend.first(), figure);
    Direction direction = trend.course().direction();
    return indicator.polarity() == Polarity.NONE
        ? unjudged(course, direction, A_TREND)
        : judged(
            Judgement.of(direction, indicator.polarity()),
            new Progress(Kind.UNCLEAR, Rule.TREND, course, A_TREND),
            new Progress(Kind.UNCLEAR, Rule.NO_CLEAR_TREND, course, "There is no clear trend."));
  }

  private static Progress ofYear(
      Indicator indicator, LatestResult standing, Words words, BigDecimal figure) {
    Optional<BigDecimal> earlier = standing.yearBefore().flatMap(each -> each.value().figure());
    String course =
        earlier.map(then -> words.aYearEarlier(then, figure)).orElseGet(() -> words.now(figure));
    if (indicator.polarity() == Polarity.NONE) {
      return unjudged(
          course, standing.tested().map(TestedChange::direction).orElse(Direction.SAME), A_CHANGE);
    }
    boolean same = earlier.filter(then -> then.compareTo(figure) == 0).isPresent();
    return standing
        .tested()
        .map(tested ->
            judged(
                tested.judgement(),
                new Progress(Kind.UNCLEAR, Rule.CHANGE, course, A_CHANGE),
                new Progress(
                    Kind.UNCLEAR, Rule.NO_CLEAR_CHANGE, course, same ? "" : "That may be chance.")))
        .orElseGet(() ->
            new Progress(
                Kind.UNCLEAR,
                Rule.NOT_TESTED,
                course,
                same
                    ? ""
                    : earlier.isPresent()
                        ? "We can't tell whether that is more than chance."
                        : "There is no figure for a year earlier to set beside it."));
  }

  /// One of the two, in its heap.
  private static Progress judged(Judgement judgement, Progress clear, Progress unclear) {
    return switch (judgement) {
      case BETTER -> new Progress(Kind.IMPROVED, clear.rule(), clear.figures(), clear.meaning());
      case WORSE -> new Progress(Kind.WORSENED, clear.rule(), clear.figures(), clear.meaning());
      case NONE -> unclear;
    };
  }

  private static Progress unjudged(String course, Direction direction, String chance) {
    return new Progress(
        Kind.UNCLEAR,
        Rule.NO_POLARITY,
        direction == Direction.SAME ? course : course + " " + chance,
        "Neither a high nor a low figure is better.");
  }

  /// "93.5% in 2024, up from 54.5% in 2020."
  private record Words(Indicator indicator, Series series, Period latest) {
    String now(BigDecimal figure) {
      return newest(figure) + ".";
    }

    String aYearEarlier(BigDecimal then, BigDecimal figure) {
      return newest(figure) + beside(then, figure, "a year earlier") + ".";
    }

    String since(Period first, BigDecimal figure) {
      return series
          .at(first)
          .flatMap(Value::figure)
          .map(then ->
              newest(figure) + beside(then, figure, PeriodWords.when(first, indicator)) + ".")
          .orElseGet(() -> now(figure));
    }

    private String newest(BigDecimal figure) {
      return new Wording(indicator).amount(figure) + " " + PeriodWords.when(latest, indicator);
    }

    private String beside(BigDecimal then, BigDecimal figure, String when) {
      String amount = new Wording(indicator).value(then);
      return switch (Direction.of(figure.subtract(then))) {
        case SAME -> ", the same as " + when;
        case HIGHER -> ", up from " + amount + " " + when;
        case LOWER -> ", down from " + amount + " " + when;
      };
    }
  }
}
