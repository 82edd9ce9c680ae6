package org.openscrutiny.suppression.constraints;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;

/// The numerator and denominator of each percentage or rate, by the catalogue or as the figures
/// show.
public final class RatioDefinitions {

  /// @param numerator an indicator's id; words for a numerator that nobody prints
  /// @param denominator an indicator's id; words for a denominator that nobody prints
  /// @param base 100 for a percentage
  /// @param share whether the numerator is a part of the denominator
  /// @param totals the filters at whose total the denominator stands; empty if it stands in the
  ///   same row. Example: the percentage of children with each placement is of all children.
  /// @param wholes the area at which the denominator stands, by the area of the row; an area
  ///   without one has it in its own row. Example: the share that each authority has of its region.
  /// @param others the count of those in the denominator who are not in the numerator, if that is
  ///   what is printed. Example: the number in time, beside the percentage that was late.
  public record RatioDefinition(
      String numerator,
      String denominator,
      int base,
      boolean share,
      Set<String> totals,
      Map<Area, Area> wholes,
      Optional<String> others) {
    public RatioDefinition {
      totals = Set.copyOf(totals);
      wholes = Map.copyOf(wholes);
    }

    /// A ratio whose denominator may stand in another area.
    public RatioDefinition(
        String numerator,
        String denominator,
        int base,
        boolean share,
        Set<String> totals,
        Map<Area, Area> wholes) {
      this(numerator, denominator, base, share, totals, wholes, Optional.empty());
    }

    /// A percentage of those who are not counted, in the same row.
    static RatioDefinition withoutOthers(String others, String denominator, int base) {
      return new RatioDefinition(
          denominator + " without " + others,
          denominator,
          base,
          true,
          Set.of(),
          Map.of(),
          Optional.of(others));
    }

    /// A ratio whose denominator stands in the same area.
    public RatioDefinition(
        String numerator, String denominator, int base, boolean share, Set<String> totals) {
      this(numerator, denominator, base, share, totals, Map.of());
    }

    /// A ratio whose two counts stand in the same row.
    public RatioDefinition(String numerator, String denominator, int base, boolean share) {
      this(numerator, denominator, base, share, Set.of());
    }

    /// The numerator of the ratio in the row of a cell.
    public Cell numeratorOf(Cell row) {
      return row.ofIndicator(numerator);
    }

    /// The denominator of the ratio in the row of a cell.
    public Cell denominatorOf(Cell row) {
      Cell total = RatioDefinitions.atTotals(row, totals);
      Area area = wholes.getOrDefault(row.area(), row.area());
      return new Cell(denominator, area, total.filters(), total.period());
    }

    /// Whether the denominator stands in another row.
    boolean isOfWhole() {
      return !totals.isEmpty() || !wholes.isEmpty();
    }

    /// Whether the ratio relates two counts there. At the total the percentage of a level is 100.
    boolean relatesIn(Cell row) {
      return !numerator.equals(denominator) || !numeratorOf(row).equals(denominatorOf(row));
    }

    /// The same of the exact total, where a total of the numerator's levels is printed rounded.
    Optional<RatioDefinition> ofExactTotal() {
      return share && !totals.isEmpty() && numerator.equals(denominator)
          ? Optional.of(new RatioDefinition(numerator, exact(denominator), base, true, totals))
          : Optional.empty();
    }

    /// The count of the row that is printed: the numerator, or the others of the denominator.
    public Cell countedIn(Cell row) {
      return row.ofIndicator(counted());
    }

    /// The indicator of that count.
    String counted() {
      return others.orElse(numerator);
    }

    /// The denominator without what is counted in the row. Nobody prints it.
    Cell leftIn(Cell row) {
      return others.isPresent()
          ? numeratorOf(row)
          : row.ofIndicator(denominator + " without " + numerator);
    }
  }

  /// The cell of everybody with regard to some filters.
  static Cell atTotals(Cell cell, Set<String> filters) {
    if (filters.isEmpty()) {
      return cell;
    }
    var levels = new TreeMap<>(cell.filters().levels());
    levels.keySet().removeAll(filters);
    return cell.of(new Filters(levels));
  }

  private final Map<String, RatioDefinition> definitions = new HashMap<>();
  private final Catalogue catalogue;

  /// @param shown definitions that the figures show, for ratios that the catalogue does not define
  public RatioDefinitions(Catalogue catalogue, Map<String, RatioDefinition> shown) {
    this.catalogue = catalogue;
    definitions.putAll(shown);
    for (Indicator indicator : catalogue.indicators()) {
      indicator
          .denominator()
          .filter(denominator -> countsChildren(catalogue, denominator))
          .ifPresent(denominator ->
              definitions.put(
                  indicator.id(),
                  new RatioDefinition(
                      indicator.numerator().orElseGet(() -> unprinted(indicator.id())),
                      denominator,
                      base(indicator),
                      indicator.unit() == Unit.PERCENT)));
      if (indicator.unit() == Unit.PERCENT && indicator.denominator().isEmpty()) {
        indicator
            .numerator()
            .filter(numerator -> countsChildren(catalogue, numerator))
            .ifPresent(numerator ->
                definitions.putIfAbsent(
                    indicator.id(),
                    new RatioDefinition(
                        numerator, unprintedDenominator(indicator.id()), base(indicator), true)));
      }
    }
  }

  public Optional<RatioDefinition> of(String ratio) {
    return Optional.ofNullable(definitions.get(ratio));
  }

  /// The definitions by the id of the ratio.
  public Map<String, RatioDefinition> all() {
    return definitions;
  }

  /// Whether an indicator is a percentage or a rate.
  public boolean isRatio(String indicator) {
    return catalogue.indicator(indicator).filter(RatioDefinitions::isRatio).isPresent();
  }

  public static boolean isRatio(Indicator indicator) {
    return indicator.counts().isEmpty() && indicator.unit().base().isPresent();
  }

  /// The numerator of a percentage, which need not be printed.
  public String numerator(String ratio) {
    RatioDefinition known = definitions.get(ratio);
    return known == null ? unprinted(ratio) : known.numerator();
  }

  static String unprinted(String ratio) {
    return "numerator of " + ratio;
  }

  static String unprintedDenominator(String ratio) {
    return "denominator of " + ratio;
  }

  /// A total that is printed rounded, as it is before rounding.
  static String exact(String indicator) {
    return "exact " + indicator;
  }

  /// A mean is a ratio with the base 1.
  public static int base(Indicator indicator) {
    return indicator.unit().base().orElse(1);
  }

  public static boolean countsChildren(Catalogue catalogue, String indicator) {
    return catalogue.indicator(indicator).filter(Indicator::countsChildren).isPresent();
  }
}
