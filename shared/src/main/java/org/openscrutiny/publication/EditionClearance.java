package org.openscrutiny.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.JointClearing;
import org.openscrutiny.disclosure.JointClearing.Shown;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.publication.page.CertificatePage;

/// What an edition shows of its datasets once they have been cleared together, and what the edition
/// before showed of those that change by it.
///
/// What was hidden there is read from its certificates: no other record is kept, and nothing is
/// shown again that was hidden once.
///
/// @param now by dataset
/// @param before what the edition before showed of the datasets in `changed`
/// @param changed datasets with another release, or of which more has to be hidden
record EditionClearance(
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Set<String> changed,
    Map<String, CertificatePage> certificates) {

  static EditionClearance of(Compilation compilation, JointClearing clearing, PageFormat format) {
    Map<String, Set<String>> hiddenBefore = hiddenBefore(compilation, format);
    var all = new HashSet<String>();
    hiddenBefore.values().forEach(all::addAll);
    Map<String, Shown> shown =
        clearing.clear(
            compilation.now().values().stream().map(EditionClearance::dataset).toList(), all);
    var now = new TreeMap<String, ReleaseFigures>(compilation.now());
    var before = new TreeMap<String, ReleaseFigures>();
    var changed = new TreeSet<String>(compilation.changed());
    var certificates = new TreeMap<String, CertificatePage>();
    shown.forEach((dataset, each) -> {
      ReleaseFigures release = compilation.now().get(dataset);
      if (release == null) {
        throw new IllegalStateException("No release of " + dataset);
      }
      ReleaseFigures cleared = cleared(release, each);
      now.put(dataset, cleared);
      certificates.put(
          dataset,
          new CertificatePage(cleared.release(), each.proof(), each.unproved(), each.withheld()));
      Figures shownBefore = clearing.hide(dataset(release), of(dataset, hiddenBefore));
      if (!changed.contains(dataset) && !shownBefore.equals(each.figures())) {
        changed.add(dataset);
        before.put(dataset, new ReleaseFigures(release.release(), shownBefore));
      }
    });
    compilation
        .before()
        .forEach((dataset, figures) ->
            before.put(
                dataset,
                new ReleaseFigures(
                    figures.release(),
                    clearing.hide(dataset(figures), of(dataset, hiddenBefore)))));
    return new EditionClearance(now, before, changed, certificates);
  }

  private static Map<String, Set<String>> hiddenBefore(Compilation compilation, PageFormat format) {
    List<String> datasets =
        Stream.concat(compilation.now().values().stream(), compilation.before().values().stream())
            .map(each -> each.release().description())
            .filter(description -> description.policy() != Policy.AS_PUBLISHED)
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

  private static Set<String> of(String dataset, Map<String, Set<String>> hidden) {
    return hidden.getOrDefault(dataset, Set.of());
  }

  private static JointClearing.Dataset dataset(ReleaseFigures release) {
    return new JointClearing.Dataset(
        release.release().description(), release.release().clearance(), release.figures());
  }

  /// With the number of figures that are hidden now.
  private static ReleaseFigures cleared(ReleaseFigures release, Shown shown) {
    if (shown.figures().equals(release.figures())) {
      return release;
    }
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
