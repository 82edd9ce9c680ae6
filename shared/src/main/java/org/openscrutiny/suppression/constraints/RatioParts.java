package org.openscrutiny.suppression.constraints;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;

/// Which two counts each percentage or rate is made of: as the catalogue says, or as the figures
/// show.
public final class RatioParts {

  /// @param numerator an indicator's id; words for a numerator that nobody prints
  /// @param denominator an indicator's id
  /// @param base 100 for a percentage
  /// @param share whether the numerator is a part of the denominator
  public record Parts(String numerator, String denominator, int base, boolean share) {}

  private final Map<String, Parts> parts = new HashMap<>();
  private final Catalogue catalogue;

  /// @param shown the parts of ratios for which the catalogue names none
  public RatioParts(Catalogue catalogue, Map<String, Parts> shown) {
    this.catalogue = catalogue;
    parts.putAll(shown);
    for (Indicator indicator : catalogue.indicators()) {
      indicator
          .denominator()
          .filter(denominator -> countsChildren(catalogue, denominator))
          .ifPresent(denominator ->
              parts.put(
                  indicator.id(),
                  new Parts(
                      indicator.numerator().orElseGet(() -> unprinted(indicator.id())),
                      denominator,
                      base(indicator),
                      indicator.unit() == Unit.PERCENT)));
    }
  }

  public Optional<Parts> of(String ratio) {
    return Optional.ofNullable(parts.get(ratio));
  }

  /// By the id of the ratio.
  public Map<String, Parts> all() {
    return parts;
  }

  /// Whether an indicator is a percentage or a rate.
  public boolean isRatio(String indicator) {
    return catalogue.indicator(indicator).filter(RatioParts::isRatio).isPresent();
  }

  public static boolean isRatio(Indicator indicator) {
    return indicator.counts().isEmpty() && indicator.unit().base().isPresent();
  }

  /// The numerator of a percentage: a count that is printed, or not.
  public String numerator(String ratio) {
    Parts known = parts.get(ratio);
    return known == null ? unprinted(ratio) : known.numerator();
  }

  private static String unprinted(String ratio) {
    return "numerator of " + ratio;
  }

  /// A mean is a ratio to one.
  public static int base(Indicator indicator) {
    return indicator.unit().base().orElse(1);
  }

  public static boolean countsChildren(Catalogue catalogue, String indicator) {
    return catalogue.indicator(indicator).filter(Indicator::countsChildren).isPresent();
  }
}
