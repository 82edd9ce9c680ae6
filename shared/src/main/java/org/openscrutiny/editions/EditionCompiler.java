package org.openscrutiny.editions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.pages.ComputedComparators;
import org.openscrutiny.pages.TakenDownPage;
import org.openscrutiny.suppression.release.JointClearing;

/// Compiles an edition: every document that its changed datasets touch and that differs from the
/// edition before. The same compilation always gives the same bytes, so it can be done again after
/// a fault.
///
/// A dataset touches the pages of its indicators in every local authority, whichever dataset that
/// has figures from, since one page joins them all. An indicator that the catalogue doesn't know
/// has no page; its figures are in the dataset's CSV only.
public final class EditionCompiler {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final PageFormat format;
  private final JointClearing clearing;
  private final Gazetteer gazetteer;
  private final ComputedComparators computed;

  public EditionCompiler(
      Catalogue catalogue, PortalSettings settings, Gazetteer gazetteer, PageFormat format) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.format = format;
    this.computed = ComputedComparators.of(gazetteer).requireThoseOf(settings);
    this.clearing = new DisclosureControl(catalogue, settings, gazetteer).ofEdition();
  }

  /// The indicators of which an edition suppresses figures that the edition before showed.
  Set<String> reachOfTakedowns(Compilation compilation) {
    return new TakedownReach(compilation, EditionClearance.of(compilation, clearing)).indicators();
  }

  /// The names of the catalogues: of all indicators, and of each topic.
  List<String> catalogues() {
    return Stream.concat(
            Stream.of(DocumentNames.CATALOGUE),
            catalogue.topics().stream().map(topic -> DocumentNames.catalogue(topic.id())))
        .toList();
  }

  /// What stands at an address instead of a document that was taken down.
  DocumentBody notice(Takedown takedown) {
    return format.page(
        new TakenDownPage(
            LocalDate.ofInstant(takedown.at(), LONDON), takedown.reason()),
        takedown.edition());
  }

  /// @param written takes each document as soon as it is compiled; none of them is kept here
  /// @return what the edition has to remember for later ones
  public List<Remembered<?>> compile(Compilation compilation, Consumer<Document> written) {
    var run =
        new CompilationRun(
            catalogue,
            settings,
            format,
            gazetteer,
            computed,
            compilation,
            EditionClearance.of(compilation, clearing),
            written);
    return run.compile();
  }
}
