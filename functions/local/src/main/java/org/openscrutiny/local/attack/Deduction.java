package org.openscrutiny.local.attack;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.openscrutiny.local.attack.Board.Seen;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Draws conclusions: puts all rules that touch each other into one table, and asks of each count
/// that may not be told between what numbers it must lie.
///
/// Rules are guesses. Where they contradict each other or what is shown, the surest are kept.
final class Deduction {
  private final Map<String, Seen> figures;
  private final Board board;
  private final int threshold;
  private final Duration patience;
  private final Auditor auditor = new Auditor();

  /// @param patience how long a processor may think about one count; it is counted as work, so that
  ///   the answer is the same on every machine. Counts that hang together share what they have
  Deduction(Board board, int threshold, Duration patience) {
    this.board = board;
    this.figures =
        board.figures().stream()
            .collect(Collectors.toMap(each -> each.figure().name(), each -> each));
    this.threshold = threshold;
    this.patience = patience;
  }

  List<Conclusion> from(List<Rule> rules) {
    var conclusions = new ArrayList<Conclusion>();
    Set<String> targets = targets(rules);
    Set<String> touched = new TreeSet<>();
    for (List<Rule> together : Together.of(rules, this::isKnown)) {
      Set<String> here =
          together.stream()
              .flatMap(rule -> rule.facts().stream())
              .flatMap(fact -> fact.counts().stream())
              .filter(targets::contains)
              .collect(Collectors.toCollection(TreeSet::new));
      touched.addAll(here);
      if (!here.isEmpty()) {
        conclusions.addAll(conclusions(here, together));
      }
    }
    targets.stream()
        .filter(target -> !touched.contains(target))
        .forEach(target -> conclusions.add(Conclusion.nothing(target)));
    return conclusions;
  }

  private Set<String> targets(Collection<Rule> rules) {
    Set<String> targets = new TreeSet<>();
    for (Seen seen : board.figures()) {
      if (seen.isHidden() && seen.isOurs() && seen.row().isCount()) {
        targets.add(seen.figure().name());
      }
    }
    rules.forEach(rule -> targets.addAll(rule.alsoTargets()));
    return targets;
  }

  private boolean isKnown(String count) {
    return shown(count) instanceof Shown.Exactly;
  }

  private Shown shown(String count) {
    Seen seen = figures.get(count);
    if (seen == null) {
      return new Shown.Unprinted();
    }
    if (seen.isHidden()) {
      return new Shown.Suppressed(board.showsZeros(seen.dataset()) ? 1 : 0);
    }
    return seen.shown()
        .filter(value -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValue)
        .<Shown>map(Shown.Exactly::new)
        .orElse(new Shown.Unprinted());
  }

  private List<Conclusion> conclusions(Set<String> targets, List<Rule> rules) {
    return switch (answer(targets, rules)) {
      case Answer.Undecided() -> targets.stream().map(Conclusion::undecided).toList();
      case Answer.Impossible() -> {
        List<Rule> kept = possible(rules);
        yield kept.size() < rules.size()
            ? conclusions(targets, kept)
            : targets.stream().map(Conclusion::undecided).toList();
      }
      case Answer.Found(var intervals) ->
          targets.stream().map(target -> conclusion(target, intervals, rules)).toList();
    };
  }

  private Conclusion conclusion(
      String target, Map<String, FeasibilityInterval> intervals, List<Rule> rules) {
    FeasibilityInterval interval = intervals.get(target);
    if (interval == null) {
      return Conclusion.nothing(target);
    }
    Conclusion told = told(target, interval);
    return told.isTooNarrow() ? told.because(needed(target, rules)) : told;
  }

  /// As many of the surest rules as can be true together.
  private List<Rule> possible(List<Rule> rules) {
    var kept = new ArrayList<Rule>();
    keep(
        rules.stream().sorted(Comparator.comparingDouble(Rule::evidence).reversed()).toList(),
        kept);
    return kept;
  }

  /// Takes all of them, or else what can be taken of the first half, and then of the other.
  private void keep(List<Rule> more, List<Rule> kept) {
    var all = new ArrayList<Rule>(kept);
    all.addAll(more);
    if (!(answer(Set.of(), all) instanceof Answer.Impossible)) {
      kept.addAll(more);
    } else if (more.size() > 1) {
      int half = more.size() / 2;
      keep(more.subList(0, half), kept);
      keep(more.subList(half, more.size()), kept);
    }
  }

  private Conclusion told(String target, FeasibilityInterval interval) {
    return Conclusion.of(target, interval, threshold, figures.containsKey(target));
  }

