package org.openscrutiny.editions;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.pages.CertificatePage;

/// The printed figures of a dataset that an edition hides. What was hidden once stays hidden in
/// every later edition.
///
/// @param names as [Cell#name] gives them, in alphabetical order
public record HiddenFigures(Set<String> names) {
  public HiddenFigures {
    names = Collections.unmodifiableSet(new TreeSet<>(names));
  }

  static HiddenFigures of(CertificatePage page) {
    Set<String> names =
        page.proof().stream()
            .flatMap(proof -> proof.suppressed().stream())
            .map(Cell::name)
            .collect(Collectors.toCollection(TreeSet::new));
    names.addAll(page.unproved());
    return new HiddenFigures(names);
  }
}
