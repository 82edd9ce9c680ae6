package org.openscrutiny.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which columns are the counts behind a percentage or a rate: those from which it follows in the
/// rows of the table.
///
/// A percentage has the counts a and b if 100 × a / b is the printed figure, within its rounding,
/// in 95 of 100 rows that have all three, and in 20 rows or more. A rate has the count a if a ÷
/// rate is the population that other counts and rates of the row show, and England's is between 10
/// and 14 million children for a rate per 10,000.
final class Ratios {
  private static final int MOST_ROWS = 400;
  private static final int LEAST_ROWS = 20;
  private static final int OF_HUNDRED = 95;
  private static final double LEAST_CHILDREN = 10e6;
  private static final double MOST_CHILDREN = 14e6;

  /// @param numerator its column
  /// @param denominator its column; empty for the population
  record Behind(String numerator, Optional<String> denominator) {}

  private final Map<String, List<Optional<BigDecimal>>> numbers = new LinkedHashMap<>();
  private final List<String> counts = new ArrayList<>();
  private final List<Integer> england = new ArrayList<>();

  Ratios(TidyTable table, List<String> indicators) {
    int step = Math.max(1, table.rows().size() / MOST_ROWS);
    for (int at = 0; at < table.rows().size(); at += step) {
      List<String> row = table.rows().get(at);
      add(row, table, indicators);
    }
    // England's rows are few, and the sample may have none.
    table.rows().stream()
        .filter(row -> row.get(table.at(StandardColumns.LEVEL)).equals("National"))
        .limit(MOST_ROWS)
        .forEach(row -> {
          england.add(add(row, table, indicators));
        });
    indicators.stream().filter(this::isCount).forEach(counts::add);
  }

  private int add(List<String> row, TidyTable table, List<String> indicators) {
    int index = 0;
    for (String column : indicators) {
      List<Optional<BigDecimal>> figures =
          numbers.computeIfAbsent(column, key -> new ArrayList<>());
      index = figures.size();
      figures.add(number(row.get(table.at(column))));
    }
    return index;
  }

  /// Empty for a symbol.
  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private List<Optional<BigDecimal>> of(String column) {
    return numbers.getOrDefault(column, List.of());
  }

  private List<BigDecimal> figures(String column) {
    return of(column).stream().flatMap(Optional::stream).toList();
  }

  /// Whether all figures are whole, none is negative, and some is above 0.
  boolean isCount(String column) {
    List<BigDecimal> figures = figures(column);
    return figures.stream().anyMatch(each -> each.signum() > 0)
        && figures.stream().allMatch(each -> each.signum() >= 0 && each.scale() <= 0);
  }

  /// The largest number of decimal places.
  int decimalPlaces(String column) {
    return figures(column).stream().mapToInt(each -> Math.max(0, each.scale())).max().orElse(0);
  }

  boolean isWithin(String column, int least, int most) {
    return figures(column).stream()
        .allMatch(each -> each.doubleValue() >= least && each.doubleValue() <= most);
  }

  Optional<Behind> percentage(String column) {
    for (String numerator : counts) {
      for (String denominator : counts) {
        if (!numerator.equals(denominator)
            && !numerator.equals(column)
            && !denominator.equals(column)
            && follows(column, numerator, denominator)) {
          return Optional.of(new Behind(numerator, Optional.of(denominator)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean follows(String column, String numerator, String denominator) {
    double unit = Math.pow(10, -decimalPlaces(column));
    int all = 0;
    int agree = 0;
    int different = 0;
    for (int row = 0; row < of(column).size(); row++) {
      Optional<BigDecimal> printed = of(column).get(row);
      Optional<BigDecimal> above = of(numerator).get(row);
      Optional<BigDecimal> below = of(denominator).get(row).filter(each -> each.signum() > 0);
      if (printed.isPresent() && above.isPresent() && below.isPresent()) {
        double percentage = printed.orElseThrow().doubleValue();
        double exact = 100 * above.orElseThrow().doubleValue() / below.orElseThrow().doubleValue();
        all++;
        agree += Math.abs(exact - percentage) <= unit / 2 * 1.01 ? 1 : 0;
        different += percentage > 0 && percentage < 100 ? 1 : 0;
      }
    }
    return all >= LEAST_ROWS && different >= LEAST_ROWS && 100 * agree >= OF_HUNDRED * all;
  }

  /// The count behind a rate per 10,000 children.
  Optional<Behind> rate(String column) {
    for (String count : counts) {
      if (!count.equals(column) && isOfChildren(column, count)) {
        return Optional.of(new Behind(count, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private boolean isOfChildren(String column, String count) {
    var populations = new ArrayList<Double>();
    for (int row : england) {
      Optional<BigDecimal> rate = of(column).get(row).filter(each -> each.signum() > 0);
      Optional<BigDecimal> above = of(count).get(row);
      if (rate.isPresent() && above.isPresent()) {
        populations.add(
            10_000 * above.orElseThrow().doubleValue() / rate.orElseThrow().doubleValue());
      }
    }
    // A count that is not behind the rate may give a likely population by chance: its name decides.
    return !populations.isEmpty()
        && populations.stream().allMatch(each -> each >= LEAST_CHILDREN && each <= MOST_CHILDREN)
        && column.toLowerCase(Locale.ROOT).startsWith(count.toLowerCase(Locale.ROOT));
  }
}
