package org.openscrutiny.wording;

import java.math.BigDecimal;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.GapChange;
import org.openscrutiny.comparison.GapInChildren;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;

/// Says how an area stands beside one comparator. Only what was tested is called a difference that
/// chance is unlikely to make, or better or worse.
final class ComparisonWords {
  private final Indicator indicator;
  private final String area;
  private final Wording wording;

  ComparisonWords(Indicator indicator, Area area) {
    this.indicator = indicator;
    this.area = area.name();
    this.wording = new Wording(indicator);
  }

  /// Where the periods differ, both are named.
  ///
  /// @param past whether to say how the gap moved
  String sentences(Comparison comparison, Period own, boolean past) {
    String them = comparison.with().area().name();
    String amount = wording.amount(comparison.value());
    String start =
        comparison.samePeriod()
            ? "%s: %s. %s is ".formatted(them, amount, area)
            : "%s, %s: %s. %s %s was "
                .formatted(
                    them,
                    comparison.period().label(),
                    amount,
                    Wording.capitalised(PeriodWords.when(own, indicator)),
                    area);
    return start
        + difference(comparison)
        + "."
        + need(comparison, them)
        + (past ? gapSince(comparison) : "");
  }

  private String difference(Comparison comparison) {
    String size = wording.size(comparison.gap());
    return switch (comparison.verdict()) {
      case HIGHER, LOWER ->
          comparison.verdict().id()
              + judgement(comparison.judgement())
              + ": the gap of "
              + size
              + " is wider than chance is likely to make";
      case SIMILAR ->
          comparison.gap().signum() == 0
              ? "the same"
              : "similar: the difference of " + size + children(comparison) + " may be chance";
      case SAME -> "the same";
      case UNTESTED -> size + " " + comparison.direction().word();
    };
  }

  static String judgement(Judgement judgement) {
    return switch (judgement) {
      case BETTER -> ", which is better";
      case WORSE -> ", which is worse";
      case NONE -> "";
    };
  }

  private static String children(Comparison comparison) {
    return comparison
        .need()
        .filter(need -> need.children() != 0)
        .map(need -> ", about " + Wording.people(Math.abs(need.children()), "", need.of()) + ",")
        .orElse("");
  }

  /// Of a difference only; what may be chance closes no gap.
  private String need(Comparison comparison, String them) {
    boolean differs =
        comparison.verdict() == Verdict.HIGHER || comparison.verdict() == Verdict.LOWER;
    return comparison
        .need()
        .filter(need -> differs && need.children() != 0)
        .map(need -> need(need, comparison.judgement(), them))
        .orElse("");
  }

  private String need(GapInChildren need, Judgement judgement, String them) {
    boolean worse = judgement == Judgement.WORSE;
    boolean more = indicator.polarity() == Polarity.HIGHER;
    String people = Wording.people(Math.abs(need.children()), more ? "more " : "fewer ", need.of());
    return worse
        ? " About " + people + " would have closed it."
        : " That is about " + people + " than at the level of " + them + ".";
  }

  private String gapSince(Comparison comparison) {
    return comparison.since().map(then -> gapSince(then, comparison.verdict())).orElse("");
  }

  private String gapSince(GapChange change, Verdict verdict) {
    String then = PeriodWords.name(change.since());
    Direction was = Direction.of(change.from());
    if (was == Direction.SAME) {
      return " In " + then + " the two were the same.";
    }
    if (was != Direction.of(change.to())) {
      return " In %s %s was %s %s.".formatted(then, area, wording.size(change.from()), was.word());
    }
    return switch (verdict) {
      case HIGHER, LOWER -> moved(change, then);
      case SIMILAR -> "";
      case SAME, UNTESTED ->
          change.from().compareTo(change.to()) == 0
              ? " The gap was the same in " + then + "."
              : " In %s the gap was %s.".formatted(then, wording.size(change.from()));
    };
  }

  private String moved(GapChange change, String then) {
    BigDecimal from = change.from().abs();
    BigDecimal to = change.to().abs();
    return switch (Direction.of(to.subtract(from))) {
      case SAME -> " The gap is as wide as in " + then + ".";
      case HIGHER -> " Since " + then + " the gap has widened " + wording.course(from, to) + ".";
      case LOWER -> " Since " + then + " the gap has narrowed " + wording.course(from, to) + ".";
    };
  }
}
