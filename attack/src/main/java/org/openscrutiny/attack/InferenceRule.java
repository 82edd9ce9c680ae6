package org.openscrutiny.attack;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A rule that an intruder has found to hold, or has reason to assume.
///
/// @param kind the method that found it
/// @param says the rule, as a sentence without its full stop
/// @param redacted the same without any value: what is not public yet may be logged by this only
/// @param evidence how sure it is: how many digits agreed where everything was shown
/// @param constraints its constraints on counts that are not all shown
/// @param alsoTargets counts that nobody publishes and that may not be disclosed either, such as
///   the children of a cohort who are not among its cases
/// @param notZero those of them that may not be known to be zero: a group of which all members
///   share what is printed
public record InferenceRule(
    Kind kind,
    String says,
    String redacted,
    double evidence,
    List<CountConstraint> constraints,
    Set<String> alsoTargets,
    Set<String> notZero) {

  public enum Kind {
    SHOWN_ELSEWHERE,
    TOTAL,
    REST_OF_TOTAL,
    ROUNDED_TOTAL,
    MEAN_OF_AREAS,
    SAME_AREA,
    REGROUPED,
    SUM_OF_COLUMNS,
    STOCK_AND_FLOW,
    ROLLING_SUM,
    SINCE_YEAR_BEGAN,
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
    alsoTargets = Collections.unmodifiableSet(new TreeSet<>(alsoTargets));
    notZero = Collections.unmodifiableSet(new TreeSet<>(notZero));
  }

  InferenceRule(Kind kind, String says, double evidence, List<CountConstraint> constraints) {
    this(kind, says, evidence, constraints, Set.of());
  }

  InferenceRule(
      Kind kind,
      String says,
      double evidence,
      List<CountConstraint> constraints,
      Set<String> alsoTargets) {
    this(kind, says, evidence, constraints, alsoTargets, Set.of());
  }

  InferenceRule(
      Kind kind,
      String says,
      double evidence,
      List<CountConstraint> constraints,
      Set<String> alsoTargets,
      Set<String> notZero) {
    this(kind, says, says, evidence, constraints, alsoTargets, notZero);
  }

  /// For a rule whose sentence has a value in it.
  InferenceRule redactedTo(String without) {
    return new InferenceRule(kind, says, without, evidence, constraints, alsoTargets, notZero);
  }
}
