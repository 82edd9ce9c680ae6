package org.openscrutiny.attack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.attack.inference.FeasibleRange;

/// What could be inferred about one count that may not be disclosed.
///
/// @param range what it can be; empty where nothing was found about it
/// @param because the rules that disclose it, where its range is too narrow
/// @param printed the printed name of each count that the rules call by the other code of its area
public record Conclusion(
    String count,
    Kind kind,
    Optional<FeasibleRange> range,
    List<InferenceRule> because,
    Map<String, String> printed) {

  /// Worst first.
  public enum Kind {
    /// A small count is known exactly.
    PINNED,
    /// It may be small, and its range is too narrow.
    NARROWED,
    /// The budget of work was not enough.
    UNDECIDED,
    /// It is above the threshold for everybody: there is nothing to protect.
    LARGE,
    /// Its range is wide enough.
    VAGUE,
    /// No rule was found about it.
    UNTOUCHED
  }

  public Conclusion {
    because = List.copyOf(because);
  }

  static Conclusion nothing(String count) {
    return new Conclusion(count, Kind.UNTOUCHED, Optional.empty(), List.of(), Map.of());
  }

  /// @param printed whether it may not be known to be zero: a figure that is hidden, or those of a
  ///   group who are not among its cases where all are. Other counts that nobody prints may
  static Conclusion of(String count, FeasibleRange range, int threshold, boolean printed) {
    return new Conclusion(
        count, kind(range, threshold, printed), Optional.of(range), List.of(), Map.of());
  }

  private static Kind kind(FeasibleRange range, int threshold, boolean printed) {
    if (range.atLeast() > threshold || (!printed && range.atMost() == 0)) {
      return Kind.LARGE;
    }
    if (range.isVague(threshold)) {
      return Kind.VAGUE;
    }
    if (!range.isTooNarrow(threshold)) {
      return Kind.UNDECIDED;
    }
    return range.atLeast() == range.atMost() ? Kind.PINNED : Kind.NARROWED;
  }

  static Conclusion undecided(String count) {
    return new Conclusion(count, Kind.UNDECIDED, Optional.empty(), List.of(), Map.of());
  }

  Conclusion because(List<InferenceRule> rules, Map<String, String> names) {
    return new Conclusion(count, kind, range, rules, names);
  }

  /// What is disclosed and how, in a sentence without any value.
  public String redacted() {
    return "%s would be disclosed %s, since %s."
        .formatted(
            count,
            kind == Kind.PINNED ? "exactly" : "too closely",
            because.isEmpty()
                ? "the rules about it leave no more"
                : because.stream()
                    .map(InferenceRule::redacted)
                    .collect(Collectors.joining("; and ")));
  }

  /// The sums that disclose it: for each, the names of its other counts.
  public List<Set<String>> sums() {
    return because.stream()
        .flatMap(rule -> rule.constraints().stream())
        .filter(constraint -> constraint instanceof CountConstraint.WeightedSum)
        .map(CountConstraint::counts)
        .filter(counts -> counts.contains(count))
        .map(counts -> {
          Set<String> others = new TreeSet<>();
          counts.stream()
              .filter(other -> !other.equals(count))
              .forEach(other -> others.add(printed.getOrDefault(other, other)));
          return others;
        })
        .toList();
  }

  /// Whether the policy is broken. The feasible range of a hidden count has to reach above the
  /// threshold T and be T wide, unless the count is above T for everybody.
  boolean isTooNarrow() {
    return kind == Kind.PINNED || kind == Kind.NARROWED;
  }
}
