package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Geography;

/// The areas of a region, and the regions of the country. Where an authority that was there has no
/// figure, the others leave a rest; where most have none, their total tells nothing.
final class AreaTotals {
  private static final int FEWEST_PARTS = 2;

  /// What the parts are.
  private enum Division {
    REGIONS,
    AUTHORITIES,
    PARTS_OF_A_REGION,
    AUTHORITIES_OF_A_PART,
    OTHER_AUTHORITIES_OF_A_PART
  }

  /// Sums that a reader would take to hold together: of one total, since a publisher may count in
  /// one region what it gives for no authority.
  private record FamilyKey(
      String indicator, Division division, Area total, Frequency frequency, boolean complete) {
    FamilyKey of(Division other) {
      return new FamilyKey(indicator, other, total, frequency, complete);
    }
  }

  private final Geography geography;
  private final Map<FamilyKey, List<Sum>> sums = new LinkedHashMap<>();

  AreaTotals(Geography geography) {
    this.geography = geography;
  }

  Stream<ConstraintFamily> of(Collection<Cell> counts, IntruderKnowledge knowledge) {
    Map<List<Object>, List<Cell>> byMeasure = new LinkedHashMap<>();
    for (Cell cell : counts) {
      byMeasure.computeIfAbsent(
              List.of(cell.indicator(), cell.filters(), cell.period()), key -> new ArrayList<>())
          .add(cell);
    }
    byMeasure.values().stream().filter(map -> map.size() > FEWEST_PARTS).forEach(this::add);
    return sums.entrySet().stream()
        .map(entry -> new ConstraintFamily(entry.getValue(), isUsual(entry.getKey(), knowledge)));
  }

  /// Whether a reader would take the sums to hold without having seen it: of two ways to divide a
  /// region, the usual one, but where the other is seen.
  private boolean isUsual(FamilyKey key, IntruderKnowledge knowledge) {
    return switch (key.division()) {
      case REGIONS, AUTHORITIES, PARTS_OF_A_REGION -> true;
      case AUTHORITIES_OF_A_PART -> {
        List<Sum> others =
            sums.getOrDefault(key.of(Division.OTHER_AUTHORITIES_OF_A_PART), List.of());
        yield !new ConstraintFamily(others, false).isSeenToHold(knowledge);
      }
      case OTHER_AUTHORITIES_OF_A_PART -> false;
    };
  }

  /// The sums of one map: an indicator's areas in one period.
  private void add(List<Cell> map) {
    List<Cell> authorities = of(AreaLevel.LOCAL_AUTHORITY, map);
    Map<Boolean, List<Cell>> regional =
        of(AreaLevel.REGIONAL, map).stream()
            .collect(
                Collectors.partitioningBy(
                    cell -> geography.authoritiesOfPart(cell.area()).isEmpty()));
    List<Cell> regions = regional.getOrDefault(true, List.of());
    List<Cell> parts = regional.getOrDefault(false, List.of());
    for (Cell country : of(AreaLevel.NATIONAL, map)) {
      add(Division.REGIONS, country, regions, Set.of());
      add(Division.AUTHORITIES, country, authorities, expected(country));
    }
    for (Cell region : regions) {
      add(Division.AUTHORITIES, region, in(region, authorities), expected(region));
      add(Division.PARTS_OF_A_REGION, region, in(region, parts), Set.of());
    }
    for (Cell part : parts) {
      List<Set<String>> partitions = geography.authoritiesOfPart(part.area());
      for (Set<String> partition : partitions) {
        add(
            partition.equals(partitions.getFirst())
                ? Division.AUTHORITIES_OF_A_PART
                : Division.OTHER_AUTHORITIES_OF_A_PART,
            part,
            authorities.stream().filter(cell -> partition.contains(cell.area().code())).toList(),
            partition);
      }
    }
  }

  private Set<String> expected(Cell total) {
    return geography.authoritiesOf(total.area(), total.period());
  }

  /// @param expected the codes of all parts; empty where they aren't known
  private void add(Division division, Cell total, List<Cell> parts, Set<String> expected) {
    Set<String> missing = missing(parts, expected);
    if (parts.size() < Math.max(FEWEST_PARTS, missing.size())) {
      return;
    }
    boolean complete = missing.isEmpty();
    Sum sum = TotalSums.total(total, parts);
    sums.computeIfAbsent(
            new FamilyKey(
                total.indicator(), division, total.area(), total.period().frequency(), complete),
            key -> new ArrayList<>())
        .add(complete ? sum : new Sum(negated(sum.terms()), Optional.of(rest(division, total))));
  }

  /// None where there are authorities that aren't expected: the figures go by the map of another
  /// year, and no more than that is known.
  private static Set<String> missing(List<Cell> parts, Set<String> expected) {
    Set<String> there = parts.stream().map(cell -> cell.area().code()).collect(Collectors.toSet());
    if (!expected.containsAll(there)) {
      return Set.of();
    }
    var missing = new HashSet<>(expected);
    missing.removeAll(there);
    return missing;
  }

  /// What the parts leave of the total, not the other way round.
  private static List<Sum.Term> negated(List<Sum.Term> terms) {
    return terms.stream().map(term -> new Sum.Term(term.cell(), -term.times())).toList();
  }

  private static Cell rest(Division division, Cell total) {
    boolean other = division == Division.OTHER_AUTHORITIES_OF_A_PART;
    return total.ofIndicator(
        total.indicator() + " of authorities without a figure" + (other ? ", the other way" : ""));
  }

  private List<Cell> in(Cell region, List<Cell> areas) {
    return areas.stream()
        .filter(cell ->
            geography
                .regionOf(cell.area())
                .map(Area::code)
                .filter(region.area().code()::equals)
                .isPresent())
        .toList();
  }

  private static List<Cell> of(AreaLevel level, List<Cell> map) {
    return map.stream().filter(cell -> cell.area().level() == level).toList();
  }
}
