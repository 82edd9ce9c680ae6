package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Release;

/// The findings of screening in an accepted release, the effect of disclosure control, and the
/// release's disagreements with itself and with others.
///
/// @param disagreements by indicator and area; of shown figures only, see [PageDisagreement]
public record QualityPage(Release release, List<PageDisagreement> disagreements) implements Page {

  /// A disagreement that is on an indicator's page, with that page and series. It discloses nothing
  /// that the page doesn't, and the page has cleared figures only.
  ///
  /// @param series the id of the series on that page
  /// @param period the period's id
  /// @param rule the id of the rule that found it
  /// @param source the dataset that our figure is from, where it is another
  public record PageDisagreement(
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
