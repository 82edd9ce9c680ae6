package org.openscrutiny.pages;

import java.util.Comparator;
import java.util.List;
import org.openscrutiny.domain.Area;

/// Every published value of an authority that a later edition changed, the newest edition first.
public record AreaRevisionsPage(Area area, List<IndicatorRevision> revisions) implements Page {

  /// @param indicator its id
  public record IndicatorRevision(String indicator, RevisedValue revision) {
    /// The newest first; those of one edition by indicator.
    public static final Comparator<IndicatorRevision> NEWEST_FIRST =
        Comparator.<IndicatorRevision>comparingInt(each -> -each.revision().edition())
            .thenComparing(IndicatorRevision::indicator)
            .thenComparing(each -> each.revision().period(), Comparator.reverseOrder())
            .thenComparing(each -> each.revision().series());
  }

  public AreaRevisionsPage {
    revisions = List.copyOf(revisions);
  }
}
