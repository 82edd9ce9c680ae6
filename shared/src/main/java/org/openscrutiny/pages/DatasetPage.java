package org.openscrutiny.pages;

import java.util.List;
import org.openscrutiny.domain.Release;

/// The public release of a dataset: its description, its notes and its revisions.
///
/// @param revisions the newest first; those of earlier editions are kept
public record DatasetPage(Release release, DatasetVersion version, List<DatasetRevision> revisions)
    implements Page {

  /// @param area the code of the local authority
  public record DatasetRevision(String indicator, String area, RevisedValue revision) {}

  public DatasetPage {
    revisions = List.copyOf(revisions);
  }
}
