package org.openscrutiny.editions;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.pages.ComputedComparators;
import org.openscrutiny.pages.TakenDownPage;

/// Compiles an edition: every document that its changed datasets touch and that differs from the
/// edition before. The same compilation always gives the same bytes, so it can be done again after
/// a fault.
///
/// A dataset touches the pages of its indicators in every local authority, whichever dataset that
/// has figures from, since one page joins them all. An indicator that the catalogue doesn't know
/// has no page; its figures are in the dataset's CSV only.
public final class EditionCompiler {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final PageFormat format;
  private final DisclosureControl disclosure;
  private final Gazetteer gazetteer;
  private final ComputedComparators computed;

  public EditionCompiler(
      Catalogue catalogue, PortalSettings settings, Gazetteer gazetteer, PageFormat format) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.format = format;
    this.computed = ComputedComparators.of(gazetteer).requireThoseOf(settings);
    this.disclosure = new DisclosureControl(catalogue, settings, gazetteer);
  }

  /// Clears the datasets of an edition together.
  EditionClearance clear(Compilation compilation) {
    return EditionClearance.of(compilation, disclosure.ofEdition());
  }

  DisclosureControl disclosure() {
    return disclosure;
  }

  /// The names of the catalogues: of all indicators, and of each topic.
  List<String> catalogues() {
    return Stream.concat(
            Stream.of(DocumentNames.CATALOGUE),
            catalogue.topics().stream().map(topic -> DocumentNames.catalogue(topic.id())))
        .toList();
  }

  /// What stands at an address instead of a document that was taken down.
  DocumentBody notice(Takedown takedown, int upTo) {
    return format.page(
        new TakenDownPage(LondonTime.of(takedown.at()).toLocalDate(), takedown.reason()), upTo);
  }

  /// @param written takes each document as soon as it is compiled; none of them is kept here
  /// @return what the edition has to remember for later ones
  public List<Remembered<?>> compile(Compilation compilation, Consumer<Document> written) {
    return compile(compilation, clear(compilation), written);
  }

  List<Remembered<?>> compile(
      Compilation compilation, EditionClearance clearance, Consumer<Document> written) {
    var run =
        new CompilationRun(
            catalogue, settings, format, gazetteer, computed, compilation, clearance, written);
    return run.compile();
  }
}
