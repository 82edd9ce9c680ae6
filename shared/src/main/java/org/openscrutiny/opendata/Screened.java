package org.openscrutiny.opendata;

import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription;

/// How the screening of a release ended.
public sealed interface Screened {
  /// The content hash that identifies these files.
  String id();

  List<Finding> findings();

  /// Every check passed; the findings are warnings.
  ///
  /// @param files how many rows each data file has, in the release's order
  /// @param assembly puts the figures together; until then they are outside of the heap, so that a
  ///   release of any size can be screened
  record Accepted(
      String id,
      ReleaseDescription description,
      List<FileRows> files,
      Supplier<Figures> assembly,
      List<Finding> findings)
      implements Screened {
    /// All figures, put together anew at each call.
    public Figures figures() {
      return assembly.get();
    }
  }

  /// At least one check failed; there are no figures.
  record Refused(String id, List<Finding> findings) implements Screened {}
}
