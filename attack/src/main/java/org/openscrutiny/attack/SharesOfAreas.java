package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.AreaLevel;

/// Finds percentages that are the share of each authority of the printed count of a region or of
/// the country.
final class SharesOfAreas {
  private static final double MARGIN = 2;

  private record Key(String indicator, String filters, String period) {}

  /// A share with its count and the count of the whole.
  private record Row(ObservedFigure share, ObservedFigure part, ObservedFigure whole) {
    BigDecimal printed() {
      return share.shown().orElse(BigDecimal.ZERO);
    }

    boolean isShown() {
      return share.shown().isPresent()
          && part.shown().filter(count -> count.signum() > 0).isPresent();
    }

    boolean fits() {
      return Ratios.fits(printed(), 100, count(part), count(whole));
    }

    double evidence() {
      return Math.log10(1 + printed().movePointRight(Math.max(0, printed().scale())).doubleValue());
    }
  }

  private SharesOfAreas() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    Map<String, List<ObservedFigure>> shares = new LinkedHashMap<>();
    Map<Key, Map<String, ObservedFigure>> parts = new LinkedHashMap<>();
    Map<String, List<ObservedFigure>> wholes = new LinkedHashMap<>();
    for (ObservedFigure each : figures) {
      boolean isAuthority = each.row().level().equals(AreaLevel.LOCAL_AUTHORITY.label());
      String indicator = each.figure().indicator();
      if (isAuthority && each.row().unit().equals("%") && each.isOurs()) {
        shares.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(each);
      } else if (isAuthority && each.row().isCount()) {
        parts
            .computeIfAbsent(key(each), _ -> new LinkedHashMap<>())
            .put(each.figure().area(), each);
      } else if (each.row().isCount() && each.shown().isPresent()) {
        wholes.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(each);
      }
    }
    double tried = Math.log10(Math.max(1.0, (double) shares.size() * wholes.size()));
    var rules = new ArrayList<InferenceRule>();
    wholes.forEach((count, all) ->
        all.stream()
            .map(whole -> whole.figure().area())
            .distinct()
            .forEach(area ->
                shares.forEach((share, printed) ->
                    rule(rows(printed, count, area, all, parts), tried).ifPresent(rules::add))));
    return rules;
  }

  private static List<Row> rows(
      List<ObservedFigure> shares,
      String count,
      String area,
      List<ObservedFigure> wholes,
      Map<Key, Map<String, ObservedFigure>> parts) {
    Map<Key, ObservedFigure> at = new LinkedHashMap<>();
    wholes.stream()
        .filter(whole -> whole.figure().area().equals(area))
        .forEach(whole -> at.put(key(whole), whole));
    var rows = new ArrayList<Row>();
    for (ObservedFigure share : shares) {
      var key = new Key(count, share.figure().filters(), share.figure().period());
      Optional<ObservedFigure> part =
          Optional.ofNullable(parts.getOrDefault(key, Map.of()).get(share.figure().area()));
      Optional<ObservedFigure> whole =
          Optional.ofNullable(at.get(key)).filter(each -> isIn(share.figure().area(), each));
      if (part.isPresent() && whole.isPresent()) {
        rows.add(new Row(share, part.get(), whole.get()));
      }
    }
    return rows;
  }

  private static boolean isIn(String authority, ObservedFigure whole) {
    return AreaLevel.ofLabel(whole.row().level()).stream()
        .flatMap(level ->
            Partition.of(level, whole.figure().area(), List.of(authority), List.of()).stream())
        .anyMatch(partition -> partition.parts().contains(authority));
  }

  private static Optional<InferenceRule> rule(List<Row> rows, double tried) {
    List<Row> shown = rows.stream().filter(Row::isShown).toList();
    double evidence = shown.stream().mapToDouble(Row::evidence).sum();
    List<CountConstraint> constraints =
        rows.stream()
            .filter(row -> row.part().isHidden() && row.share().shown().isPresent())
            .<CountConstraint>map(row ->
                new CountConstraint.PrintedRatio(
                    row.part().figure().name(), row.whole().figure().name(), row.printed(), 100))
            .toList();
    if (constraints.isEmpty() || evidence < tried + MARGIN || !shown.stream().allMatch(Row::fits)) {
      return Optional.empty();
    }
    Row first = rows.getFirst();
    return Optional.of(
        new InferenceRule(
            InferenceRule.Kind.RATIO,
            "%s is the share that each authority has of %s of %s"
                .formatted(
                    first.share().figure().indicator(),
                    first.part().figure().indicator(),
                    first.whole().figure().area()),
            evidence,
            constraints));
  }

  private static Key key(ObservedFigure of) {
    return new Key(of.figure().indicator(), of.figure().filters(), of.figure().period());
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }
}
