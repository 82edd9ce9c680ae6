package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.attack.inference.ConstraintSystem;
import org.openscrutiny.attack.inference.CountRange;
import org.openscrutiny.attack.inference.DisjointSets;
import org.openscrutiny.attack.inference.FeasibleRange;
import org.openscrutiny.attack.inference.LinearConstraint;
import org.openscrutiny.attack.inference.RangeSearch;
import org.openscrutiny.attack.inference.WorkBudget;

/// Draws conclusions: puts all rules that share counts into one system of constraints, and finds
/// the feasible range of each count that may not be disclosed.
///
/// The ranges of all counts are found first, and then what discloses those that are too narrow, so
/// that explanations take nothing from the search.
///
/// Rules are guesses. Where they contradict each other or what is shown, the surest are kept.
final class Deduction {
  private final Map<String, ObservedFigure> figures = new HashMap<>();
  private final ObservedFigures observed;
  private final SameArea same;
  private final int threshold;
  private final AttackBudget budget;
  private final WorkBudget altogether;
  private final WorkBudget explanations;
  private final Set<String> notZero = new HashSet<>();

  /// @param same the same figures, each area under one code
  Deduction(ObservedFigures observed, SameArea same, int threshold, AttackBudget budget) {
    this.observed = observed;
    this.same = same;
    observed.figures().forEach(each -> figures.put(each.figure().name(), each));
    same.observed().figures().forEach(each -> figures.put(each.figure().name(), each));
    this.threshold = threshold;
    this.budget = budget;
    this.altogether = WorkBudget.worth(budget.altogether());
    this.explanations = WorkBudget.worth(budget.explanations());
  }

  List<Conclusion> from(List<InferenceRule> rules) {
    var conclusions = new ArrayList<Conclusion>();
    Map<String, List<InferenceRule>> about = new HashMap<>();
    rules.forEach(rule -> notZero.addAll(rule.notZero()));
    Set<String> targets = targets(rules);
    for (List<InferenceRule> together : connected(rules)) {
      Set<String> here =
          together.stream()
              .flatMap(rule -> rule.constraints().stream())
              .flatMap(constraint -> constraint.counts().stream())
              .filter(targets::contains)
              .collect(Collectors.toCollection(TreeSet::new));
      here.forEach(target -> about.put(target, together));
      if (!here.isEmpty()) {
        conclusions.addAll(conclusions(here, together));
      }
    }
    targets.stream()
        .filter(target -> !about.containsKey(target))
        .forEach(target -> conclusions.add(Conclusion.nothing(target)));
    return conclusions.stream()
        .map(each ->
            each.isTooNarrow()
                ? each.because(
                    needed(each.count(), about.getOrDefault(each.count(), rules)), same.printed())
                : each)
        .toList();
  }

  /// Rules that share counts which are not shown: what one discloses, another may need.
  private Collection<List<InferenceRule>> connected(List<InferenceRule> rules) {
    var sets = new DisjointSets<String>();
    Map<InferenceRule, String> about = new LinkedHashMap<>();
    for (InferenceRule rule : rules) {
      List<String> unknown =
          rule.constraints().stream()
              .flatMap(constraint -> constraint.counts().stream())
              .filter(count -> !isKnown(count))
              .toList();
      String first = unknown.isEmpty() ? rule.says() : unknown.getFirst();
      unknown.forEach(count -> sets.join(first, count));
      about.put(rule, first);
    }
    return about.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                each -> sets.find(each.getValue()),
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .values();
  }

  private Set<String> targets(Collection<InferenceRule> rules) {
    Set<String> targets = new TreeSet<>();
    for (ObservedFigure seen : observed.figures()) {
      if (seen.isHidden() && seen.isOurs() && seen.row().isCount()) {
        targets.add(seen.figure().name());
      }
    }
    rules.forEach(rule -> targets.addAll(rule.alsoTargets()));
    return targets;
  }

  private boolean isKnown(String count) {
    return known(count).isPresent();
  }

  /// The count of a figure that is shown.
  private Optional<Long> known(String count) {
    return Optional.ofNullable(figures.get(count))
        .flatMap(ObservedFigure::shown)
        .filter(value -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValue);
  }

  /// What is known of a count by itself. A hidden one is not zero where zeros are shown.
  private CountRange range(String count) {
    long least =
        Optional.ofNullable(figures.get(count))
            .filter(seen -> seen.isHidden() && observed.showsZeros(seen.dataset()))
            .map(_ -> 1L)
            .orElse(0L);
    return known(count).map(CountRange::exactly).orElseGet(() -> CountRange.atLeast(least));
  }

  private List<Conclusion> conclusions(Set<String> targets, List<InferenceRule> rules) {
    return switch (answer(targets, rules, altogether)) {
      case Answer.Impossible() -> {
        List<InferenceRule> kept = possible(rules);
        yield kept.size() < rules.size()
            ? conclusions(targets, kept)
            : targets.stream().map(Conclusion::undecided).toList();
      }
      case Answer.Found(var ranges) ->
          targets.stream().map(target -> conclusion(target, ranges)).toList();
    };
  }

