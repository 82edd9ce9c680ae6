package org.openscrutiny.editions;

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
import org.openscrutiny.suppression.release.JointClearing;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;

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
record EditionClearance(
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Map<String, CertificatePage> certificates) {

  static EditionClearance of(Compilation compilation, JointClearing clearing) {
    return new Run(compilation, clearing).clear();
  }

  /// One edition.
  private static final class Run {
    private final Compilation compilation;
    private final JointClearing clearing;
    private final TakenDownFigures takenDown;

    Run(Compilation compilation, JointClearing clearing) {
      this.compilation = compilation;
      this.clearing = clearing;
      this.takenDown = new TakenDownFigures(compilation.takedowns(), clearing);
    }

    EditionClearance clear() {
      Map<String, ReleaseFigures> before = new TreeMap<>();
      compilation
          .before()
          .forEach((dataset, each) ->
              before.put(
                  dataset,
                  asShown(takenDown.without(each), dataset, compilation.edition().number() - 1)));
      Map<String, ReleaseFigures> releases = new TreeMap<>();
      compilation.now().forEach((dataset, each) -> releases.put(dataset, takenDown.without(each)));
      List<JointClearing.Dataset> datasets =
          releases.values().stream().map(this::dataset).toList();
      Map<String, ClearedDataset> shown = clearing.clear(datasets);
      Map<String, ReleaseFigures> now = new TreeMap<>();
      Map<String, CertificatePage> certificates = new TreeMap<>();
      releases.forEach((dataset, each) -> {
        Optional<ClearedDataset> own = Optional.ofNullable(shown.get(dataset));
        ReleaseFigures cleared = own.map(found -> cleared(each, found)).orElse(each);
        now.put(dataset, cleared);
        own.ifPresent(found ->
            certificates.put(
                dataset,
                new CertificatePage(
                    cleared.release(),
                    found.proof(),
                    found.origins(),
                    found.unproved(),
                    found.withheld())));
      });
      return new EditionClearance(now, before, certificates);
    }

    private JointClearing.Dataset dataset(ReleaseFigures release) {
      String dataset = release.release().description().dataset();
      return new JointClearing.Dataset(
          release.release().description(),
          release.release().clearance(),
          release.figures(),
          compilation.changed().contains(dataset),
          compilation.past().getOrDefault(dataset, List.of()).stream()
              .filter(past -> !takenDown.ofWhole(past.release()))
              .map(past ->
                  new JointClearing.Earlier(
                      past.edition(),
                      takenDown.ofEdition(
                          asShown(takenDown.without(past.release()), dataset, past.edition()),
                          past.edition())))
              .toList(),
          takenDown.names(release));
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
