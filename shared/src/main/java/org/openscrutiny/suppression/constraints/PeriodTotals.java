package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// Sums over periods of several kinds: the months of a quarter, the terms of an academic year, a
/// financial year and a tax year, and what periods leave of others ([PeriodGraph]).
///
/// A snapshot doesn't add up. It is the same for all periods that end together: on 31 March that of
/// the month, of the quarter and of the financial year. So is a rolling sum.
final class PeriodTotals {

  /// A way in which two kinds of periods belong together.
  private enum Kind {
    SAME_MONTHS,
    SAME_END,
    GAPS
  }

  /// @param meaning which months a reporting year is taken for
  private record FamilyKey(
      String indicator, Kind kind, YearMeaning meaning, Group total, Group parts) {}

  private final Set<String> snapshots;
  private final Map<FamilyKey, Set<Sum>> sums = new LinkedHashMap<>();
  private final Map<String, Set<Sum>> connected = new LinkedHashMap<>();

  private PeriodTotals(Set<String> snapshots) {
    this.snapshots = snapshots;
  }

  /// @param snapshots the indicators that are measured at the end of a period, or over a time that
  ///   overlaps with that of the next period
  static Stream<ConstraintFamily> of(
      Collection<Cell> counts, Set<String> snapshots, IntruderKnowledge knowledge) {
    var totals = new PeriodTotals(snapshots);
    var lines = new LinkedHashMap<List<Object>, Map<Group, List<Cell>>>();
    for (Cell cell : counts) {
      lines
          .computeIfAbsent(
              List.of(cell.indicator(), cell.area(), cell.filters()), key -> new TreeMap<>())
          .computeIfAbsent(cell.period().identifier().group(), key -> new ArrayList<>())
          .add(cell);
    }
    lines.values().stream().filter(line -> line.size() > 1).forEach(totals::add);
    return totals.families(knowledge);
  }

