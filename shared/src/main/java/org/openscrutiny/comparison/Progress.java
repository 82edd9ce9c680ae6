package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Series;

/// Whether an indicator has improved, for the summary of a topic.
///
/// The trend over five years decides where it was tested, see [Trend]; otherwise the change since
/// the year before decides where that was tested, see [TestedChange]. An indicator without a test
/// is unclear.
///
/// @param direction the direction of the trend or change; the same where nothing was tested, and
///   where the movement may be chance
/// @param earlier the figure with which the rule compared the newest one: that of the trend's first
///   year, otherwise that of the year before; empty where there is none
public record Progress(Kind kind, Rule rule, Direction direction, Optional<Observation> earlier) {

  /// The four groups into which a topic's indicators are sorted.
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

  /// Why an indicator is in its group.
  public enum Rule {
    /// Five yearly figures were tested, and chance is unlikely to make their trend.
    TREND,
    /// Five yearly figures were tested, and chance could have made their course.
    NO_CLEAR_TREND,
    /// The change since the year before was tested, and chance is unlikely to make it.
    CHANGE,
    /// The change since the year before was tested, and chance could have made it.
    NO_CLEAR_CHANGE,
    /// The counts behind the figures of two years are not known.
    NOT_TESTED,
    /// Neither a high nor a low figure is better.
    NO_POLARITY,
    /// The newest figure is suppressed or was not available.
    NO_FIGURE,
    /// The newest figure's period ended more than two years before the day on which the newest
    /// release about the area was published.
    OLD_FIGURE;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int OLD_AFTER_YEARS = 2;

  /// @param published the day on which the newest release about the area was published
  public static Progress of(
      Indicator indicator, Series series, LatestResult result, LocalDate published) {
    if (result.latest().value().figure().isEmpty()) {
      return missing(Rule.NO_FIGURE);
    }
    if (isOld(result.latest(), published)) {
      return missing(Rule.OLD_FIGURE);
    }
    return result
        .trend()
        .map(trend -> ofTrend(indicator.polarity(), trend, series))
        .orElseGet(() -> ofYear(indicator.polarity(), result));
  }

  private static Progress missing(Rule rule) {
    return new Progress(Kind.MISSING, rule, Direction.SAME, Optional.empty());
  }

  private static boolean isOld(Observation latest, LocalDate published) {
    return latest.period().end().plusYears(OLD_AFTER_YEARS).isBefore(published);
  }

  private static Progress ofTrend(Polarity polarity, Trend trend, Series series) {
    return judged(
        polarity,
        trend.course().direction(),
        Rule.TREND,
        Rule.NO_CLEAR_TREND,
        series.at(trend.first()).map(value -> new Observation(trend.first(), value)));
  }

  private static Progress ofYear(Polarity polarity, LatestResult result) {
    Optional<Observation> earlier =
        result.yearBefore().filter(each -> each.value().figure().isPresent());
    Optional<Direction> direction = result.tested().map(TestedChange::direction);
    return judged(
        polarity,
        direction.orElse(Direction.SAME),
        Rule.CHANGE,
        direction.isPresent() ? Rule.NO_CLEAR_CHANGE : Rule.NOT_TESTED,
        earlier);
  }

  private static Progress judged(
      Polarity polarity,
      Direction direction,
      Rule clear,
      Rule unclear,
      Optional<Observation> earlier) {
    if (polarity == Polarity.NONE) {
      return new Progress(Kind.UNCLEAR, Rule.NO_POLARITY, direction, earlier);
    }
    return switch (Judgement.of(direction, polarity)) {
      case BETTER -> new Progress(Kind.IMPROVED, clear, direction, earlier);
      case WORSE -> new Progress(Kind.WORSENED, clear, direction, earlier);
      case NONE -> new Progress(Kind.UNCLEAR, unclear, direction, earlier);
    };
  }

  /// The earlier figure as printed.
  public Optional<BigDecimal> earlierFigure() {
    return earlier.flatMap(each -> each.value().figure());
  }
}
