package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.TimeIdentifier;

/// Finds whether a longer period is the sum of the shorter ones within it, or the last of them.
final class PeriodAggregation {
  private record Key(String indicator, String area, String filters) {}

  /// A longer period and the shorter ones that fill it.
  private record Span(ObservedFigure whole, List<ObservedFigure> parts) {
    boolean isShown() {
      return Stream.concat(Stream.of(whole), parts.stream())
          .allMatch(each -> each.shown().isPresent());
    }

    long sum() {
      return parts.stream().mapToLong(PeriodAggregation::count).sum();
    }

    CountConstraint summed() {
      return CountConstraint.WeightedSum.zero(
          Stream.concat(
              parts.stream().map(each -> new CountConstraint.Term(each.figure().name(), 1)),
              Stream.of(new CountConstraint.Term(whole.figure().name(), -1))));
    }

    CountConstraint last() {
      return CountConstraint.WeightedSum.zero(
          Stream.of(
              new CountConstraint.Term(parts.getLast().figure().name(), 1),
              new CountConstraint.Term(whole.figure().name(), -1)));
    }

    boolean hides() {
      return whole.isHidden() || parts.stream().anyMatch(ObservedFigure::isHidden);
    }
  }

  private PeriodAggregation() {}

  /// @param during the indicators that say of themselves that they add up what happened in a
  ///   period, and false for those that count at its end
  static List<InferenceRule> of(Collection<ObservedFigure> figures, Map<String, Boolean> during) {
    Map<Key, List<ObservedFigure>> sorted =
        figures.stream()
            .filter(each -> each.row().isCount())
            .filter(each -> each.isHidden() || each.shown().isPresent())
            .collect(
                Collectors.groupingBy(
                    each ->
                        new Key(
                            each.figure().indicator(),
                            each.figure().area(),
                            each.figure().filters()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var rules = new ArrayList<InferenceRule>();
    sorted.forEach((key, all) -> {
      if (all.stream().anyMatch(ObservedFigure::isHidden)) {
        groups(key, all, Optional.ofNullable(during.get(key.indicator())), rules);
      }
    });
    return rules;
  }

  private static void groups(
      Key key, List<ObservedFigure> figures, Optional<Boolean> during, List<InferenceRule> rules) {
    Map<TimeIdentifier.Group, List<ObservedFigure>> groups =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.row().period().identifier().group(),
                    () -> new EnumMap<>(TimeIdentifier.Group.class),
                    Collectors.toList()));
    groups.forEach((_, longer) ->
        groups.forEach((_, shorter) -> {
          List<Span> spans =
              longer.stream().flatMap(whole -> span(whole, shorter).stream()).toList();
          if (!spans.isEmpty()) {
            rules(key, spans, during, rules);
          }
        }));
  }

  private static void rules(
      Key key, List<Span> spans, Optional<Boolean> during, List<InferenceRule> rules) {
    List<Span> shown = spans.stream().filter(Span::isShown).toList();
    boolean sums = shown.stream().allMatch(span -> span.sum() == count(span.whole()));
    boolean lasts =
        shown.stream().allMatch(span -> count(span.parts().getLast()) == count(span.whole()));
    double evidence =
        shown.stream().mapToDouble(span -> Math.log10(1.0 + count(span.whole()))).sum();
    List<Span> open = spans.stream().filter(Span::hides).toList();
    boolean said = evidence >= 1;
    if (sums && (said || during.orElse(false))) {
      add(key, "the sum", evidence, open.stream().map(Span::summed).toList(), rules);
    }
    if (lasts && (said ? !sums : !during.orElse(true))) {
      add(key, "the last", evidence, open.stream().map(Span::last).toList(), rules);
    }
  }

  private static void add(
      Key key,
      String what,
      double evidence,
      List<CountConstraint> constraints,
      List<InferenceRule> rules) {
    if (!constraints.isEmpty()) {
      rules.add(
          new InferenceRule(
              InferenceRule.Kind.LONGER_PERIOD,
              "%s: a longer period is %s of the shorter ones within it"
                  .formatted(key.indicator(), what),
              evidence,
              constraints));
    }
  }

  /// The shorter periods that follow each other from the start of the longer to its end.
  private static Optional<Span> span(ObservedFigure whole, List<ObservedFigure> shorter) {
    var parts = new ArrayList<ObservedFigure>();
    LocalDate at = whole.row().period().start();
    LocalDate end = whole.row().period().end();
    Map<LocalDate, ObservedFigure> byStart =
        shorter.stream()
            .filter(each -> each != whole)
            .collect(
                Collectors.toMap(
                    each -> each.row().period().start(), each -> each, (one, _) -> one));
    while (!at.isAfter(end)) {
      ObservedFigure next = byStart.get(at);
      if (next == null || next.row().period().end().isAfter(end)) {
        return Optional.empty();
      }
      parts.add(next);
      at = next.row().period().end().plusDays(1);
    }
    return parts.size() < 2 ? Optional.empty() : Optional.of(new Span(whole, parts));
  }

  private static long count(ObservedFigure seen) {
    return seen.shown().map(BigDecimal::longValue).orElse(0L);
  }
}
