package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// Says in plain sentences where an area stands, by rule: the same standing always gives the same
/// words. The words about the measure itself are the catalogue's.
///
/// "Better" and "worse" are said only of an indicator with a polarity. No cause is claimed, and no
/// difference is called significant, since no test is made of it.
public final class Sentences {
  private final Indicator indicator;
  private final Area area;
  private final Wording wording;

  public Sentences(Indicator indicator, Area area) {
    this.indicator = indicator;
    this.area = area;
    this.wording = new Wording(indicator);
  }

  /// In this order: the figure, its changes, a new measure, the comparators, the target. A
  /// difference is followed by the words that it was not tested, since it is given without an
  /// interval.
  public List<String> about(Standing standing) {
    var sentences = new ArrayList<String>();
    sentences.add(figure(standing.latest()));
    if (!(standing.latest().value() instanceof Value.Figure)) {
      standing.newestFigure().ifPresent(older -> sentences.add(figure(older)));
    }
    standing.change().ifPresent(change -> sentences.add(change(change)));
    standing.yearOnYear().ifPresent(change -> sentences.add(yearOnYear(change)));
    standing.newMeasureFrom().ifPresent(start -> sentences.add(newMeasure(start)));
    standing
        .comparisons()
        .forEach(comparison -> sentences.add(comparison(comparison, standing.latest().period())));
    if (standing.comparisons().stream().anyMatch(each -> each.verdict() != Verdict.SAME)) {
      sentences.add("These figures alone can't tell whether the differences are more than chance.");
    }
    standing.target().ifPresent(target -> sentences.add(target(target)));
    return sentences;
  }

  /// What is said of an indicator that has no figures at all.
  public String nothing() {
    return "There are no figures for " + area.name() + ".";
  }

  private String figure(Observation observation) {
    String period = PeriodWords.name(observation.period());
    return switch (observation.value()) {
      case Value.Figure(BigDecimal number) -> statement(observation.period(), number);
      case Value.Suppressed hidden ->
          "The figure for "
              + period
              + " is hidden to protect children's privacy: with it, somebody might be recognised.";
      case Value.NotAvailable missing ->
          "There is no figure for " + period + ": it was not available.";
      case Value.NotApplicable none ->
          "There is no figure for " + period + ": the source does not give one.";
      case Value.LowReliability unreliable ->
          "There is no figure for "
              + period
              + ": the publisher holds it back because it is too unreliable to use.";
      case Value.RoundsToZero low ->
          "The figure for " + period + " is more than zero, but rounds to zero.";
    };
  }

  private String statement(Period period, BigDecimal number) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    String says =
        Optional.of(indicator)
            .filter(each -> one)
            .flatMap(Indicator::saysOne)
            .orElse(indicator.says());
    return capitalised(PeriodWords.when(period, indicator))
        + ", "
        + says.replace("{value}", wording.value(number)).replace("{area}", area.name())
        + ".";
  }

  private String change(Change change) {
    String when = PeriodWords.when(change.since(), indicator);
    return switch (Verdict.of(change.by())) {
      case SAME -> "No change since " + PeriodWords.name(change.since()) + ".";
      case HIGHER -> "That is up from " + wording.value(change.from()) + " " + when + ".";
      case LOWER -> "That is down from " + wording.value(change.from()) + " " + when + ".";
    };
  }

  private String yearOnYear(Change change) {
    return switch (Verdict.of(change.by())) {
      case SAME -> "It was the same a year earlier.";
      case HIGHER, LOWER -> "A year earlier it was " + wording.value(change.from()) + ".";
    };
  }

  private String newMeasure(Period start) {
    return "A new measure started in "
        + PeriodWords.name(start)
        + ", so figures from before it can't be compared with those since.";
  }

  /// Where the periods differ, both are named.
  private String comparison(Comparison comparison, Period own) {
    String who = comparison.with().area().name();
    String amount = wording.amount(comparison.value());
    String judgement =
        switch (comparison.judgement()) {
          case BETTER -> ", which is better";
          case WORSE -> ", which is worse";
          case NONE -> "";
        };
    String difference = difference(comparison.verdict(), comparison.gap()) + judgement;
    return comparison.samePeriod()
        ? "%s: %s. %s is %s.".formatted(who, amount, area.name(), difference)
        : "%s, %s: %s. %s %s was %s."
            .formatted(
                who,
                comparison.period().label(),
                amount,
                capitalised(PeriodWords.when(own, indicator)),
                area.name(),
                difference);
  }

  private String target(TargetGap target) {
    String outcome =
        switch (target.outcome()) {
          case MET -> ", so the target was met";
          case MISSED -> ", so the target was not met";
          case UNSAID -> "";
        };
    return "Target: %s. %s is %s%s."
        .formatted(
            wording.amount(target.target().value()),
            area.name(),
            difference(Verdict.of(target.gap()), target.gap()),
            outcome);
  }

  private String difference(Verdict verdict, BigDecimal gap) {
    return switch (verdict) {
      case SAME -> "the same";
      case HIGHER, LOWER -> wording.size(gap) + " " + verdict.id();
    };
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
  }
}
