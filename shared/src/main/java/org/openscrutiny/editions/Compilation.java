package org.openscrutiny.editions;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Takedown;

/// The input of the compilation of an edition.
///
/// @param edition the edition to compile
/// @param earlier the published editions before it, the newest first; the edition itself and later
///   ones are left out, which another publisher may have published by now
/// @param now the release and figures of every dataset of the edition, by dataset id
/// @param before the release and figures that the edition before had, for the datasets that changed
/// @param past the releases that earlier editions had of the datasets that are protected, the
///   newest first, by dataset id; a release twice if the first edition that had it showed more of
///   it than the last
/// @param previous the documents as of the edition before
/// @param memories what earlier editions remembered
/// @param takedowns those that the edition honours
public record Compilation(
    Edition edition,
    List<Edition> earlier,
    Map<String, ReleaseFigures> now,
    Map<String, ReleaseFigures> before,
    Map<String, List<Past>> past,
    PreviousDocuments previous,
    Memories memories,
    List<Takedown> takedowns) {

  /// A release, and an edition that had it.
  public record Past(int edition, ReleaseFigures release) {}

  public Compilation {
    earlier = earlier.stream().filter(each -> each.number() < edition.number()).toList();
    now = Collections.unmodifiableMap(new TreeMap<>(now));
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    past = Collections.unmodifiableMap(new TreeMap<>(past));
    takedowns = List.copyOf(takedowns);
    var given = new TreeMap<String, String>();
    now.forEach((dataset, figures) -> given.put(dataset, figures.release().id()));
    if (!given.equals(edition.releases())) {
      throw new IllegalArgumentException(
          "Edition %d has releases of %s; figures were given of %s, or of other releases of the same"
              .formatted(edition.number(), edition.releases().keySet(), given.keySet()));
    }
    for (String dataset : changed(edition, earlier)) {
      String was = releasesBefore(earlier).getOrDefault(dataset, "");
      String had = before.containsKey(dataset) ? before.get(dataset).release().id() : "";
      if (!was.equals(had)) {
        throw new IllegalArgumentException(
            "Figures of %s were given that the edition before did not have".formatted(dataset));
      }
    }
  }

  /// An edition before any takedown.
  public Compilation(
      Edition edition,
      List<Edition> earlier,
      Map<String, ReleaseFigures> now,
      Map<String, ReleaseFigures> before,
      Map<String, List<Past>> past,
      PreviousDocuments previous,
      Memories memories) {
    this(edition, earlier, now, before, past, previous, memories, List.of());
  }

  /// The takedowns that no earlier edition honours.
  public List<Takedown> newTakedowns() {
    int honoured = earlier.isEmpty() ? 0 : earlier.getFirst().takedowns();
    return takedowns.stream().filter(each -> each.number() > honoured).toList();
  }

  /// The datasets whose pages are compiled: those that changed, and where figures are taken down
  /// all, since figures of any of them may follow from those.
  public Set<String> compiled() {
    if (newTakedowns().isEmpty()) {
      return changed();
    }
    var all = new TreeSet<String>(now.keySet());
    all.addAll(before.keySet());
    return all;
  }

  /// The datasets that the edition changes: those of another release, and those of which figures
  /// are taken down.
  public Set<String> altered() {
    var altered = new TreeSet<String>(changed());
    newTakedowns().stream()
        .map(Takedown::dataset)
        .filter(dataset -> now.containsKey(dataset) || before.containsKey(dataset))
        .forEach(altered::add);
    return altered;
  }

  /// The datasets whose release differs from the edition before, in alphabetical order.
  public Set<String> changed() {
    return changed(edition, earlier);
  }

  /// Every dataset that this edition or an earlier one has or had, in alphabetical order.
  public Set<String> datasets() {
    var all = new TreeSet<String>(edition.releases().keySet());
    earlier.forEach(each -> all.addAll(each.releases().keySet()));
    return all;
  }

  private static Set<String> changed(Edition edition, List<Edition> earlier) {
    return edition.changedSince(releasesBefore(earlier));
  }

  private static Map<String, String> releasesBefore(List<Edition> earlier) {
    return earlier.isEmpty() ? Map.of() : earlier.getFirst().releases();
  }
}
