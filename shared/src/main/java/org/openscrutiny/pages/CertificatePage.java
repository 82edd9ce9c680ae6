package org.openscrutiny.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Release;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.release.Origin;

/// The proof that nothing hidden in a dataset can be worked out from all that an edition shows.
///
/// @param proof empty where no count is hidden, or the publisher's own control applies
/// @param origins where figures of the proof are public that the edition doesn't print
/// @param unproved names of hidden figures that no proof has as hidden: percentages and rates,
///   which are hidden with their counts, what was public before, and counts of which nothing was
///   proved
/// @param withheld how many such counts there are
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