  private Conclusion conclusion(String target, Map<String, FeasibleRange> ranges) {
    FeasibleRange range = ranges.get(target);
    return range == null ? Conclusion.nothing(target) : concluded(target, range);
  }

  /// As many of the surest rules as can be true together.
  private List<InferenceRule> possible(List<InferenceRule> rules) {
    var kept = new ArrayList<InferenceRule>();
    keep(
        rules.stream()
            .sorted(Comparator.comparingDouble(InferenceRule::evidence).reversed())
            .toList(),
        kept);
    return kept;
  }

  /// Takes all of them, or else what can be taken of the first half, and then of the other.
  private void keep(List<InferenceRule> more, List<InferenceRule> kept) {
    var all = new ArrayList<InferenceRule>(kept);
    all.addAll(more);
    if (!(answer(Set.of(), all, altogether) instanceof Answer.Impossible)) {
      kept.addAll(more);
    } else if (more.size() > 1) {
      int half = more.size() / 2;
      keep(more.subList(0, half), kept);
      keep(more.subList(half, more.size()), kept);
    }
  }

  private Conclusion concluded(String target, FeasibleRange range) {
    return Conclusion.of(
        target, range, threshold, figures.containsKey(target) || notZero.contains(target));
  }

  /// The rules without which the count would not be disclosed. Starts from those nearest to it, and
  /// leaves out each that is not needed, the least sure first.
  private List<InferenceRule> needed(String target, List<InferenceRule> rules) {
    var needed = new ArrayList<>(nearest(target, rules));
    for (InferenceRule rule :
        needed.stream().sorted(Comparator.comparingDouble(InferenceRule::evidence)).toList()) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(rule);
      if (isDisclosed(target, fewer)) {
        needed.remove(rule);
      }
    }
    return needed;
  }

  /// The rules about a count, those that share a count with them which isn't shown, and so on until
  /// the count is disclosed.
  private List<InferenceRule> nearest(String target, List<InferenceRule> rules) {
    Set<String> counts = new HashSet<>(Set.of(target));
    List<InferenceRule> near = List.of();
    while (near.size() < rules.size()) {
      List<InferenceRule> wider = rules.stream().filter(rule -> isAbout(counts, rule)).toList();
      if (isDisclosed(target, wider) || wider.size() == near.size()) {
        return wider;
      }
      near = wider;
      near.stream()
          .flatMap(rule -> rule.constraints().stream())
          .flatMap(constraint -> constraint.counts().stream())
          .filter(count -> !isKnown(count))
          .forEach(counts::add);
    }
    return near;
  }

  private static boolean isAbout(Set<String> counts, InferenceRule rule) {
    return rule.constraints().stream()
        .anyMatch(constraint -> constraint.counts().stream().anyMatch(counts::contains));
  }

  private boolean isDisclosed(String target, List<InferenceRule> rules) {
    return answer(Set.of(target), rules, explanations) instanceof Answer.Found(var ranges)
        && Optional.ofNullable(ranges.get(target))
            .filter(found -> concluded(target, found).isTooNarrow())
            .isPresent();
  }

  /// What some rules disclose of some counts.
  private Answer answer(Set<String> targets, List<InferenceRule> rules, WorkBudget of) {
    var table = new Table(rules);
    List<String> asked = targets.stream().filter(table.places::containsKey).toList();
    WorkBudget work = of.part(budget.each().multipliedBy(Math.max(1, asked.size())));
    try {
      return new RangeSearch(threshold, work)
          .ranges(table.system, asked.stream().map(table::place).toList())
          .<Answer>map(found -> new Answer.Found(table.byName(found)))
          .orElseGet(Answer.Impossible::new);
    } catch (ArithmeticException _) {
      return new Answer.Impossible();
    }
  }

  private sealed interface Answer {
    /// @param ranges of the counts that the rules are about
    record Found(Map<String, FeasibleRange> ranges) implements Answer {}

    /// No counts at all agree with the rules.
    record Impossible() implements Answer {}
  }

  /// The counts that some rules are about, and the constraints that the rules put on them.
  private final class Table {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final ConstraintSystem system;

    Table(List<InferenceRule> rules) {
      List<LinearConstraint> constraints =
          rules.stream()
              .flatMap(rule -> rule.constraints().stream())
              .distinct()
              .flatMap(constraint -> constraint.linear(this::place).stream())
              .toList();
      this.system =
          new ConstraintSystem(names.stream().map(Deduction.this::range).toList(), constraints);
    }

    private int place(String name) {
      return places.computeIfAbsent(
          name,
          _ -> {
            names.add(name);
            return names.size() - 1;
          });
    }

    private Map<String, FeasibleRange> byName(Map<Integer, FeasibleRange> ranges) {
      var byName = new HashMap<String, FeasibleRange>();
      ranges.forEach((place, range) -> byName.put(names.get(place), range));
      return byName;
    }
  }
}
