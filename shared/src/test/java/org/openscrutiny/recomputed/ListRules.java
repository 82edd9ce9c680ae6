package org.openscrutiny.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.recomputed.MeasureInArea.Place;

/// The rules of the four lists, as the methods page has them.
final class ListRules {
  /// The list of each rule; the most serious rule first.
  private static final List<Map.Entry<String, String>> RULES =
      List.of(
          Map.entry("bottom-quarter", "worse"),
          Map.entry("falling-behind", "worse"),
          Map.entry("target-missed", "worse"),
          Map.entry("worsened", "worse"),
          Map.entry("moved-down", "watch"),
          Map.entry("target-newly-missed", "watch"),
          Map.entry("catching-up", "watch"),
          Map.entry("slipping", "watch"),
          Map.entry("turned", "watch"),
          Map.entry("top-quarter", "better"),
          Map.entry("better-than-others", "better"),
          Map.entry("target-met", "better"),
          Map.entry("improved", "better"),
          Map.entry("moved-up", "better"),
          Map.entry("changed", "changing"));

  private final MeasureInArea here;

  ListRules(MeasureInArea here) {
    this.here = here;
  }

  /// "worse: bottom-quarter, falling-behind"; empty if the measure stands in no list.
  Optional<String> listed() {
    List<String> all = all();
    return RULES.stream()
        .filter(rule -> all.contains(rule.getKey()))
        .findFirst()
        .filter(any -> !here.measure().isDetail())
        .map(first ->
            first.getValue()
                + ": "
                + String.join(
                    ", ",
                    RULES.stream()
                        .filter(rule -> rule.getValue().equals(first.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(all::contains)
                        .toList()));
  }

  private List<String> all() {
    if (here.measure().better() == 0) {
      return isChanged() ? List.of("changed") : List.of();
    }
    var rules = new ArrayList<String>();
    int quarter = here.quarter().orElse(0);
    int beside = here.besideEngland().orElse(0);
    int gap = gap();
    int tested = here.measure().better() * here.tested().orElse(0);
    boolean isGood = quarter > 0 || beside > 0;
    add(rules, "bottom-quarter", quarter < 0);
    add(rules, "top-quarter", quarter > 0);
    add(rules, "falling-behind", beside < 0 && gap < 0);
    add(rules, "catching-up", beside < 0 && gap > 0);
    add(rules, "better-than-others", beside > 0 && gap >= 0);
    add(rules, "worsened", tested < 0 && !isGood);
    add(rules, "slipping", tested < 0 && isGood);
    add(rules, "improved", tested > 0);
    add(rules, "turned", isTurned());
    add(rules, "moved-down", movedDown() >= 15);
    add(rules, "moved-up", movedUp() >= 0.25);
    target().ifPresent(rules::add);
    return rules;
  }

  private static void add(List<String> rules, String rule, boolean holds) {
    if (holds) {
      rules.add(rule);
    }
  }

  /// The gap with England over three years, by more than one unit of its last printed digit.
  private int gap() {
    return here.earliestGap(3)
        .flatMap(then ->
            here.gap(here.newest())
                .map(now -> now.subtract(then.size()))
                .filter(moved -> moved.abs().compareTo(moved.ulp()) > 0))
        .map(moved -> here.measure().better() * moved.signum())
        .orElse(0);
  }

  private int movedDown() {
    Optional<Place> then = here.place(PrintedFigures.yearsBefore(here.newest(), 1));
    return here.place(here.newest())
        .flatMap(now -> then.map(before -> now.number() - before.number()))
        .orElse(0);
  }

  private double movedUp() {
    Optional<Place> then =
        Stream.of(5, 4, 3, 2, 1)
            .map(years -> PrintedFigures.yearsBefore(here.newest(), years))
            .flatMap(period -> here.place(period).stream())
            .findFirst();
    return here.place(here.newest())
        .flatMap(now -> then.map(before -> before.part() - now.part()))
        .orElse(0.0);
  }

  private boolean isTurned() {
    List<Integer> changes = here.changes();
    return PrintedFigures.isYear(here.newest())
        && changes.size() > 3
        && changes.getFirst() * here.measure().better() < 0
        && changes.subList(1, 4).stream().allMatch(each -> each == -changes.getFirst());
  }

  /// Whether a measure without a good direction changed by more than chance, or by a tenth.
  private boolean isChanged() {
    if (here.tested().isPresent()) {
      return here.tested().getAsInt() != 0;
    }
    return change().filter(part -> part.compareTo(new BigDecimal("0.1")) >= 0).isPresent();
  }

  /// The size of the change since the year before, as a part of the figure of that year.
  Optional<BigDecimal> change() {
    return here.yearBefore()
        .filter(then -> then.compareTo(here.figure()) != 0)
        .map(then ->
            then.signum() == 0
                ? BigDecimal.ONE
                : here.figure().subtract(then).divide(then, MathContext.DECIMAL64).abs());
  }

  /// The target of the release, for everybody.
  Optional<BigDecimal> aim() {
    for (JsonNode target : here.figures().description().path("targets")) {
      if (target.path("indicator").textValue().equals(here.measure().id())) {
        return Optional.of(target.path("value").decimalValue());
      }
    }
    return Optional.empty();
  }

  /// "met", "narrowly missed" or "missed"; empty without a target or a good direction.
  Optional<String> outcome() {
    return aim()
        .filter(any -> here.measure().better() != 0)
        .map(aim -> {
          boolean near =
              here.figure().subtract(aim).abs().movePointRight(1).compareTo(aim.abs()) <= 0;
          return isMet(here.figure(), aim) ? "met" : near ? "narrowly missed" : "missed";
        });
  }

  private boolean isMet(BigDecimal figure, BigDecimal aim) {
    return here.measure().better() * figure.compareTo(aim) >= 0;
  }

  /// For how many periods in a row the target has been met, or has not been met.
  int inARow() {
    BigDecimal aim = aim().orElseThrow();
    boolean met = isMet(here.figure(), aim);
    int row = 0;
    String period = here.newest();
    while (here.figure(period).filter(figure -> isMet(figure, aim) == met).isPresent()) {
      row++;
      period = monthBefore(period);
    }
    return row;
  }

  private Optional<String> target() {
    return outcome()
        .map(outcome -> {
          int row = inARow();
          if (outcome.equals("met")) {
            return row >= 3 ? "target-met" : "";
          }
          String before = here.newest();
          for (int i = 0; i < row; i++) {
            before = monthBefore(before);
          }
          boolean isNew = row == 1 && here.figure(before).isPresent();
          return row >= 3 ? "target-missed" : isNew ? "target-newly-missed" : "";
        })
        .filter(rule -> !rule.isEmpty());
  }

  private static String monthBefore(String month) {
    return java.time.YearMonth.parse(month).minusMonths(1).toString();
  }

  /// How far out the figure lies, from 0 to 1, by which the entries of a list are ordered.
  double distance() {
    if (here.measure().better() == 0) {
      return change().map(BigDecimal::doubleValue).orElse(0.0);
    }
    return here.place(here.newest())
        .map(place -> Math.abs(2 * place.part() - 1))
        .or(() ->
            here.england(here.newest())
                .filter(england -> england.signum() != 0)
                .map(england ->
                    Math.min(
                        1,
                        here.figure()
                            .subtract(england)
                            .divide(england, MathContext.DECIMAL64)
                            .abs()
                            .doubleValue())))
        .orElse(0.0);
  }
}
