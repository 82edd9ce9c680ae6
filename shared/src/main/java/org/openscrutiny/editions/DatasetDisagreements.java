package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.pages.QualityPage;

/// Where other figures disagree with what a dataset prints, as its quality page lists them. An
/// edition finds those of the indicators that it touches and carries on the others.
public record DatasetDisagreements(List<QualityPage.PageDisagreement> disagreements) {
  public DatasetDisagreements {
    disagreements = List.copyOf(disagreements);
  }
}
