package org.openscrutiny.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.suppression.release.DisclosingRelease;
import org.openscrutiny.suppression.release.DisclosingReleases;
import org.openscrutiny.suppression.release.JointClearing;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;
import org.openscrutiny.suppression.release.JointClearing.ClearedEdition;

/// The datasets of an edition after they have been cleared together, and those that change as the
/// edition before showed them.
///
/// Earlier editions remember what they hid ([HiddenFigures]). A figure that was hidden once is
/// never shown again. A dataset that doesn't change keeps showing what it shows: that is public,
/// and hiding it now would protect nobody.
///
/// @param now by dataset
/// @param before the datasets that change, as the edition before showed them
/// @param certificates of the datasets that are protected
/// @param disclosing the new releases because of which the edition may not be compiled
record EditionClearance(
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Map<String, CertificatePage> certificates,
    List<DisclosingRelease> disclosing) {

  static EditionClearance of(Compilation compilation, JointClearing clearing) {
    return new Run(compilation, clearing).clear();
  }

  /// One edition.
  private static final class Run {
    private final Compilation compilation;
    private final JointClearing clearing;

    Run(Compilation compilation, JointClearing clearing) {
      this.compilation = compilation;
      this.clearing = clearing;
    }

    EditionClearance clear() {
      Map<String, ReleaseFigures> before = new TreeMap<>();
      compilation
          .before()
          .forEach((dataset, each) ->
              before.put(dataset, asShown(each, dataset, compilation.edition().number() - 1)));
      List<JointClearing.Dataset> datasets =
          compilation.now().values().stream().map(this::dataset).toList();
      ClearedEdition cleared = clearing.clear(datasets);
      Map<String, ClearedDataset> shown = cleared.datasets();
      Map<String, ReleaseFigures> now = new TreeMap<>();
      Map<String, CertificatePage> certificates = new TreeMap<>();
      compilation
          .now()
          .forEach((dataset, each) -> {
            Optional<ClearedDataset> own = Optional.ofNullable(shown.get(dataset));
            ReleaseFigures figures = own.map(found -> cleared(each, found)).orElse(each);
            now.put(dataset, figures);
            own.ifPresent(found ->
                certificates.put(
                    dataset,
                    new CertificatePage(
                        figures.release(),
                        found.proof(),
                        found.origins(),
                        found.unproved(),
                        found.withheld())));
          });
      return new EditionClearance(
          now,
          before,
          certificates,
          DisclosingReleases.of(
              clearing, datasets, Comparator.comparing(this::release, Release.BY_TURN), cleared));
    }

    private Release release(String dataset) {
      return Optional.ofNullable(compilation.now().get(dataset)).orElseThrow().release();
    }

    private JointClearing.Dataset dataset(ReleaseFigures release) {
      String dataset = release.release().description().dataset();
      return new JointClearing.Dataset(
          release.release().description(),
          release.release().clearance(),
          release.figures(),
          compilation.changed().contains(dataset),
          compilation.past().getOrDefault(dataset, List.of()).stream()
              .map(past ->
                  new JointClearing.Earlier(
                      past.edition(),
                      asShown(past.release(), dataset, past.edition()).figures(),
                      past.release().release().description().disclosure().policy()))
              .toList());
    }

    /// A release as an edition showed it.
    private ReleaseFigures asShown(ReleaseFigures release, String dataset, int edition) {
      ReleaseDescription description = release.release().description();
      if (!description.disclosure().policy().isOurs()) {
        return release;
      }
      Set<String> hidden = compilation.memories().asOf(MemoryKey.hidden(dataset), edition).names();
      return new ReleaseFigures(
          release.release(), clearing.suppress(description, release.figures(), hidden));
    }
  }

  /// With the number of figures that are hidden now.
  private static ReleaseFigures cleared(ReleaseFigures release, ClearedDataset shown) {
    Release was = release.release();
    Clearance clearance = was.clearance();
    return new ReleaseFigures(
        new Release(
            was.id(),
            was.description(),
            was.receivedAt(),
            was.findings(),
            new Clearance(
                clearance.policy(),
                clearance.threshold(),
                shown.figures().hidden(),
                clearance.alreadyPublic()),
            was.indicators(),
            was.files()),
        shown.figures());
  }
}
