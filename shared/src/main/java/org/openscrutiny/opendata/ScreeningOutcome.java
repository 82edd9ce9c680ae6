package org.openscrutiny.opendata;

import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription;

/// The outcome of screening a release.
public sealed interface ScreeningOutcome {
  /// The hash of the files, see [ReleaseId].
  String id();

  List<Finding> findings();

  /// Every check passed; the findings are warnings.
  ///
  /// @param files how many rows each data file has, in the release's order
  /// @param assembly assembles the figures. They are outside of the heap until then, so that a
  ///   release of any size can be screened
  record Accepted(
      String id,
      ReleaseDescription description,
      List<FileRows> files,
      Supplier<Figures> assembly,
      List<Finding> findings)
      implements ScreeningOutcome {
    /// All figures. Each call assembles them again.
    public Figures figures() {
      return assembly.get();
    }
  }

  /// At least one check failed; there are no figures.
  record Refused(String id, List<Finding> findings) implements ScreeningOutcome {}
}
