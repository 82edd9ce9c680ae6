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

/// The sentences about an area and one comparator. Only a tested difference is called better or
/// worse, or one that chance is unlikely to make.
final class ComparisonWords {
  private final Indicator indicator;
  private final String area;
  private final Wording wording;

  ComparisonWords(Indicator indicator, Area area) {
    this.indicator = indicator;
    this.area = area.name();
    this.wording = new Wording(indicator);
  }

  /// Names both periods where they differ.
  ///
  /// @param past whether to add how the gap has changed
  String sentences(Comparison comparison, Period own, boolean past) {
    String them = comparison.with().area().name();
    String amount = wording.amount(comparison.value());
    String start =
        comparison.samePeriod()
            ? "%s: %s. %s is ".formatted(them, amount, area)
            : "%s, %s: %s. %s %s was "
                .formatted(
                    them,
                    PeriodWords.label(comparison.period(), indicator),
                    amount,
                    Wording.capitalised(PeriodWords.when(own, indicator)),
                    area);
    return start
        + difference(comparison)
        + "."
        + gapInChildren(comparison, them)
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
        .gapInChildren()
        .filter(gap -> gap.children() != 0)
        .map(gap -> ", about " + Wording.people(Math.abs(gap.children()), "", gap.of()) + ",")
        .orElse("");
  }

  /// Empty where the difference may be chance: then there is no gap to close.
  private String gapInChildren(Comparison comparison, String them) {
    boolean differs =
        comparison.verdict() == Verdict.HIGHER || comparison.verdict() == Verdict.LOWER;
    return comparison
        .gapInChildren()
        .filter(gap -> differs && gap.children() != 0)
        .map(gap -> gapInChildren(gap, comparison.judgement(), them))
        .orElse("");
  }

  private String gapInChildren(GapInChildren gap, Judgement judgement, String them) {
    boolean worse = judgement == Judgement.WORSE;
    boolean more = indicator.polarity() == Polarity.HIGHER;
    String people = Wording.people(Math.abs(gap.children()), more ? "more " : "fewer ", gap.of());
    return worse
        ? " About " + people + " would have closed it."
        : " That is about " + people + " than at the level of " + them + ".";
  }

  private String gapSince(Comparison comparison) {
    return comparison.since().map(change -> gapSince(change, comparison.verdict())).orElse("");
  }

  private String gapSince(GapChange change, Verdict verdict) {
    String period = PeriodWords.name(change.since(), indicator);
    Direction was = Direction.of(change.from());
    if (was == Direction.SAME) {
      return " In " + period + " the two were the same.";
    }
    if (was != Direction.of(change.to())) {
      return " In %s %s was %s %s."
          .formatted(period, area, wording.size(change.from()), was.word());
    }
    return switch (verdict) {
      case HIGHER, LOWER -> moved(change, period);
      case SIMILAR -> "";
      case SAME, UNTESTED ->
          change.from().compareTo(change.to()) == 0
              ? " The gap was the same in " + period + "."
              : " In %s the gap was %s.".formatted(period, wording.size(change.from()));
    };
  }

  private String moved(GapChange change, String period) {
    BigDecimal from = change.from().abs();
    BigDecimal to = change.to().abs();
    return switch (Direction.of(to.subtract(from))) {
      case SAME -> " The gap is as wide as in " + period + ".";
      case HIGHER -> " Since " + period + " the gap has widened " + wording.course(from, to) + ".";
      case LOWER -> " Since " + period + " the gap has narrowed " + wording.course(from, to) + ".";
    };
  }
}
