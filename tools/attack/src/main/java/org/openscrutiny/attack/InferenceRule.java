package org.openscrutiny.attack;

import java.util.List;
import java.util.Set;

/// A rule that an intruder has found to hold, or has reason to assume.
///
/// @param kind the method that found it
/// @param says the rule, as a sentence without its full stop
/// @param evidence how sure it is: how many digits agreed where everything was shown
/// @param constraints its constraints on counts that are not all shown
/// @param alsoTargets counts that nobody publishes and that may not be disclosed either, such as
///   the children of a cohort who are not among its cases
public record InferenceRule(
    Kind kind,
    String says,
    double evidence,
    List<CountConstraint> constraints,
    Set<String> alsoTargets) {

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

  public InferenceRule {
    constraints = List.copyOf(constraints);
    alsoTargets = Set.copyOf(alsoTargets);
  }

  InferenceRule(Kind kind, String says, double evidence, List<CountConstraint> constraints) {
    this(kind, says, evidence, constraints, Set.of());
  }
}
