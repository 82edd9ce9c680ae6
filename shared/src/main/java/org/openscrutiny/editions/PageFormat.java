package org.openscrutiny.editions;

import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.ScorecardPage;

/// How pages and tables are written down. Nothing that was written is read back: what a later
/// edition needs is remembered, see [MemoryKey].
public interface PageFormat {
  /// @param edition the edition in which the page took this form
  DocumentBody page(Page page, int edition);

  /// A scorecard as a table to download.
  DocumentBody scorecardTable(ScorecardPage page);

  /// All figures of a dataset as a table to download.
  DocumentBody figuresTable(Catalogue catalogue, ReleaseFigures dataset);
}
