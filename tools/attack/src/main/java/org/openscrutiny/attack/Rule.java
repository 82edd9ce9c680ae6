package org.openscrutiny.attack;

import java.util.List;
import java.util.Set;

/// Something that an intruder has found to hold, or has reason to assume.
///
/// @param kind which trick it is
/// @param says the rule, in a sentence without its full stop
/// @param evidence how sure it is: how many digits agreed where everything was shown
/// @param facts what it says of counts that are not all shown
/// @param alsoTargets counts that nobody prints and that may not be told either, such as the
///   children of a cohort who are not among its cases
public record Rule(
    Kind kind, String says, double evidence, List<Fact> facts, Set<String> alsoTargets) {

  public enum Kind {
    SHOWN_ELSEWHERE,
    TOTAL,
    SUM_OF_COLUMNS,
    STOCK_AND_FLOW,
    ROLLING_SUM,
    LONGER_PERIOD,
    RATIO,
    CONSTANT_DENOMINATOR,
    SHARES_OF_A_WHOLE,
    CALCULATION,
    INTERVAL,
    RANK
  }

  public Rule {
    facts = List.copyOf(facts);
    alsoTargets = Set.copyOf(alsoTargets);
  }

  Rule(Kind kind, String says, double evidence, List<Fact> facts) {
    this(kind, says, evidence, facts, Set.of());
  }
}
