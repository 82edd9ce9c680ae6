package org.openscrutiny.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Release;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.release.Origin;

/// The proof that no suppressed figure of a dataset can be derived from all that an edition shows.
///
/// @param proof empty where no count is hidden, or the publisher's own control applies
/// @param origins where the proof's figures that this edition doesn't print are public
/// @param unproved names of suppressed figures that are outside the proof: percentages and rates,
///   which are suppressed with their counts; figures that were public before; and counts for which
///   no proof was found
/// @param withheld the number of such counts
public record CertificatePage(
    Release release,
    Optional<FigureCertificate> proof,
    Map<Cell, Origin> origins,
    List<String> unproved,
    int withheld)
    implements Page {
  public CertificatePage {
    origins = Map.copyOf(origins);
    unproved = List.copyOf(unproved);
  }
}
