package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A percentage or rate, and the two counts of which it is made.
///
/// @param numerator empty where nobody prints it
record Made(Block block, Column ratio, Optional<Column> numerator, Column denominator) {

  String says() {
    return numerator
        .map(cases -> "%s is %s of %s".formatted(ratio.name(), cases.name(), denominator.name()))
        .orElseGet(() -> "%s is a share of %s".formatted(ratio.name(), denominator.name()));
  }

  /// The name of the number of cases.
  String part(int period) {
    return numerator
        .map(cases -> cases.at(period))
        .orElseGet(() -> "the number behind " + ratio.at(period));
  }

  private String rest(int period) {
    return "what %s leaves of %s".formatted(part(period), denominator.at(period));
  }

  /// Whether the percentage and its counts are there, shown or hidden.
  boolean isThere(int period) {
    return ratio.isThere(period)
        && denominator.isThere(period)
        && numerator.map(cases -> cases.isThere(period)).orElse(true);
  }

  private boolean isRelevant(int period) {
    return isThere(period)
        && (ratio.isHidden(period)
            || denominator.isHidden(period)
            || numerator.map(cases -> cases.isHidden(period)).orElse(ratio.isOurs()));
  }

  /// Cases are never more than the cohort that they are of, unless they have been.
  private boolean isShare() {
    return ratio.base() == 100
        && IntStream.range(0, block.size())
            .noneMatch(period ->
                numerator.filter(cases -> cases.isShown(period)).isPresent()
                    && denominator.isShown(period)
                    && numerator.orElseThrow().count(period) > denominator.count(period));
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    boolean share = isShare();
    for (int period = 0; period < block.size(); period++) {
      int at = period;
      if (isRelevant(period)) {
        String part = part(period);
        String whole = denominator.at(period);
        ratio
            .printed(period)
            .filter(printed -> isPossible(printed, at))
            .ifPresent(printed -> facts.add(new Fact.Printed(part, whole, printed, ratio.base())));
        if (share) {
          facts.add(
              Fact.Sum.zero(
                  Stream.of(
                      new Fact.Term(part, 1),
                      new Fact.Term(rest(period), 1),
                      new Fact.Term(whole, -1))));
        }
      }
    }
    return facts;
  }

  /// What a percentage or rate tells that is hidden by now and was seen before, or elsewhere.
  List<Rule> remembered() {
    return IntStream.range(0, block.size())
        .filter(this::isThere)
        .boxed()
        .flatMap(period ->
            ratio.remembered(period).stream()
                .filter(seen -> seen.value().signum() >= 0 && isPossible(seen.value(), period))
                .map(seen -> remembered(period, seen)))
        .toList();
  }

  private Rule remembered(int period, Board.Sighting seen) {
    return new Rule(
        Rule.Kind.SHOWN_ELSEWHERE,
        seen.says(ratio.figure(period)),
        1,
        List.of(
            new Fact.Printed(part(period), denominator.at(period), seen.value(), ratio.base())));
  }

  /// Whether a printed figure can be right at all: a misprint tells nothing.
  private boolean isPossible(BigDecimal printed, int period) {
    return !denominator.isShown(period)
        || Ratios.isShare(printed, ratio.base(), denominator.count(period));
  }

  /// What may not be told beside the figures themselves: the cases that nobody prints, and who of
  /// the cohort is not among them.
  Set<String> alsoTargets() {
    var targets = new HashSet<String>();
    boolean share = isShare();
    for (int period = 0; ratio.isOurs() && period < block.size(); period++) {
      if (isRelevant(period)) {
        if (numerator.isEmpty()) {
          targets.add(part(period));
        }
        if (share) {
          targets.add(rest(period));
        }
      }
    }
    return targets;
  }
}
