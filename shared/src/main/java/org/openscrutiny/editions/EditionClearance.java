package org.openscrutiny.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
/// @param removals what was taken down from earlier editions
record EditionClearance(
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Map<String, CertificatePage> certificates,
    List<DisclosingRelease> disclosing,
    Removals removals) {

  static EditionClearance of(Compilation compilation, JointClearing clearing) {
    return new Run(compilation, clearing).clear();
  }

  /// One edition.
  private static final class Run {
    private final Compilation compilation;
    private final JointClearing clearing;
    private final TakenDownFigures takenDown;

    /// Without the figures that were taken down, and those that follow from them.
    private final Map<String, ReleaseFigures> releases = new TreeMap<>();

    Run(Compilation compilation, JointClearing clearing) {
      this.compilation = compilation;
      this.clearing = clearing;
      this.takenDown = TakenDownFigures.of(compilation, clearing);
      compilation.now().forEach((dataset, each) -> releases.put(dataset, takenDown.without(each)));
    }

    EditionClearance clear() {
      Removals before =
          compilation.memories().asOf(MemoryKey.REMOVALS, compilation.edition().number() - 1);
      if (compilation.newTakedowns().isEmpty()) {
        return clear(before);
      }
      // What follows may take down the tables of more datasets, on which no proof may rest then.
      var reached = new TreeSet<String>(takenDown.indicators());
      while (true) {
        EditionClearance cleared = clear(before.and(takenDown.removal(reached)));
        if (!reached.addAll(new TakedownReach(compilation, cleared.now()).indicators())) {
          return cleared;
        }
      }
    }

    private EditionClearance clear(Removals removals) {
      Map<String, ReleaseFigures> before = new TreeMap<>();
      compilation
          .before()
          .forEach((dataset, each) ->
              before.put(
                  dataset,
                  asShown(takenDown.without(each), dataset, compilation.edition().number() - 1)));
      List<JointClearing.Dataset> datasets =
          releases.values().stream().map(each -> dataset(each, removals)).toList();
      ClearedEdition cleared = clearing.clear(datasets);
      Map<String, ClearedDataset> shown = cleared.datasets();
      Map<String, ReleaseFigures> now = new TreeMap<>();
      Map<String, CertificatePage> certificates = new TreeMap<>();
      releases.forEach((dataset, each) -> {
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
              clearing, datasets, Comparator.comparing(this::release, Release.BY_TURN), cleared),
          removals);
    }

    private Release release(String dataset) {
      return Optional.ofNullable(compilation.now().get(dataset)).orElseThrow().release();
    }

    private JointClearing.Dataset dataset(ReleaseFigures release, Removals removals) {
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
                      removals.ofEdition(
                          asShown(takenDown.without(past.release()), dataset, past.edition()),
                          past.edition()),
                      past.release().release().description().disclosure().policy()))
              .toList(),
          takenDown.names(dataset));
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
