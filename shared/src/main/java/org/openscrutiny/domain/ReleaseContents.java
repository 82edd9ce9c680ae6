package org.openscrutiny.domain;

import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.ReleaseDescription.DataFile;

/// The data files of a release and how to read them.
///
/// @param files in the order of the description; if two have the same figure, the first counts
/// @param columns the indicator id of each data column that is not named after its indicator
/// @param legacy whether obsolete symbols and blanks are read as "not available"
public record ReleaseContents(
    List<DataFile> files, Map<String, String> columns, boolean legacy, TimeNotes time) {
  /// Without notes about time.
  public ReleaseContents(List<DataFile> files, Map<String, String> columns, boolean legacy) {
    this(files, columns, legacy, TimeNotes.NONE);
  }

  public ReleaseContents {
    files = List.copyOf(files);
    columns = Map.copyOf(columns);
  }
}
