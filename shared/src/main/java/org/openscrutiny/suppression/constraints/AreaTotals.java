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

/// Sums over areas: the authorities of a region and of the country, and the regions of the country.
///
/// If an authority of the region has no figure, the others leave a rest, which is a count that
/// nobody prints. If most of the authorities have none, the total discloses nothing about the
/// others and no sum is made. Example: a region of 30 has three authorities, of which two have 20
/// and 3; the rest is 7.
final class AreaTotals {
  private static final int FEWEST_PARTS = 2;

  /// How a total is divided into areas.
  private enum Division {
    REGIONS,
    AUTHORITIES,
    PARTS_OF_A_REGION,
    AUTHORITIES_OF_A_PART,
    OTHER_AUTHORITIES_OF_A_PART
  }

  /// What the sums of one family have in common. Each total has families of its own, since a
  /// publisher may count in one region what it assigns to no authority.
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
      byMeasure
          .computeIfAbsent(
              List.of(cell.indicator(), cell.filters(), cell.period()), key -> new ArrayList<>())
          .add(cell);
    }
    byMeasure.values().stream().filter(areas -> areas.size() > FEWEST_PARTS).forEach(this::add);
    return sums.entrySet().stream()
        .map(entry -> new ConstraintFamily(entry.getValue(), isUsual(entry.getKey(), knowledge)));
  }

  /// Whether a reader would assume the sums to hold without evidence from the figures. A part of a
  /// region (Inner London) can be divided in two ways. A reader assumes the usual way, unless the
  /// figures show the other.
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

  /// Adds the sums of an indicator's areas in one period.
  private void add(List<Cell> areas) {
    List<Cell> authorities = of(AreaLevel.LOCAL_AUTHORITY, areas);
    Map<Boolean, List<Cell>> regional =
        of(AreaLevel.REGIONAL, areas).stream()
            .collect(
                Collectors.partitioningBy(
                    cell -> geography.authoritiesOfPart(cell.area()).isEmpty()));
    List<Cell> regions = regional.getOrDefault(true, List.of());
    List<Cell> parts = regional.getOrDefault(false, List.of());
    for (Cell country : of(AreaLevel.NATIONAL, areas)) {
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

  /// @param expected the codes of all parts; empty if they are not known
  private void add(Division division, Cell total, List<Cell> parts, Set<String> expected) {
    Set<String> missing = missing(parts, expected);
    if (parts.size() < Math.max(FEWEST_PARTS, missing.size())) {
      return;
    }
    boolean complete = missing.isEmpty();
    Sum sum = Sum.total(total, parts);
    sums.computeIfAbsent(
            new FamilyKey(
                total.indicator(), division, total.area(), total.period().frequency(), complete),
            key -> new ArrayList<>())
        .add(complete ? sum : new Sum(negated(sum.terms()), Optional.of(rest(division, total))));
  }

  /// The expected authorities without a figure. Empty if there are authorities that were not
  /// expected: the figures then follow the boundaries of another year.
  private static Set<String> missing(List<Cell> parts, Set<String> expected) {
    Set<String> there = parts.stream().map(cell -> cell.area().code()).collect(Collectors.toSet());
    if (!expected.containsAll(there)) {
      return Set.of();
    }
    var missing = new HashSet<>(expected);
    missing.removeAll(there);
    return missing;
  }

  /// The terms with opposite signs, so that the rest is the total less the parts.
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

  private static List<Cell> of(AreaLevel level, List<Cell> areas) {
    return areas.stream().filter(cell -> cell.area().level() == level).toList();
  }
}
