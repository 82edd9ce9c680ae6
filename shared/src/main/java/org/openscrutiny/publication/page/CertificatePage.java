package org.openscrutiny.publication.page;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.disclosure.linked.Proof;
import org.openscrutiny.domain.Release;

/// The proof that nothing hidden in a dataset can be worked out from all that an edition shows.
///
/// @param proof empty where no count is hidden, or the publisher's own control applies
/// @param unproved names of hidden figures that stand in no proof: percentages and rates, which are
///   hidden with their counts, and counts of which nothing was proved in time
/// @param withheld how many such counts there are
public record CertificatePage(
    Release release, Optional<Proof> proof, List<String> unproved, int withheld) implements Page {
  public CertificatePage {
    unproved = List.copyOf(unproved);
  }
}