  /// The rules without which the count would not be told: of those nearest to it, each is left out
  /// that isn't needed, the least sure first.
  private List<Rule> needed(String target, List<Rule> rules) {
    var needed = new ArrayList<>(nearest(target, rules));
    for (Rule rule : needed.stream().sorted(Comparator.comparingDouble(Rule::evidence)).toList()) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(rule);
      if (isTold(target, fewer)) {
        needed.remove(rule);
      }
    }
    return needed;
  }

  /// The rules about a count, those that share a count with them which isn't shown, and so on until
  /// the count is told.
  private List<Rule> nearest(String target, List<Rule> rules) {
    Set<String> counts = new HashSet<>(Set.of(target));
    List<Rule> near = List.of();
    while (near.size() < rules.size()) {
      List<Rule> wider = rules.stream().filter(rule -> isAbout(counts, rule)).toList();
      if (isTold(target, wider) || wider.size() == near.size()) {
        return wider;
      }
      near = wider;
      near.stream()
          .flatMap(rule -> rule.facts().stream())
          .flatMap(fact -> fact.counts().stream())
          .filter(count -> !isKnown(count))
          .forEach(counts::add);
    }
    return near;
  }

  private static boolean isAbout(Set<String> counts, Rule rule) {
    return rule.facts().stream()
        .anyMatch(fact -> fact.counts().stream().anyMatch(counts::contains));
  }

  private boolean isTold(String target, List<Rule> rules) {
    return answer(Set.of(target), rules) instanceof Answer.Found(var intervals)
        && Optional.ofNullable(intervals.get(target))
            .filter(found -> told(target, found).isTooNarrow())
            .isPresent();
  }

  /// What some rules tell of some counts.
  private Answer answer(Set<String> targets, List<Rule> rules) {
    var table = new Table(rules);
    List<String> asked = targets.stream().filter(table.places::containsKey).toList();
    List<ProtectionRequirement> needs =
        asked.stream().map(target -> need(table.places.getOrDefault(target, 0))).toList();
    Duration altogether = patience.multipliedBy(Math.max(1, asked.size()));
    try {
      return auditor
          .intervals(table.published, needs, WorkBudget.worth(altogether))
          .<Answer>map(found -> new Answer.Found(byName(asked, found)))
          .orElseGet(Answer.Impossible::new);
    } catch (WorkBudget.Exhausted _) {
      return new Answer.Undecided();
    } catch (ArithmeticException _) {
      return new Answer.Impossible();
    }
  }

  private static Map<String, FeasibilityInterval> byName(
      List<String> names, List<FeasibilityInterval> intervals) {
    Map<String, FeasibilityInterval> byName = new HashMap<>();
    for (int place = 0; place < names.size(); place++) {
      byName.put(names.get(place), intervals.get(place));
    }
    return byName;
  }

  /// To be as vague as every hidden count has to be, and to be small as far as anybody can tell.
  private ProtectionRequirement need(int place) {
    return new ProtectionRequirement(place, threshold, threshold + 1L, threshold, threshold + 1L);
  }

  private sealed interface Answer {
    /// @param intervals of the counts of which the rules say anything
    record Found(Map<String, FeasibilityInterval> intervals) implements Answer {}

    /// No counts at all agree with the rules.
    record Impossible() implements Answer {}

    record Undecided() implements Answer {}
  }

  /// The table of what some rules are about.
  private final class Table {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final PublishedTable published;

    Table(List<Rule> rules) {
      var relations = new ArrayList<Relation>();
      var ratios = new LinkedHashMap<List<Integer>, Ratio>();
      var all = rules.stream().flatMap(rule -> rule.facts().stream()).distinct().toList();
      for (Fact fact : all) {
        switch (fact) {
          case Fact.Sum(var times, long sum) ->
              relations.add(
                  new Relation(
                      times.entrySet().stream()
                          .filter(each -> each.getValue() != 0)
                          .map(each -> new Relation.Term(place(each.getKey()), each.getValue()))
                          .toList(),
                      sum));
          case Fact.Printed(String part, String whole, BigDecimal printed, int base) ->
              ratios.put(
                  List.of(place(part), place(whole), ratios.size()),
                  new Ratio(place(part), place(whole), printed, base));
        }
      }
      List<PublishedCell> cells =
          names.stream().map(name -> new PublishedCell(name, shown(name))).toList();
      published = new PublishedTable(cells, relations, List.copyOf(ratios.values()));
    }

    private int place(String name) {
      return places.computeIfAbsent(
          name,
          _ -> {
            names.add(name);
            return names.size() - 1;
          });
    }
  }
}
