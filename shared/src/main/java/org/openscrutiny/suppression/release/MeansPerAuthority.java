package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.constraints.RatioDefinitions;

/// Indicators that are the mean per authority of another indicator's counts. Times the number of
/// authorities, such a mean is the count of the region.
///
/// Example: a region of 10 authorities has a mean of 45.3 referrals, so 453. If 9 of them have 450,
/// the tenth has 3.
///
/// A mean is suppressed where the count of an authority of its area is suppressed, unless the count
/// of the area itself is shown. The figures show what a mean is of. A row shows it if the count of
/// the area, printed or the sum of all its authorities, gives the printed mean. A figure of m steps
/// of its last decimal place fits by chance in one of m + 1 cases. The product over the different
/// rows, times the counts and the numbers of authorities that are tried, has to be at most 1 in
/// 1,000, and no row may refute it. If the name is that of the count with "mean", "average" or "per
/// authority", it is enough that no row refutes it. Only shown figures are read.
final class MeansPerAuthority {
  private static final double MOST_CHANCE = 0.001;
  private static final Pattern NAMED = Pattern.compile("-(.*-)?(mean|average|per-authority).*");
  private static final Pattern NAMED_BEFORE = Pattern.compile("(mean|average)-(number-of-)?");

  /// By what number of authorities a count is divided.
  private enum Divisor {
    WITH_A_FIGURE,
    OF_THE_AREA
  }

  private record Row(String indicator, Filters filters, Period period) {
    static Row of(Cell cell) {
      return new Row(cell.indicator(), cell.filters(), cell.period());
    }
  }

  private final Catalogue catalogue;
  private final Geography geography;
  private final Map<Cell, BigDecimal> shown = new HashMap<>();
  private final Set<Cell> suppressed = new HashSet<>();
  private final Map<Row, Set<Cell>> authorities = new HashMap<>();
  private final Map<String, List<Cell>> means = new TreeMap<>();
  private final Set<String> counts = new HashSet<>();

  /// @param releases the figures of all datasets that are shown together
  MeansPerAuthority(List<ReleaseCells> releases, Catalogue catalogue, Geography geography) {
    this.catalogue = catalogue;
    this.geography = geography;
    for (ReleaseCells cells : releases) {
      cells.suppressed().stream()
          .filter(cell -> cell.area().level() == AreaLevel.LOCAL_AUTHORITY)
          .map(Cell::indicator)
          .filter(indicator -> RatioDefinitions.countsChildren(catalogue, indicator))
          .forEach(counts::add);
    }
    for (ReleaseCells cells : releases) {
      cells.all().keySet().forEach(cell -> add(cell, cells));
    }
  }

  private void add(Cell cell, ReleaseCells cells) {
    boolean isAuthority = cell.area().level() == AreaLevel.LOCAL_AUTHORITY;
    if (isAuthority && !counts.contains(cell.indicator())) {
      return;
    }
    boolean isSuppressed = cells.isSuppressed(cell);
    Optional<BigDecimal> figure = cells.figure(cell);
    if (isSuppressed) {
      suppressed.add(cell);
    } else {
      figure.ifPresent(each -> shown.putIfAbsent(cell, each));
    }
    if (isAuthority && (isSuppressed || figure.isPresent())) {
      authorities.computeIfAbsent(Row.of(cell), key -> new LinkedHashSet<>()).add(cell);
    }
    if (!isAuthority && !isSuppressed && figure.isPresent() && !isRatio(cell)) {
      means.computeIfAbsent(cell.indicator(), key -> new ArrayList<>()).add(cell);
    }
  }

  private boolean isRatio(Cell cell) {
    return catalogue
        .indicator(cell.indicator())
        .map(Indicator::unit)
        .filter(unit -> unit.base().isPresent())
        .isPresent();
  }

  void suppressIn(ReleaseCells cells) {
    means.forEach((mean, each) ->
        counts.stream()
            .filter(count -> !count.equals(mean))
            .filter(count -> isMeanOf(count, each))
            .forEach(count ->
                each.stream()
                    .filter(cells.all()::containsKey)
                    .filter(cell -> discloses(cell, count))
                    .forEach(cells::suppress)));
  }

  private boolean discloses(Cell mean, String count) {
    Cell total = mean.ofIndicator(count);
    return !shown.containsKey(total)
        && (suppressed.contains(total)
            || members(mean, count).stream().anyMatch(suppressed::contains));
  }

  /// The cells of the authorities of an area. Of a group, nobody says which they are.
  private List<Cell> members(Cell mean, String count) {
    Set<Cell> all = authorities.getOrDefault(Row.of(mean.ofIndicator(count)), Set.of());
    return switch (mean.area().level()) {
      case REGIONAL -> all.stream().filter(cell -> isIn(mean.area(), cell.area())).toList();
      default -> List.copyOf(all);
    };
  }

  private boolean isIn(Area region, Area authority) {
    return geography.regionOf(authority).filter(of -> of.code().equals(region.code())).isPresent()
        || geography.authoritiesOfPart(region).stream()
            .anyMatch(part -> part.contains(authority.code()));
  }

  private boolean isMeanOf(String count, List<Cell> rows) {
    Map<Divisor, Double> chances = new EnumMap<>(Divisor.class);
    for (Divisor divisor : Divisor.values()) {
      chances.put(divisor, chance(count, rows, divisor));
    }
    double tried = (double) counts.size() * Divisor.values().length;
    String mean = rows.getFirst().indicator();
    boolean isNamed =
        (mean.startsWith(count) && NAMED.matcher(mean.substring(count.length())).matches())
            || (mean.endsWith(count)
                && NAMED_BEFORE
                    .matcher(mean.substring(0, mean.length() - count.length()))
                    .matches());
    return chances.values().stream()
        .anyMatch(chance -> isNamed ? chance <= 1 : tried * chance <= MOST_CHANCE);
  }

  /// The probability that the rows fit by chance; above 1 if one refutes it.
  private double chance(String count, List<Cell> rows, Divisor divisor) {
    double chance = 1;
    var different = new HashSet<List<Object>>();
    for (Cell row : rows) {
      BigDecimal printed = shown.getOrDefault(row, BigDecimal.ZERO);
      Optional<BigDecimal> total = total(row, count);
      OptionalInt number = number(row, count, divisor);
      if (printed.signum() <= 0 || total.isEmpty() || number.isEmpty()) {
        continue;
      }
      int places = Math.max(0, printed.scale());
      BigDecimal mean =
          total.get().divide(BigDecimal.valueOf(number.getAsInt()), places, RoundingMode.HALF_UP);
      if (mean.compareTo(printed) != 0) {
        return 2;
      }
      if (different.add(List.of(printed, total.get()))) {
        chance /= 1 + printed.movePointRight(places).doubleValue();
      }
    }
    return chance;
  }

  /// The count of an area, printed or the sum of all its authorities.
  private Optional<BigDecimal> total(Cell row, String count) {
    List<Cell> members = members(row, count);
    return Optional.ofNullable(shown.get(row.ofIndicator(count)))
        .or(() ->
            shown.keySet().containsAll(members)
                ? members.stream()
                    .map(cell -> shown.getOrDefault(cell, BigDecimal.ZERO))
                    .reduce(BigDecimal::add)
                : Optional.empty());
  }

  private OptionalInt number(Cell row, String count, Divisor divisor) {
    int number =
        switch (divisor) {
          case WITH_A_FIGURE -> members(row, count).size();
          case OF_THE_AREA -> geography.authoritiesOf(row.area(), row.period()).size();
        };
    return number > 1 ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
