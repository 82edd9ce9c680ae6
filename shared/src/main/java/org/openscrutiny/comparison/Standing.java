package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.PortalSettings.Comparator;

/// How the newest figure of an indicator stands: facts about published figures, whether or not
/// chance may have made them. An indicator without a polarity has no standing.
///
/// @param beside a comparator's figure of the same period; [Judgement#NONE] where the two are about
///   the same, empty where it has none
/// @param quarter of all authorities, from A, the best, to D; empty where they have too few figures
/// @param sinceYearBefore the figure of the year before; [Judgement#NONE] where the two are equal
public record Standing(
    Optional<Judgement> beside, Optional<String> quarter, Optional<Judgement> sinceYearBefore) {
  /// A gap below this part of the distance between the first and the third quartile is no gap.
  private static final BigDecimal SMALLEST_PART = new BigDecimal("0.05");

  private static final Standing NONE =
      new Standing(Optional.empty(), Optional.empty(), Optional.empty());

  static Standing of(Indicator indicator, LatestResult result, Comparator with) {
    Polarity polarity = indicator.polarity();
    if (polarity == Polarity.NONE) {
      return NONE;
    }
    return new Standing(
        result.comparisonWith(with).map(each -> beside(each, result, polarity)),
        result.placing().flatMap(Placing::band),
        figure(result)
            .flatMap(now ->
                result
                    .yearBefore()
                    .flatMap(each -> each.value().figure())
                    .map(then -> Judgement.of(Direction.of(now.subtract(then)), polarity))));
  }

  /// How an area stands beside a comparator, as a fact about the published figures: by the test
  /// where there is one; otherwise a gap counts that is larger than one unit of the last printed
  /// digit, and not small beside the differences between authorities. [Judgement#NONE] where the
  /// two are about the same, or neither direction is better.
  public static Judgement beside(Comparison comparison, LatestResult result, Polarity polarity) {
    return switch (comparison.verdict()) {
      case HIGHER, LOWER, SIMILAR, SAME -> comparison.judgement();
      case UNTESTED ->
          isAboutTheSame(comparison, result)
              ? Judgement.NONE
              : Judgement.of(comparison.direction(), polarity);
    };
  }

  /// Whether an area and a comparator are about the same: by the test where there is one, otherwise
  /// if their gap is no larger than one unit of the last printed digit, or small beside the
  /// differences between authorities.
  public static boolean isAboutTheSame(Comparison comparison, LatestResult result) {
    return switch (comparison.verdict()) {
      case HIGHER, LOWER -> false;
      case SIMILAR, SAME -> true;
      case UNTESTED -> isSmall(comparison, result);
    };
  }

  /// Whether a gap is no larger than one unit of the last printed digit, or small beside the
  /// differences between authorities, whatever a test says.
  public static boolean isSmall(Comparison comparison, LatestResult result) {
    return comparison.gap().abs().compareTo(leastGap(comparison, result)) <= 0;
  }

  private static BigDecimal leastGap(Comparison comparison, LatestResult result) {
    int digits =
        Math.min(comparison.value().scale(), figure(result).map(BigDecimal::scale).orElse(0));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-digits);
    return result
        .placing()
        .flatMap(Placing::bands)
        .map(bands -> bands.edges().getLast().subtract(bands.edges().getFirst()))
        .map(spread -> spread.multiply(SMALLEST_PART))
        .map(unit::max)
        .orElse(unit);
  }

  private static Optional<BigDecimal> figure(LatestResult result) {
    return result.latest().value().figure();
  }
}
