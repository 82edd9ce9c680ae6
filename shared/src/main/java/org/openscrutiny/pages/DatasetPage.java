package org.openscrutiny.pages;

import java.util.List;
import org.openscrutiny.domain.Release;

/// The public release of a dataset: what it is, its notes, and what it revised.
///
/// @param revisions the newest first; those of earlier editions are kept
public record DatasetPage(Release release, List<Revised> revisions) implements Page {

  /// @param area the code of the local authority
  public record Revised(String indicator, String area, RevisedValue revision) {}

  public DatasetPage {
    revisions = List.copyOf(revisions);
  }
}
