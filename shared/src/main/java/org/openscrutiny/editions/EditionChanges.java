package org.openscrutiny.editions;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.ChangesPage;
import org.openscrutiny.pages.ChangesPage.DatasetChange;
import org.openscrutiny.pages.DatasetVersion;
import org.openscrutiny.pages.EditionChange;

/// What an edition changes, dataset by dataset, and the version that each dataset has then, which
/// is remembered.
record EditionChanges(Catalogue catalogue, Compilation compilation, MemoryDraft memory) {

  /// @param revisions when the pages of all indicators have been asked for
  ChangesPage page(EditionRevisions revisions) {
    return new ChangesPage(
        compilation.edition().publishedAt(),
        compilation.altered().stream().map(dataset -> of(dataset, revisions)).toList());
  }

  private DatasetChange of(String dataset, EditionRevisions revisions) {
    EditionChange change =
        EditionChange.of(
            Optional.ofNullable(compilation.now().get(dataset)).map(ReleaseFigures::release),
            Optional.ofNullable(compilation.before().get(dataset)).map(ReleaseFigures::release),
            revisions.count(dataset));
    List<Indicator> indicators =
        catalogue.indicators().stream()
            .filter(each -> change.indicators().contains(each.id()))
            .toList();
    Meanings meanings = Meanings.of(indicators);
    MemoryKey<Meanings> remembered = MemoryKey.meanings(dataset);
    MemoryKey<DatasetVersion> version = MemoryKey.version(dataset);
    DatasetChange found =
        DatasetChange.of(
            change,
            memory.before(version),
            meanings.differFrom(memory.before(remembered)),
            revisions.changes(dataset));
    memory.remember(remembered, meanings);
    memory.remember(version, found.version());
    return found;
  }
}
