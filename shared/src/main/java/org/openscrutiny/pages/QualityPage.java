package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Release;

/// What the screening found in a release that was accepted, what disclosure control did, and where
/// the release disagrees with itself or with others.
///
/// @param disagreements by indicator and area; of shown figures only, see [Disagreeing]
public record QualityPage(Release release, List<Disagreeing> disagreements) implements Page {

  /// What an indicator's page says of a disagreement, with the place where it says it. Nothing is
  /// here that is not on that page, which is made from cleared figures alone.
  ///
  /// @param series the id of the series on that page
  /// @param period the period's id
  /// @param rule the id of the rule that found it
  /// @param source the dataset that our figure is from, where it is another
  public record Disagreeing(
      String indicator,
      Area area,
      String series,
      String what,
      String period,
      String label,
      BigDecimal printed,
      BigDecimal ours,
      String why,
      String rule,
      Optional<String> source) {

    /// The dataset that prints the figure, with whose id every series id begins.
    public String dataset() {
      return series.split("/", 2)[0];
    }
  }

  public QualityPage {
    disagreements = List.copyOf(disagreements);
  }
}
