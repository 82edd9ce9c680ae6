package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.pages.DatasetPage;

/// The values of a dataset that any edition revised, the newest edition first. A value that is
/// hidden by now has lost its figures here too.
public record DatasetRevisions(List<DatasetPage.DatasetRevision> revisions) {
  public DatasetRevisions {
    revisions = List.copyOf(revisions);
  }
}
