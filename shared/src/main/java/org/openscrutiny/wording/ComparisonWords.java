package org.openscrutiny.wording;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.GapInChildren;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Standing;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;

/// The words about the newest figure beside another place's, and among all councils'. They are
/// facts about published figures; nothing is said of chance.
final class ComparisonWords {
  private final Indicator indicator;
  private final LatestResult result;
  private final Wording wording;

  ComparisonWords(Indicator indicator, LatestResult result) {
    this.indicator = indicator;
    this.result = result;
    this.wording = new Wording(indicator);
  }

  /// "6 points below England, joint 136th of 151 councils"; empty if there is nothing to compare
  /// with.
  Optional<String> standing() {
    String words =
        Stream.of(
                main().map(this::beside),
                result.placing().map(each -> PlaceWords.of(each.rank(), indicator.polarity())))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return Optional.of(words).filter(any -> !any.isEmpty());
  }

  /// The comparison with the first comparator that has a figure of the same period; otherwise with
  /// the first that has one of another.
  Optional<Comparison> main() {
    return result.comparisons().stream()
        .filter(Comparison::samePeriod)
        .findFirst()
        .or(() -> result.comparisons().stream().findFirst());
  }

  /// What the gap is in children, where the cohort is known and the gap is wider than chance is
  /// likely to make.
  Optional<String> inChildren() {
    return main().flatMap(this::inChildren);
  }

  private Optional<String> inChildren(Comparison comparison) {
    boolean differs =
        comparison.verdict() == Verdict.HIGHER || comparison.verdict() == Verdict.LOWER;
    return comparison
        .gapInChildren()
        .filter(gap -> differs && gap.children() != 0)
        .map(gap -> inChildren(gap, comparison));
  }

  private String inChildren(GapInChildren gap, Comparison comparison) {
    boolean more = indicator.polarity() == Polarity.HIGHER;
    String people = Wording.people(Math.abs(gap.children()), more ? "more " : "fewer ", gap.of());
    return comparison.judgement() == Judgement.WORSE
        ? "About " + people + " would have closed the gap."
        : "That is about " + people + " than at the level of " + name(comparison) + ".";
  }

  private String beside(Comparison comparison) {
    if (!comparison.samePeriod()) {
      return difference(comparison) + " " + PeriodWords.when(comparison.period(), indicator);
    }
    boolean wide = !Standing.isSmall(comparison, result);
    return comparison.verdict() == Verdict.SIMILAR && wide
        ? difference(comparison) + " (perhaps by chance)"
        : difference(comparison);
  }

  private String difference(Comparison comparison) {
    String them = name(comparison);
    if (comparison.gap().signum() == 0) {
      return "the same as " + them;
    }
    boolean judged =
        comparison.verdict() == Verdict.HIGHER || comparison.verdict() == Verdict.LOWER;
    return !judged && Standing.isSmall(comparison, result)
        ? "about the same as %s (%s)".formatted(them, wording.number(comparison))
        : gap(comparison) + " " + them;
  }

  /// "below" is said where it is plainly worse; where lower is better, a reader needs the word.
  private String gap(Comparison comparison) {
    boolean above = comparison.direction() == Direction.HIGHER;
    return wording.gap(comparison.gap())
        + switch (indicator.polarity()) {
          case HIGHER, NONE -> above ? " above" : " below";
          case LOWER -> above ? " worse than" : " better than";
        };
  }

  static String name(Comparison comparison) {
    return PlaceNames.inText(comparison.with().area());
  }
}
