package org.openscrutiny.local.attack;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Interval;
import org.openscrutiny.disclosure.audit.PublishedCell;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Ratio;
import org.openscrutiny.disclosure.audit.Relation;
import org.openscrutiny.disclosure.audit.Shown;
import org.openscrutiny.local.attack.Board.Seen;

/// Draws conclusions: puts all rules that touch each other into one table, and asks of each count
/// that may not be told between what numbers it must lie.
///
/// Rules are guesses. Where they contradict each other or what is shown, the surest are kept.
final class Deduction {
  private final Map<String, Seen> figures;
  private final Board board;
  private final int threshold;
  private final Duration patience;
  private final Clock clock;
  private final Auditor auditor = new Auditor();

  /// @param patience how long to think about one count
  Deduction(Board board, int threshold, Duration patience, Clock clock) {
    this.board = board;
    this.figures =
        board.figures().stream()
            .collect(Collectors.toMap(each -> each.figure().name(), each -> each));
    this.threshold = threshold;
    this.patience = patience;
    this.clock = clock;
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
      here.forEach(target -> conclusions.add(conclusion(target, together)));
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
      return new Shown.Hidden(board.showsZeros(seen.dataset()) ? 1 : 0);
    }
    return seen.shown()
        .filter(value -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValue)
        .<Shown>map(Shown.Exactly::new)
        .orElse(new Shown.Unprinted());
  }

  private Conclusion conclusion(String target, List<Rule> rules) {
    Optional<Answer> answer = interval(target, rules);
    if (answer.isEmpty()) {
      return Conclusion.undecided(target);
    }
    if (answer.get().isImpossible()) {
      return conclusion(target, possible(target, rules));
    }
    if (answer.get().found().isEmpty()) {
      return Conclusion.nothing(target);
    }
    Conclusion told = told(target, answer.get().found().orElseThrow());
    return told.isTooNarrow() ? told.because(needed(target, rules)) : told;
  }

  /// As many of the surest rules as can be true together, as far as a count is concerned.
  private List<Rule> possible(String target, List<Rule> rules) {
    var kept = new ArrayList<Rule>();
    rules.stream()
        .sorted(Comparator.comparingDouble(Rule::evidence).reversed())
        .forEach(rule -> {
          kept.add(rule);
          if (interval(target, kept).map(Answer::isImpossible).orElse(false)) {
            kept.removeLast();
          }
        });
    return kept;
  }

  private Conclusion told(String target, Interval interval) {
    return Conclusion.of(target, interval, threshold, figures.containsKey(target));
  }

  /// The rules without which the count would not be told: each is left out that isn't needed, the
  /// least sure first.
  private List<Rule> needed(String target, List<Rule> rules) {
    var needed = new ArrayList<>(rules);
    for (Rule rule : rules.stream().sorted(Comparator.comparingDouble(Rule::evidence)).toList()) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(rule);
      boolean told =
          interval(target, fewer)
              .flatMap(Answer::found)
              .map(found -> told(target, found).isTooNarrow())
              .orElse(false);
      if (told) {
        needed.remove(rule);
      }
    }
    return needed;
  }

  /// Empty where time ran out.
  private Optional<Answer> interval(String target, List<Rule> rules) {
    var table = new Table(rules);
    Integer place = table.places.get(target);
    try {
      // Whether the rest is possible is asked too, of any cell: narrowing looks at the whole table.
      int asked = place == null ? 0 : place;
      Optional<Interval> found =
          table.names.isEmpty()
              ? Optional.empty()
              : auditor.interval(table.published, asked, Deadline.in(patience, clock));
      boolean impossible = !table.names.isEmpty() && found.isEmpty();
      return Optional.of(new Answer(place == null ? Optional.empty() : found, impossible));
    } catch (Deadline.Over _) {
      return Optional.empty();
    } catch (ArithmeticException _) {
      return Optional.of(new Answer(Optional.empty(), true));
    }
  }

  /// @param found empty where nothing is said of the count
  /// @param isImpossible whether no counts at all agree with the rules
  private record Answer(Optional<Interval> found, boolean isImpossible) {}

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
