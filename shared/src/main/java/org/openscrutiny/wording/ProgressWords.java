package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;

/// The sentences about the progress of one indicator.
public final class ProgressWords {
  private final Indicator indicator;
  private final Progress progress;
  private final LatestResult result;
  private final Wording wording;

  public ProgressWords(TopicProgress.Entry entry) {
    this.indicator = entry.indicator();
    this.progress = entry.progress();
    this.result = entry.result();
    this.wording = new Wording(indicator);
  }

  /// The figures that the rule compared, in a sentence: "93.5% in 2024, up from 54.5% in 2020."
  public String figures() {
    return switch (progress.rule()) {
      case NO_FIGURE -> Reasons.sentence(result.latest()).orElseThrow();
      case OLD_FIGURE -> last("The last figure was %s %s.");
      case NO_POLARITY ->
          progress.direction() == Direction.SAME ? course() : course() + " " + unlikely();
      case TREND, NO_CLEAR_TREND, CHANGE, NO_CLEAR_CHANGE, NOT_TESTED -> course();
    };
  }

  /// The figures, and what the rule concludes from them.
  public String sentence() {
    String conclusion = conclusion();
    return conclusion.isEmpty() ? figures() : figures() + " " + conclusion;
  }

  /// Empty where there is nothing to add.
  private String conclusion() {
    return switch (progress.rule()) {
      case NO_FIGURE -> last("The last figure that can be shown was %s %s.");
      case OLD_FIGURE -> "";
      case NO_POLARITY -> "Neither a high nor a low figure is better.";
      case NO_CLEAR_TREND -> "There is no clear trend.";
      case TREND, CHANGE -> unlikely();
      case NO_CLEAR_CHANGE -> isUnchanged() ? "" : "That may be chance.";
      case NOT_TESTED ->
          isUnchanged()
              ? ""
              : progress.earlier().isPresent()
                  ? "We can't tell whether that is more than chance."
                  : "There is no figure for a year earlier to set beside it.";
    };
  }

  private String unlikely() {
    return "Chance is unlikely to make such a %s.".formatted(isTrend() ? "trend" : "change");
  }

  private boolean isTrend() {
    return result.trend().isPresent();
  }

  private boolean isUnchanged() {
    return progress.earlierFigure().filter(earlier -> earlier.compareTo(figure()) == 0).isPresent();
  }

  private BigDecimal figure() {
    return result.latest().value().figure().orElseThrow();
  }

  /// @param text takes the figure, and the words for its period
  private String last(String text) {
    return result
        .newestFigure()
        .flatMap(
            each -> each.value().figure().map(figure -> text.formatted(amount(figure), when(each))))
        .orElse("");
  }

  private String course() {
    Optional<String> movement =
        progress
            .earlier()
            .flatMap(each ->
                each.value()
                    .figure()
                    .map(figure -> movement(figure, isTrend() ? when(each) : "a year earlier")));
    return amount(figure()) + " " + when(result.latest()) + movement.orElse("") + ".";
  }

  private String movement(BigDecimal earlier, String when) {
    String value = wording.value(earlier);
    return switch (Direction.of(figure().subtract(earlier))) {
      case SAME -> ", the same as " + when;
      case HIGHER -> ", up from " + value + " " + when;
      case LOWER -> ", down from " + value + " " + when;
    };
  }

  private String amount(BigDecimal figure) {
    return wording.amount(figure);
  }

  private String when(Observation observation) {
    return PeriodWords.when(observation.period(), indicator);
  }
}