  private void add(Map<Group, List<Cell>> line) {
    line.forEach((group, totals) ->
        line.forEach((other, parts) -> {
          if (group != other) {
            totals.forEach(total ->
                YearMeaning.of(total.period())
                    .forEach(meaning -> add(total, meaning, parts, isFirst(group, other))));
          }
        }));
    List<Cell> fixed =
        line.values().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.period().identifier() != TimeIdentifier.REPORTING_YEAR)
            .sorted(Comparator.comparing(Cell::name))
            .toList();
    String indicator = line.values().iterator().next().getFirst().indicator();
    if (!snapshots.contains(indicator) && !fixed.isEmpty()) {
      Set<Sum> all = connected.computeIfAbsent(indicator, key -> new LinkedHashSet<>());
      new PeriodGraph(fixed).sums().forEach(all::add);
    }
  }

  /// Whether a kind of periods is compared with another, and not the other with it: of each two
  /// kinds one, and the reporting year with all others.
  private static boolean isFirst(Group group, Group other) {
    return other != Group.REPORTING_YEAR
        && (group == Group.REPORTING_YEAR || group.compareTo(other) < 0);
  }

  /// @param first whether the two kinds of periods have not been compared the other way round
  private void add(Cell total, YearMeaning meaning, List<Cell> others, boolean first) {
    MonthSpan span = meaning.months(total.period());
    List<Cell> parts =
        others.stream().filter(part -> MonthSpan.of(part.period()).isWithin(span)).toList();
    int months = parts.stream().mapToInt(part -> MonthSpan.of(part.period()).months()).sum();
    List<MonthSpan> gaps =
        span.without(parts.stream().map(part -> MonthSpan.of(part.period())).toList());
    Group group = others.getFirst().period().identifier().group();
    if (months == span.months() && (parts.size() > 1 || first)) {
      add(total, Kind.SAME_MONTHS, meaning, group, Sum.total(total, parts));
    }
    if (months < span.months() && 2 * months >= span.months() && gaps.size() > 1) {
      var terms = new ArrayList<Sum.Term>();
      terms.add(new Sum.Term(total, 1));
      parts.forEach(part -> terms.add(new Sum.Term(part, -1)));
      Cell rest =
          total.ofIndicator(
              total.indicator()
                  + " from "
                  + String.join(" and ", gaps.stream().map(MonthSpan::words).toList()));
      add(total, Kind.GAPS, meaning, group, new Sum(terms, Optional.of(rest)));
    }
    if (first) {
      others.stream()
          .filter(other -> MonthSpan.of(other.period()).end() == span.end())
          .forEach(
              other -> add(total, Kind.SAME_END, meaning, group, Sum.total(total, List.of(other))));
    }
  }

  private void add(Cell total, Kind kind, YearMeaning meaning, Group parts, Sum sum) {
    var key =
        new FamilyKey(total.indicator(), kind, meaning, total.period().identifier().group(), parts);
    sums.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(sum);
  }

  private Stream<ConstraintFamily> families(IntruderKnowledge knowledge) {
    Stream<ConstraintFamily> paired =
        sums.entrySet().stream()
            .filter(entry ->
                entry.getKey().kind() != Kind.GAPS || addsUp(entry.getKey().indicator(), knowledge))
            .map(entry ->
                new ConstraintFamily(
                    List.copyOf(entry.getValue()), isUsual(entry.getKey(), knowledge)));
    return Stream.concat(
        paired,
        connected.entrySet().stream()
            .filter(entry -> addsUp(entry.getKey(), knowledge))
            .flatMap(entry -> Stream.of(true, false).map(rest -> family(entry.getValue(), rest))));
  }

  private static ConstraintFamily family(Set<Sum> sums, boolean rest) {
    return new ConstraintFamily(
        sums.stream().filter(sum -> sum.rest().isPresent() == rest).toList(), true);
  }

  /// Whether a reader would assume the sums without evidence from the figures.
  private boolean isUsual(FamilyKey key, IntruderKnowledge knowledge) {
    boolean isSnapshot = snapshots.contains(key.indicator());
    return isSnapshot == (key.kind() == Kind.SAME_END)
        && (key.total() != Group.REPORTING_YEAR
            || key.meaning() == meaning(key.indicator(), key.kind(), knowledge));
  }

  /// What a reporting year of an indicator means: what the figures show, or else the first that
  /// they don't refute.
  private YearMeaning meaning(String indicator, Kind kind, IntruderKnowledge knowledge) {
    return Stream.of(YearMeaning.values())
        .filter(each ->
            reportingYears(indicator, kind, each).anyMatch(one -> one.isSeenToHold(knowledge)))
        .findFirst()
        .or(() ->
            Stream.of(YearMeaning.values())
                .filter(each -> reportingYears(indicator, kind, each).findAny().isPresent())
                .filter(each ->
                    reportingYears(indicator, kind, each)
                        .noneMatch(one -> one.isSeenToBeWrong(knowledge)))
                .findFirst())
        .orElse(YearMeaning.ITS_OWN);
  }

  /// Whether no shorter periods are seen not to add up to longer ones. Children with an event in
  /// the autumn and in the spring may be the same.
  private boolean addsUp(String indicator, IntruderKnowledge knowledge) {
    return families(key ->
            key.kind() == Kind.SAME_MONTHS
                && key.meaning() == YearMeaning.ITS_OWN
                && key.indicator().equals(indicator))
        .noneMatch(family -> family.isSeenToBeWrong(knowledge));
  }

  private Stream<ConstraintFamily> reportingYears(
      String indicator, Kind kind, YearMeaning meaning) {
    return families(key ->
        key.total() == Group.REPORTING_YEAR
            && key.indicator().equals(indicator)
            && key.kind() == kind
            && key.meaning() == meaning);
  }

  private Stream<ConstraintFamily> families(Predicate<FamilyKey> some) {
    return sums.entrySet().stream()
        .filter(entry -> some.test(entry.getKey()))
        .map(entry -> new ConstraintFamily(List.copyOf(entry.getValue()), false));
  }
}
