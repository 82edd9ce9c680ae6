package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Change;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Placing;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.comparison.TestedChange;
import org.openscrutiny.comparison.Trend;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.Value;

/// The sentences about the latest result of an indicator in an area. The same result always gives
/// the same sentences. The text about the measure itself comes from the catalogue.
///
/// "Better" and "worse" are used only for an indicator with a polarity, and only for a difference
/// or a trend that passed its test. No cause is claimed.
public final class Sentences {
  private final Indicator indicator;
  private final Area area;
  private final Wording wording;
  private final int roundedTo;

  public Sentences(Indicator indicator, Area area) {
    this(indicator, area, 1);
  }

  /// @param roundedTo the number of which the publisher's counts are multiples; 1 if they are exact
  public Sentences(Indicator indicator, Area area, int roundedTo) {
    this.roundedTo = roundedTo;
    this.indicator = indicator;
    this.area = area;
    this.wording = new Wording(indicator);
  }

  /// In this order: the figure and its interval, its changes, a new measure, the trend, the
  /// comparators, the place among all authorities, the target, the rounding, the status. A sentence
  /// that they were not tested follows differences without an interval.
  public List<String> about(LatestResult result, Status status) {
    var sentences = new ArrayList<String>();
    sentences.add(figure(result.latest()));
    if (!(result.latest().value() instanceof Value.Figure)) {
      result.newestFigure().ifPresent(older -> sentences.add(figure(older)));
    }
    result.interval().ifPresent(interval -> sentences.add(interval(interval)));
    result.change().ifPresent(change -> sentences.add(change(change, result.tested())));
    result.yearOnYear().ifPresent(change -> sentences.add(yearOnYear(change, result.tested())));
    result.newMeasureFrom().ifPresent(start -> sentences.add(newMeasure(start)));
    result.trend().ifPresent(trend -> sentences.add(trend(trend)));
    sentences.addAll(comparisons(result));
    result.placing().ifPresent(placing -> sentences.add(placing(placing)));
    result.target().ifPresent(target -> sentences.add(target(target)));
    if (roundedTo > 1 && result.newestFigure().isPresent()) {
      sentences.add("The publisher rounds these figures to the nearest %d.".formatted(roundedTo));
    }
    if (status == Status.PROVISIONAL && result.newestFigure().isPresent()) {
      sentences.add("The figures are provisional, so they may still change.");
    }
    return sentences;
  }

  /// Only the sentence about the first comparator includes how the gap has changed.
  private List<String> comparisons(LatestResult result) {
    var words = new ComparisonWords(indicator, area);
    var sentences = new ArrayList<String>();
    for (Comparison each : result.comparisons()) {
      sentences.add(words.sentences(each, result.latest().period(), sentences.isEmpty()));
    }
    long untested =
        result.comparisons().stream().filter(each -> each.verdict() == Verdict.UNTESTED).count();
    if (untested > 0) {
      sentences.add(
          "These figures alone can't tell whether the %s more than chance."
              .formatted(untested == 1 ? "difference is" : "differences are"));
    }
    return sentences;
  }

  /// The sentence about an indicator without any figures.
  public String noFigures() {
    return "There are no figures for " + area.name() + ".";
  }

  private String figure(Observation observation) {
    return observation
        .value()
        .figure()
        .map(number -> statement(observation.period(), number))
        .or(() -> Reasons.sentence(observation))
        .orElseThrow();
  }

