package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.AreaLevel;

/// Finds an indicator of a region or of the country that is the mean per authority of another
/// indicator's counts.
final class MeanIndicators {
  private static final double MARGIN = 2;

  private record Key(String indicator, String filters, String period) {
    static Key of(ObservedFigure figure, String indicator) {
      return new Key(indicator, figure.figure().filters(), figure.figure().period());
    }
  }

  /// A figure that may be a mean, with the counts of the authorities of its area.
  private record Row(ObservedFigure mean, Optional<Long> total, List<ObservedFigure> authorities) {
    BigDecimal printed() {
      return mean.shown().orElse(BigDecimal.ZERO);
    }

    /// The sum of the authorities: printed for the area, or by all of them.
    Optional<Long> sum() {
      return total.or(() ->
          authorities.stream().allMatch(each -> each.shown().isPresent())
              ? Optional.of(authorities.stream().mapToLong(each -> count(each)).sum())
              : Optional.empty());
    }

    boolean fits(long sum) {
      return BigDecimal.valueOf(sum)
              .divide(BigDecimal.valueOf(authorities.size()), places(), RoundingMode.HALF_UP)
              .compareTo(printed())
          == 0;
    }

    double evidence() {
      return Math.log10(1 + printed().movePointRight(places()).doubleValue());
    }

    private int places() {
      return Math.max(0, printed().scale());
    }

    List<CountConstraint> constraints() {
      String sum = "the sum of the authorities behind " + mean.figure().name();
      String number = "the number " + authorities.size();
      return List.of(
          CountConstraint.WeightedSum.zero(
              Stream.concat(
                  authorities.stream()
                      .map(each -> new CountConstraint.Term(each.figure().name(), 1)),
                  Stream.of(new CountConstraint.Term(sum, -1)))),
          CountConstraint.WeightedSum.known(number, authorities.size()),
          new CountConstraint.PrintedRatio(sum, number, printed(), 1));
    }
  }

  private final Map<Key, Map<String, ObservedFigure>> authorities = new LinkedHashMap<>();
  private final Map<Key, Map<String, ObservedFigure>> totals = new LinkedHashMap<>();
  private final Map<String, List<ObservedFigure>> means = new LinkedHashMap<>();
  private final List<String> hiding;

  private MeanIndicators(Collection<ObservedFigure> figures) {
    for (ObservedFigure each : figures) {
      String indicator = each.figure().indicator();
      String unit = each.row().unit();
      boolean isAuthority = is(each, AreaLevel.LOCAL_AUTHORITY);
      if (isAuthority && each.row().isCount() && (each.isHidden() || each.shown().isPresent())) {
        authorities
            .computeIfAbsent(Key.of(each, indicator), _ -> new LinkedHashMap<>())
            .put(each.figure().area(), each);
      } else if (!isAuthority
          && (is(each, AreaLevel.REGIONAL) || is(each, AreaLevel.NATIONAL))
          && !unit.equals("%")
          && !unit.startsWith("per-")) {
        totals
            .computeIfAbsent(Key.of(each, indicator), _ -> new LinkedHashMap<>())
            .put(each.figure().area(), each);
        if (each.isOurs() && each.shown().filter(shown -> shown.signum() > 0).isPresent()) {
          means.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(each);
        }
      }
    }
    this.hiding =
        authorities.values().stream()
            .flatMap(areas -> areas.values().stream())
            .filter(ObservedFigure::isHidden)
            .map(each -> each.figure().indicator())
            .distinct()
            .toList();
  }

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    var finder = new MeanIndicators(figures);
    return finder.means.entrySet().stream()
        .flatMap(mean ->
            finder.hiding.stream()
                .filter(count -> !count.equals(mean.getKey()))
                .flatMap(count -> finder.rule(mean.getKey(), mean.getValue(), count).stream()))
        .toList();
  }

  private Optional<InferenceRule> rule(String mean, List<ObservedFigure> printed, String count) {
    List<Row> rows = printed.stream().flatMap(each -> row(each, count).stream()).toList();
    double evidence = 0;
    for (Row row : rows) {
      Optional<Long> sum = row.sum();
      if (sum.isPresent()) {
        if (!row.fits(sum.get())) {
          return Optional.empty();
        }
        evidence += row.evidence();
      }
    }
    if (evidence < Math.log10((double) hiding.size() * means.size()) + MARGIN) {
      return Optional.empty();
    }
    return Optional.of(
        new InferenceRule(
            InferenceRule.Kind.MEAN_OF_AREAS,
            "%s is the mean of %s of the authorities of each area".formatted(mean, count),
            evidence,
            rows.stream()
                .filter(row -> row.authorities().stream().anyMatch(ObservedFigure::isHidden))
                .flatMap(row -> row.constraints().stream())
                .toList()));
  }

  private Optional<Row> row(ObservedFigure mean, String count) {
    Map<String, ObservedFigure> all = authorities.getOrDefault(Key.of(mean, count), Map.of());
    List<ObservedFigure> own =
        AreaLevel.ofLabel(mean.row().level()).stream()
            .flatMap(level ->
                Partition.of(level, mean.figure().area(), all.keySet(), List.of()).stream())
            .limit(1)
            .flatMap(partition -> partition.parts().stream())
            .flatMap(area -> Optional.ofNullable(all.get(area)).stream())
            .toList();
    Optional<Long> total =
        Optional.ofNullable(
                totals.getOrDefault(Key.of(mean, count), Map.of()).get(mean.figure().area()))
            .filter(each -> each.shown().isPresent())
            .map(MeanIndicators::count);
    return own.size() < 2 ? Optional.empty() : Optional.of(new Row(mean, total, own));
  }

  private static boolean is(ObservedFigure figure, AreaLevel level) {
    return figure.row().level().equals(level.label());
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }
}
