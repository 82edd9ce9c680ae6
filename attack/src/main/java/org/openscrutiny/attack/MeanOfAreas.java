package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.AreaLevel;

/// Finds the figure of a group of authorities that is the mean, or the sum, of the authorities that
/// stand beside it.
final class MeanOfAreas {
  private static final int MOST_AREAS = 15;

  private record Key(String indicator, String filters, String period) {}

  /// @param isMean or else the sum
  private record Way(boolean isMean) {
    String says() {
      return isMean ? "the mean" : "the sum";
    }
  }

  /// A group and the authorities in one period.
  private record Row(ObservedFigure group, List<ObservedFigure> areas) {
    boolean isShown() {
      return group.shown().isPresent() && areas.stream().allMatch(each -> each.shown().isPresent());
    }

    long shown() {
      return areas.stream()
          .flatMap(each -> each.shown().stream())
          .mapToLong(BigDecimal::longValue)
          .sum();
    }

    private BigDecimal times(Way way) {
      return BigDecimal.valueOf(way.isMean() ? areas.size() : 1);
    }

    boolean isWrong(Way way) {
      BigDecimal printed = group.shown().orElse(BigDecimal.ZERO);
      BigDecimal found =
          BigDecimal.valueOf(shown())
              .divide(times(way), Math.max(0, printed.scale()), RoundingMode.HALF_UP);
      return group.shown().isPresent()
          && (isShown() ? found.compareTo(printed) != 0 : found.compareTo(printed) > 0);
    }

    List<CountConstraint> constraints(Way way) {
      String sum = "the sum of areas of " + group.figure().name();
      String number = "the number " + times(way);
      return List.of(
          CountConstraint.WeightedSum.zero(
              Stream.concat(
                  areas.stream().map(each -> new CountConstraint.Term(each.figure().name(), 1)),
                  Stream.of(new CountConstraint.Term(sum, -1)))),
          CountConstraint.WeightedSum.known(number, times(way).longValue()),
          new CountConstraint.PrintedRatio(sum, number, group.shown().orElseThrow(), 1));
    }
  }

  private MeanOfAreas() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> areas = new LinkedHashMap<>();
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (ObservedFigure each : figures) {
      if (each.row().isCount() && is(each, AreaLevel.LOCAL_AUTHORITY)) {
        areas.computeIfAbsent(key(each), _ -> new ArrayList<>()).add(each);
      }
    }
    for (ObservedFigure each : figures) {
      List<ObservedFigure> beside = areas.getOrDefault(key(each), List.of());
      if (each.row().isCount()
          && is(each, AreaLevel.LOCAL_AUTHORITY_GROUP)
          && beside.size() >= 2
          && beside.size() <= MOST_AREAS) {
        groups
            .computeIfAbsent(
                each.figure().indicator() + " of " + each.figure().area(), _ -> new ArrayList<>())
            .add(new Row(each, beside));
      }
    }
    return groups.entrySet().stream()
        .flatMap(each ->
            Stream.of(new Way(true), new Way(false))
                .filter(way -> each.getValue().stream().noneMatch(row -> row.isWrong(way)))
                .limit(1)
                .map(way -> rule(each.getKey(), each.getValue(), way)))
        .toList();
  }

  private static InferenceRule rule(String group, List<Row> rows, Way way) {
    return new InferenceRule(
        InferenceRule.Kind.MEAN_OF_AREAS,
        "%s is %s of the authorities beside it".formatted(group, way.says()),
        1,
        rows.stream()
            .filter(row -> row.group().shown().isPresent() && !row.isShown())
            .flatMap(row -> row.constraints(way).stream())
            .toList());
  }

  private static boolean is(ObservedFigure figure, AreaLevel level) {
    return figure.row().level().equals(level.label());
  }

  private static Key key(ObservedFigure of) {
    return new Key(of.figure().indicator(), of.figure().filters(), of.figure().period());
  }
}
