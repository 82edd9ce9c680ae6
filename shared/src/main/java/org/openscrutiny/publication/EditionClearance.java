package org.openscrutiny.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.JointClearing;
import org.openscrutiny.disclosure.JointClearing.Shown;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.publication.page.CertificatePage;

/// What an edition shows of its datasets once they have been cleared together, and what the edition
/// before showed of those that change.
///
/// What was hidden there is read from its certificates, and no other record is kept. Nothing is
/// shown again that was hidden once, and of a dataset that doesn't change the same stays shown: it
/// is public, and hiding it now would protect nobody.
///
/// @param now by dataset
/// @param before the datasets that change, as the edition before showed them
/// @param certificates of the datasets that are protected
record EditionClearance(
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Map<String, CertificatePage> certificates) {

  static EditionClearance of(Compilation compilation, JointClearing clearing, PageFormat format) {
    return new Run(compilation, clearing, format).clear();
  }

  /// One edition.
  private static final class Run {
    private final Compilation compilation;
    private final JointClearing clearing;
    private final Map<String, Set<String>> hiddenBefore;

    Run(Compilation compilation, JointClearing clearing, PageFormat format) {
      this.compilation = compilation;
      this.clearing = clearing;
      this.hiddenBefore = hiddenBefore(compilation, format);
    }

    EditionClearance clear() {
      Map<String, ReleaseFigures> before = new TreeMap<>();
      compilation.before().forEach((dataset, each) -> before.put(dataset, asBefore(each)));
      var hidden = new HashSet<String>();
      hiddenBefore.values().forEach(hidden::addAll);
      List<JointClearing.Dataset> datasets =
          compilation.now().values().stream().map(each -> dataset(each, before)).toList();
      Map<String, Shown> shown = clearing.clear(datasets, hidden);
      Map<String, ReleaseFigures> now = new TreeMap<>();
      Map<String, CertificatePage> certificates = new TreeMap<>();
      compilation
          .now()
          .forEach((dataset, each) -> {
            Optional<Shown> own = Optional.ofNullable(shown.get(dataset));
            ReleaseFigures cleared = own.map(found -> cleared(each, found)).orElse(each);
            now.put(dataset, cleared);
            own.ifPresent(found ->
                certificates.put(
                    dataset,
                    new CertificatePage(
                        cleared.release(), found.proof(), found.unproved(), found.withheld())));
          });
      return new EditionClearance(now, before, certificates);
    }

    private JointClearing.Dataset dataset(
        ReleaseFigures release, Map<String, ReleaseFigures> before) {
      String dataset = release.release().description().dataset();
      Optional<Figures> shownBefore =
          compilation.changed().contains(dataset)
              ? Optional.ofNullable(before.get(dataset)).map(ReleaseFigures::figures)
              : Optional.of(asBefore(release).figures());
      return new JointClearing.Dataset(
          release.release().description(),
          release.release().clearance(),
          release.figures(),
          shownBefore);
    }

    /// A release as the edition before showed it.
    private ReleaseFigures asBefore(ReleaseFigures release) {
      ReleaseDescription description = release.release().description();
      Set<String> names = hiddenBefore.getOrDefault(description.dataset(), Set.of());
      return new ReleaseFigures(
          release.release(), clearing.hide(description, release.figures(), names));
    }
  }

  private static Map<String, Set<String>> hiddenBefore(Compilation compilation, PageFormat format) {
    List<String> datasets =
        Stream.concat(compilation.now().values().stream(), compilation.before().values().stream())
            .map(each -> each.release().description())
            .filter(description -> description.policy().isOurs())
            .map(ReleaseDescription::dataset)
            .distinct()
            .toList();
    if (datasets.isEmpty()) {
      return Map.of();
    }
    compilation.previous().expect(datasets.stream().map(DocumentNames::certificate).toList());
    var hidden = new HashMap<String, Set<String>>();
    for (String dataset : datasets) {
      compilation
          .previous()
          .named(DocumentNames.certificate(dataset))
          .map(document -> format.hiddenFigures(document.body()))
          .ifPresent(names -> hidden.put(dataset, names));
    }
    return hidden;
  }

  /// With the number of figures that are hidden now.
  private static ReleaseFigures cleared(ReleaseFigures release, Shown shown) {
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
                shown.withheld(),
                clearance.untrue(),
                clearance.alreadyPublic()),
            was.indicators(),
            was.files()),
        shown.figures());
  }
}
