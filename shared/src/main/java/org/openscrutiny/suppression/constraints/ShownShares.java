package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Percentages of one denominator that always add up to 100, up to rounding. Their numerators,
/// printed or not, then add up to the denominator. Example: 25.0 + 58.3 + 16.7 of 12 children are 3
/// + 7 + 2.
public final class ShownShares {
  private static final int MOST = 10;
  private static final int FEWEST_ROWS = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final RatioDefinitions definitions;

  /// The percentages of each denominator, by the cell of the denominator.
  private final Map<Cell, Map<String, Optional<BigDecimal>>> rows = new LinkedHashMap<>();

  private ShownShares(LinkedFigures figures, RatioDefinitions definitions) {
    this.definitions = definitions;
    figures
        .ratios()
        .forEach((cell, printed) ->
            definitions
                .of(cell.indicator())
                .filter(RatioDefinition::share)
                .filter(definition -> !definition.isOfWhole())
                .map(definition -> cell.ofIndicator(definition.denominator()))
                .filter(figures::has)
                .ifPresent(denominator ->
                    rows.computeIfAbsent(denominator, key -> new HashMap<>())
                        .put(cell.indicator(), printed)));
  }

  /// The sums of their numerators.
  public static Stream<ConstraintFamily> of(LinkedFigures figures, RatioDefinitions definitions) {
    var shares = new ShownShares(figures, definitions);
    return shares.byDenominator().entrySet().stream()
        .flatMap(each ->
            shares
                .sets(each.getKey(), each.getValue())
                .map(some -> new ConstraintFamily(shares.sums(each.getKey(), some), true)));
  }

  /// Percentages to suppress because exactly one of those that add up to 100 is suppressed. It
  /// would be 100 less the others, even if a misprint makes that no whole number of children. A
  /// second one is suppressed: the smallest that no earlier edition has shown.
  ///
  /// Example: 25.0, 58.3 and a suppressed 16.7. The 25.0 is suppressed too.
  public static Set<Cell> besideOnlySuppressed(
      LinkedFigures figures, RatioDefinitions definitions) {
    var shares = new ShownShares(figures, definitions);
    var additional = new LinkedHashSet<Cell>();
    shares
        .byDenominator()
        .forEach((denominator, known) ->
            shares
                .sets(denominator, known)
                .forEach(some ->
                    shares.rows.forEach((row, printed) -> {
                      List<String> shown =
                          some.stream()
                              .filter(share ->
                                  printed.getOrDefault(share, Optional.empty()).isPresent())
                              .toList();
                      if (row.indicator().equals(denominator)
                          && printed.keySet().containsAll(some)
                          && shown.size() == some.size() - 1) {
                        shown.stream()
                            .filter(share -> !figures.fixed().contains(row.ofIndicator(share)))
                            .min(
                                Comparator.comparing(share ->
                                    printed.getOrDefault(share, Optional.empty()).orElse(HUNDRED)))
                            .ifPresent(share -> additional.add(row.ofIndicator(share)));
                      }
                    })));
    return additional;
  }

  private Map<String, List<String>> byDenominator() {
    Map<String, List<String>> shares = new LinkedHashMap<>();
    rows.forEach((denominator, printed) ->
        printed.keySet().stream()
            .sorted()
            .forEach(share -> {
              List<String> known =
                  shares.computeIfAbsent(denominator.indicator(), key -> new ArrayList<>());
              if (!known.contains(share)) {
                known.add(share);
              }
            }));
    return shares;
  }

  private Stream<List<String>> sets(String denominator, List<String> shares) {
    if (shares.size() > MOST) {
      return Stream.empty();
    }
    return IntStream.range(0, 1 << shares.size())
        .filter(set -> Integer.bitCount(set) > 1)
        .mapToObj(set ->
            IntStream.range(0, shares.size())
                .filter(place -> (set >> place & 1) == 1)
                .mapToObj(shares::get)
                .toList())
        .filter(some -> alwaysSumTo100(denominator, some));
  }

  private boolean alwaysSumTo100(String denominator, List<String> shares) {
    int seen = 0;
    for (Map.Entry<Cell, Map<String, Optional<BigDecimal>>> row : rows.entrySet()) {
      List<BigDecimal> printed =
          shares.stream()
              .flatMap(share -> row.getValue().getOrDefault(share, Optional.empty()).stream())
              .toList();
      if (row.getKey().indicator().equals(denominator) && printed.size() == shares.size()) {
        if (!sumTo100(printed)) {
          return false;
        }
        seen++;
      }
    }
    return seen >= FEWEST_ROWS;
  }

  private static boolean sumTo100(List<BigDecimal> printed) {
    BigDecimal sum = printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tolerance =
        printed.stream()
            .map(each -> HALF.scaleByPowerOfTen(-Math.max(each.scale(), 0)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.subtract(HUNDRED).abs().compareTo(tolerance) <= 0;
  }

  private List<Sum> sums(String denominator, List<String> shares) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey().indicator().equals(denominator))
        .filter(row -> row.getValue().keySet().containsAll(shares))
        .map(row -> {
          var terms = new ArrayList<Term>();
          terms.add(new Term(row.getKey(), -1));
          shares.forEach(share ->
              terms.add(new Term(row.getKey().ofIndicator(definitions.numerator(share)), 1)));
          return Sum.of(terms);
        })
        .toList();
  }
}
