package org.openscrutiny.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// What a publisher says about the figures of a release.
///
/// @param notes about the whole release
public record Annotations(
    List<String> notes, List<Footnote> footnotes, List<Revision> revisions, List<Target> targets) {

  public Annotations {
    notes = List.copyOf(notes);
    footnotes = List.copyOf(footnotes);
    revisions = List.copyOf(revisions);
    targets = List.copyOf(targets);
  }

  /// The notes that readers see: those that say something.
  public List<String> shownNotes() {
    return notes.stream().filter(each -> !EmptyText.is(each)).toList();
  }

  /// The footnotes that readers see: those that say something.
  public List<Footnote> shownFootnotes() {
    return footnotes.stream().filter(each -> !EmptyText.is(each.text())).toList();
  }

  /// The same with one more footnote, and without the targets of some indicators.
  public Annotations with(Footnote footnote, Set<String> untargeted) {
    return new Annotations(
        notes,
        Stream.concat(footnotes.stream(), Stream.of(footnote)).toList(),
        revisions,
        targets.stream().filter(target -> !untargeted.contains(target.indicator())).toList());
  }
}
