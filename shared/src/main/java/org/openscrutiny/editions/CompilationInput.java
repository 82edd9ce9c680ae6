package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.suppression.release.CellIdentity;
import org.openscrutiny.suppression.release.LinkedScope;

/// Gathers from the stores what the compilation of an edition reads.
///
/// Of the past it reads everything of the datasets that are or were protected, and of the others
/// what may be linked with those.
final class CompilationInput {
  private final ReleaseStore releases;
  private final List<Edition> published;
  private final MemoryStore memories;
  private final DisclosureControl disclosure;
  private final List<Takedown> takedowns;
  private final Map<String, Release> headers = new HashMap<>();
  private final Map<String, Figures> known = new HashMap<>();

  /// @param published the newest first
  /// @param takedowns those that the edition honours
  CompilationInput(
      ReleaseStore releases,
      List<Edition> published,
      MemoryStore memories,
      DisclosureControl disclosure,
      List<Takedown> takedowns) {
    this.releases = releases;
    this.published = published;
    this.memories = memories;
    this.disclosure = disclosure;
    this.takedowns = List.copyOf(takedowns);
  }

  /// Takes a release that need not be stored.
  CompilationInput with(ReleaseFigures release) {
    headers.put(release.release().id(), release.release());
    known.put(release.release().id(), release.figures());
    return this;
  }

  /// @param held the releases of the edition before, by dataset
  Compilation of(Edition edition, Map<String, String> held, PreviousDocuments previous) {
    Stream.concat(edition.releases().values().stream(), held.values().stream())
        .forEach(this::figures);
    Map<String, Map<String, Integer>> earlier = earlier(edition, List.of());
    return new Compilation(
        edition,
        published,
        pick(edition.releases(), this::figures),
        pick(held, this::figures),
        past(earlier, scope(edition, earlier)),
        previous,
        memories,
        takedowns);
  }

  /// The same for an edition that is only tried: it has what may be linked with a protected figure.
  /// Empty if no dataset is or was protected.
  ///
  /// @param due releases that are to be shown before it
  Optional<Compilation> ofLinked(Edition edition, Map<String, String> held, List<Release> due) {
    Map<String, Map<String, Integer>> earlier = earlier(edition, due);
    LinkedScope scope = scope(edition, earlier);
    return scope.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Compilation(
                edition,
                published,
                pick(edition.releases(), id -> linked(id, scope)),
                pick(held, id -> linked(id, scope)),
                past(earlier, scope),
                PreviousDocuments.NONE,
                memories,
                takedowns));
  }

  /// The releases that earlier editions had of each dataset, and the last edition that had each;
  /// the newest first.
  private Map<String, Map<String, Integer>> earlier(Edition edition, List<Release> due) {
    Map<String, Map<String, Integer>> earlier = new TreeMap<>();
    edition
        .releases()
        .forEach((dataset, now) -> {
          var ids = new LinkedHashMap<String, Integer>();
          due.reversed().stream()
              .filter(each -> each.description().dataset().equals(dataset))
              .filter(each -> each.description().disclosure().policy().isOurs())
              .map(Release::id)
              .filter(id -> !id.equals(now))
              .forEach(id -> ids.put(id, edition.number()));
          published.stream()
              .filter(each -> each.number() < edition.number())
              .filter(each -> each.releases().containsKey(dataset))
              .forEach(each -> ids.putIfAbsent(each.releases().get(dataset), each.number()));
          earlier.put(dataset, ids);
        });
    return earlier;
  }

  /// What may be linked with the datasets that are or were protected.
  private LinkedScope scope(Edition edition, Map<String, Map<String, Integer>> earlier) {
    return LinkedScope.ofFigures(
        disclosure.catalogue(),
        CellIdentity.of(disclosure.geography(), List.of()),
        Stream.concat(
                edition.releases().values().stream(),
                earlier.values().stream().map(Map::keySet).flatMap(Set::stream))
            .distinct()
            .filter(this::isProtected)
            .map(id -> figures(id).figures())
            .toList());
  }

  private Map<String, List<Compilation.Past>> past(
      Map<String, Map<String, Integer>> earlier, LinkedScope scope) {
    var past = new HashMap<String, List<Compilation.Past>>();
    if (!scope.isEmpty()) {
      earlier.forEach((dataset, ids) -> {
        var all = new ArrayList<Compilation.Past>();
        ids.forEach((id, number) -> {
          all.add(new Compilation.Past(number, linked(id, scope)));
          first(dataset, id)
              .filter(first -> showedMore(dataset, first, number))
              .ifPresent(first -> all.add(new Compilation.Past(first, linked(id, scope))));
        });
        past.put(dataset, all);
      });
    }
    return past;
  }

  /// The first edition that had a release.
  private Optional<Integer> first(String dataset, String id) {
    return published.stream()
        .filter(each -> id.equals(each.releases().get(dataset)))
        .map(Edition::number)
        .min(Comparator.naturalOrder());
  }

  /// Whether an edition showed figures of a release that a later one has suppressed. Whoever has
  /// seen them remembers them.
  private boolean showedMore(String dataset, int first, int later) {
    var key = MemoryKey.hidden(dataset);
    return first < later
        && !memories.asOf(key, first).names().containsAll(memories.asOf(key, later).names());
  }

  private ReleaseFigures linked(String id, LinkedScope scope) {
    if (isProtected(id)) {
      return figures(id);
    }
    return new ReleaseFigures(
        header(id), scope.of(known.containsKey(id) ? figures(id).figures() : releases.figures(id)));
  }

  private boolean isProtected(String id) {
    return header(id).description().disclosure().policy().isOurs();
  }

  private ReleaseFigures figures(String id) {
    return new ReleaseFigures(header(id), known.computeIfAbsent(id, releases::figures));
  }

  private Release header(String id) {
    return headers.computeIfAbsent(
        id,
        unread ->
            releases
                .release(unread)
                .orElseThrow(() -> new IllegalStateException("A release of an edition is gone")));
  }

  private static Map<String, ReleaseFigures> pick(
      Map<String, String> ids, Function<String, ReleaseFigures> figures) {
    var picked = new TreeMap<String, ReleaseFigures>();
    ids.forEach((dataset, id) -> picked.put(dataset, figures.apply(id)));
    return picked;
  }
}
