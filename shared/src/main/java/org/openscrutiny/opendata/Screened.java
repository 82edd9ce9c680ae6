package org.openscrutiny.opendata;

import java.util.List;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription;

/// How the screening of a release ended.
public sealed interface Screened {
  /// The content hash that identifies these files.
  String id();

  List<Finding> findings();

  /// Every check passed; the findings are warnings.
  record Accepted(
      String id, ReleaseDescription description, Figures figures, List<Finding> findings)
      implements Screened {}

  /// At least one check failed; there are no figures.
  record Refused(String id, List<Finding> findings) implements Screened {}
}