  private String statement(Period period, BigDecimal number) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    String says =
        Optional.of(indicator)
            .filter(each -> one)
            .flatMap(Indicator::saysOne)
            .orElse(indicator.says());
    return Wording.capitalised(PeriodWords.when(period, indicator))
        + ", "
        + (number.signum() == 0 && roundedTo == 1 ? Wording.none(says, indicator) : says)
            .replace("{value}", value(number))
            .replace("{area}", area.name())
        + ".";
  }

  /// A rounded 0 is not nobody: to the nearest 5, it stands for 0, 1 or 2.
  private String value(BigDecimal number) {
    return number.signum() == 0 && roundedTo > 1
        ? "fewer than " + (roundedTo + 1) / 2
        : wording.value(number);
  }

  private String change(Change change, Optional<TestedChange> tested) {
    String from = wording.value(change.from()) + " " + PeriodWords.when(change.since(), indicator);
    String chance =
        tested.filter(each -> each.change().equals(change)).map(Sentences::chance).orElse("");
    return switch (Direction.of(change.by())) {
      case SAME -> "No change since " + PeriodWords.name(change.since(), indicator) + ".";
      case HIGHER -> "That is up from " + from + chance + ".";
      case LOWER -> "That is down from " + from + chance + ".";
    };
  }

  private String yearOnYear(Change change, Optional<TestedChange> tested) {
    String before = "A year earlier it was " + wording.value(change.from());
    String chance = tested.map(Sentences::chance).orElse("");
    return switch (tested.map(TestedChange::direction).orElse(Direction.SAME)) {
      case HIGHER -> before + ". It has gone up since" + chance + ".";
      case LOWER -> before + ". It has gone down since" + chance + ".";
      case SAME ->
          change.by().signum() == 0 ? "It was the same a year earlier." : before + chance + ".";
    };
  }

  private static String chance(TestedChange tested) {
    return switch (tested.direction()) {
      case HIGHER, LOWER ->
          ComparisonWords.judgement(tested.judgement())
              + ": chance is unlikely to make such a change";
      case SAME -> ": the change may be chance";
    };
  }

  private String newMeasure(Period start) {
    return "A new measure started in "
        + PeriodWords.name(start, indicator)
        + ", so figures from before it can't be compared with those since.";
  }

  private String interval(ConfidenceInterval interval) {
    return "By chance alone, the figure could have been anywhere from %s to %s."
        .formatted(
            wording.value(interval.low(indicator.decimalPlaces())),
            wording.value(interval.high(indicator.decimalPlaces())));
  }

  private String trend(Trend trend) {
    String years =
        "From %s to %s "
            .formatted(
                PeriodWords.name(trend.first(), indicator),
                PeriodWords.name(trend.last(), indicator));
    Judgement judgement = Judgement.of(trend.course().direction(), indicator.polarity());
    return years
        + switch (trend.course()) {
          case INCREASING ->
              "the figures have gone up"
                  + ComparisonWords.judgement(judgement)
                  + ": chance alone is unlikely to make such a trend.";
          case DECREASING ->
              "the figures have gone down"
                  + ComparisonWords.judgement(judgement)
                  + ": chance alone is unlikely to make such a trend.";
          case UNCLEAR -> "there is no clear trend.";
        };
  }

  private String placing(Placing placing) {
    Rank rank = placing.rank();
    String quarter =
        placing
            .band()
            .map(band ->
                switch (band) {
                  case "A" -> " That is in the best quarter.";
                  case "B" -> " That is in the second-best quarter.";
                  case "C" -> " That is in the third quarter.";
                  default -> " That is in the last quarter.";
                })
            .orElse("");
    return "%s %s %s of %d councils with a figure, where 1st is best.%s"
        .formatted(
            area.name(),
            rank.tied() ? "shares" : "is",
            Wording.ordinal(rank.place()) + (rank.tied() ? " place" : ""),
            rank.of(),
            quarter);
  }

  private String target(TargetGap target) {
    String outcome =
        switch (target.outcome()) {
          case MET -> ", so the target was met";
          case CLOSE -> ", so the target was narrowly missed";
          case MISSED -> ", so the target was not met";
          case UNSAID -> "";
        };
    return "Target: %s. %s is %s%s."
        .formatted(
            wording.amount(target.target().value()),
            area.name(),
            difference(target.gap()),
            outcome);
  }

  private String difference(BigDecimal gap) {
    Direction direction = Direction.of(gap);
    return switch (direction) {
      case SAME -> "exactly there";
      case HIGHER, LOWER -> wording.size(gap) + " " + direction.word();
    };
  }
}
