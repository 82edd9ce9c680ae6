package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the percentages that add up to 100 as far as they are printed. They are shares of one
/// cohort, so the numbers behind them add up to it exactly; which count that is, all of them say
/// together better than each by itself.
final class Shares {
  /// Of more percentages than this there are too many sets to try.
  private static final int MOST_COLUMNS = 200;

  private static final int MOST_PARTS = 6;
  private static final long MOST_SETS = 300_000;
  private static final int LEAST_PERIODS = 3;
  private static final double MARGIN = 2;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Block block;
  private final List<Column> percentages;
  private final List<Made> made;
  private final List<Rule> rules = new ArrayList<>();
  private long tried;

  private Shares(Block block, List<Made> made) {
    this.block = block;
    this.made = made;
    this.percentages =
        block.ratios().stream()
            .filter(each -> each.base() == ALL.intValue())
            .limit(MOST_COLUMNS)
            .toList();
  }

  /// @param made the percentages whose counts are known
  static List<Rule> in(Block block, List<Made> made) {
    var shares = new Shares(block, made);
    var sets = new LinkedHashSet<Set<Column>>();
    shares.percentages.stream()
        .filter(Column::hides)
        .forEach(hidden -> shares.search(new ArrayList<>(List.of(hidden)), 0, sets));
    sets.forEach(each -> shares.add(List.copyOf(each)));
    return shares.rules;
  }

  /// Goes on with a set only while what is shown of it is below the whole in every period.
  private void search(List<Column> chosen, int from, Set<Set<Column>> sets) {
    if (chosen.size() >= 2 && evidence(chosen) >= Math.log10(2.0 + tried) + MARGIN) {
      sets.add(new LinkedHashSet<>(chosen));
      return;
    }
    if (chosen.size() == MOST_PARTS) {
      return;
    }
    for (int next = from; next < percentages.size() && tried < MOST_SETS; next++) {
      if (!chosen.contains(percentages.get(next))) {
        chosen.add(percentages.get(next));
        tried++;
        if (isPart(chosen)) {
          search(chosen, next + 1, sets);
        }
        chosen.removeLast();
      }
    }
  }

  /// Whether more can be added: all are shown together often enough, and come to less than all.
  private boolean isPart(List<Column> chosen) {
    int together = 0;
    for (int period = 0; period < block.size(); period++) {
      List<BigDecimal> printed = printed(chosen, period);
      if (sum(printed) > ALL.doubleValue() + room(printed)) {
        return false;
      }
      together += printed.size() == chosen.size() ? 1 : 0;
    }
    return together >= LEAST_PERIODS;
  }

  private double evidence(List<Column> parts) {
    double evidence = 0;
    int rows = 0;
    for (int period = 0; period < block.size(); period++) {
      List<BigDecimal> printed = printed(parts, period);
      if (printed.size() == parts.size()) {
        if (Math.abs(sum(printed) - ALL.doubleValue()) > room(printed)) {
          return -1;
        }
        rows++;
        evidence += Math.max(0, Math.log10(ALL.doubleValue() / room(printed) / 2));
      }
    }
    return rows >= LEAST_PERIODS && parts.stream().allMatch(this::isEverAbove) ? evidence : 0;
  }

  /// A percentage that is always nothing is no part of anything.
  private boolean isEverAbove(Column part) {
    for (int period = 0; period < block.size(); period++) {
      if (part.printed(period).filter(each -> each.signum() > 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<BigDecimal> printed(List<Column> columns, int period) {
    return columns.stream().flatMap(each -> each.printed(period).stream()).toList();
  }

  private static double sum(List<BigDecimal> printed) {
    return printed.stream().mapToDouble(BigDecimal::doubleValue).sum();
  }

  /// How far rounding can have moved a sum.
  private static double room(List<BigDecimal> printed) {
    return 1e-9
        + printed.stream().mapToDouble(each -> Math.pow(10, -Math.max(0, each.scale()))).sum() / 2;
  }

  private void add(List<Column> parts) {
    denominator(parts)
        .ifPresent(whole -> {
          List<Made> shares = parts.stream().map(part -> madeOf(part, whole)).toList();
          String names = parts.stream().map(Column::name).collect(Collectors.joining(" + "));
          var facts = new ArrayList<Fact>();
          Set<String> targets = new LinkedHashSet<>();
          shares.forEach(each -> {
            facts.addAll(each.facts());
            targets.addAll(each.alsoTargets());
          });
          for (int period = 0; period < block.size(); period++) {
            int at = period;
            if (shares.stream().allMatch(each -> each.isThere(at))) {
              facts.add(sum(shares, whole, period));
              facts.addAll(rest(parts, shares, whole, period));
            }
          }
          rules.add(
              new Rule(
                  Rule.Kind.SHARES_OF_A_WHOLE,
                  "%s = 100%% of %s".formatted(names, whole.name()),
                  evidence(parts),
                  facts,
                  targets));
        });
  }

  private Made madeOf(Column part, Column whole) {
    return made.stream()
        .filter(each -> each.ratio() == part && each.denominator() == whole)
        .findFirst()
        .orElseGet(() -> new Made(block, part, Optional.empty(), whole));
  }

  /// The count of which all of them are shares.
  private Optional<Column> denominator(List<Column> parts) {
    return block.counts().stream()
        .max(Comparator.comparingDouble(each -> evidenceOf(parts, each)))
        .filter(best -> evidenceOf(parts, best) >= Math.log10(block.counts().size()) + MARGIN);
  }

  private double evidenceOf(List<Column> parts, Column whole) {
    return parts.stream().mapToDouble(part -> Ratios.evidenceOfShare(block, part, whole)).sum();
  }

  /// Where one percentage alone is hidden, it is what the others leave, as far as they are printed,
  /// and so is the number behind it, whether or not each of the others makes a whole number.
  private static List<Fact> rest(List<Column> parts, List<Made> shares, Column whole, int period) {
    List<BigDecimal> printed = printed(parts, period);
    List<Made> hidden = shares.stream().filter(each -> each.ratio().isHidden(period)).toList();
    if (hidden.size() != 1 || printed.size() != parts.size() - 1 || !whole.isShown(period)) {
      return List.of();
    }
    String part = hidden.getFirst().part(period);
    double left = ALL.doubleValue() - sum(printed);
    double cohort = whole.count(period) / ALL.doubleValue();
    long most = (long) Math.ceil(Math.max(0, left + room(printed)) * cohort);
    long least = (long) Math.floor(Math.max(0, left - room(printed)) * cohort);
    return Fact.between(part, least, most);
  }

  private static Fact sum(List<Made> shares, Column whole, int period) {
    var times = new LinkedHashMap<String, Long>();
    shares.forEach(each -> times.put(each.part(period), 1L));
    times.put(whole.at(period), -1L);
    return new Fact.Sum(times, 0);
  }
}
