package org.openscrutiny.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Takedown;

/// Publishes the next edition: whatever is due, compiled and then made current in one step.
///
/// The plan of an edition is written down before it is compiled, and compiling gives the same bytes
/// every time, so a publication that broke off is taken up by whoever comes next, and two
/// publishers at once do the same work once. A document that is stored is never replaced by other
/// bytes, unless another version of the portal left it in an attempt that was abandoned.
///
/// An edition takes at most one release of each dataset, the oldest due; the next one waits for the
/// next edition, so that no revision is lost.
///
/// The pointer moves only after the [OutputCheck]. An edition that it refuses is not served. Its
/// releases stay due, so the next run tries them again, perhaps with other code; a release of which
/// a later one is due gives way to that.
public final class PublishEdition {
  /// Later `publishAt` supersedes; of two with the same moment the one received later does.
  private static final Comparator<Release> BY_TURN =
      Comparator.comparing((Release release) -> release.description().schedule().publishAt())
          .thenComparing(Release::receivedAt);

  private static final int MOST_TIMES = 5;

  private final ReleaseStore releases;
  private final EditionStore editions;
  private final DocumentStore documents;
  private final MemoryStore memories;
  private final EditionCompiler compiler;
  private final OutputCheck outputCheck;
  private final Announcer announcer;
  private final Clock clock;

  public PublishEdition(
      ReleaseStore releases,
      EditionStore editions,
      DocumentStore documents,
      MemoryStore memories,
      EditionCompiler compiler,
      OutputCheck outputCheck,
      Announcer announcer,
      Clock clock) {
    this.releases = releases;
    this.editions = editions;
    this.documents = documents;
    this.memories = memories;
    this.compiler = compiler;
    this.outputCheck = outputCheck;
    this.announcer = announcer;
    this.clock = clock;
  }

  public PublishOutcome publish() {
    int current = editions.current();
    announce(current);
    Optional<Edition> shown = editions.edition(current);
    Map<String, String> held = shown.map(Edition::releases).orElse(Map.of());
    List<Takedown> takedowns = editions.takedowns();
    if (shown.filter(edition -> edition.takedowns() < takedowns.size()).isPresent()) {
      return publish(held, Map.of());
    }
    Map<String, Release> due = nextOfEachDataset(held, refused(current + 1));
    if (due.isEmpty()) {
      return new PublishOutcome.NothingDue(current);
    }
    return publish(
        editions.plan(
            new Edition(current + 1, now(), with(held, due), Map.of(), takedowns.size())),
        current,
        held);
  }

  /// Publishes an edition of exactly these releases, as an officer has ordered, but for those that
  /// were taken down. A plan that another
  /// publisher has made of it gives way, and what that would have shown stays due.
  ///
  /// @param wanted the id of each dataset's release
  /// @param reasons why a dataset of the edition before is withdrawn, by dataset
  public PublishOutcome publish(Map<String, String> wanted, Map<String, String> reasons) {
    int current = editions.current();
    announce(current);
    Optional<Edition> shown = editions.edition(current);
    Map<String, String> held = shown.map(Edition::releases).orElse(Map.of());
    List<Takedown> takedowns = editions.takedowns();
    var allowed = new TreeMap<>(wanted);
    var why = new TreeMap<>(reasons);
    for (Takedown each : takedowns) {
      allowed.values().removeIf(each.release()::equals);
      if (each.number() > shown.map(Edition::takedowns).orElse(0)) {
        why.put(each.dataset(), each.reason());
      }
    }
    var edition = new Edition(current + 1, now(), allowed, why, takedowns.size());
    Attempt attempt = editions.plan(edition);
    for (int time = 1; !attempt.edition().isLike(edition); time++) {
      if (editions.current() > current) {
        return new PublishOutcome.PublishedByAnother(editions.current());
      }
      if (time == MOST_TIMES) {
        throw new IllegalStateException(
            "Edition %d is planned again and again by others; try again".formatted(current + 1));
      }
      editions.refuse(attempt);
      attempt = editions.plan(edition);
    }
    return publish(attempt, current, held);
  }

  /// Publishes what is public without what a takedown takes down. Where the output check refuses
  /// that, the edition has nothing of the dataset.
  ///
  /// @param takedown one of those that are stored
  public PublishOutcome takeDown(Takedown takedown) {
    Map<String, String> held =
        editions.edition(editions.current()).map(Edition::releases).orElse(Map.of());
    PublishOutcome outcome = publish(held, Map.of());
    if (outcome instanceof PublishOutcome.Refused && held.containsKey(takedown.dataset())) {
      var others = new TreeMap<>(held);
      others.remove(takedown.dataset());
      return publish(others, Map.of());
    }
    return outcome;
  }

  private PublishOutcome publish(Attempt attempt, int current, Map<String, String> held) {
    Edition edition = attempt.edition();
    store(attempt, held);
    OutputCheck.Findings findings = outputCheck.check(documents, edition.number());
    if (!findings.mayBeServed()) {
      return editions.refuse(attempt)
          ? new PublishOutcome.Refused(current, edition, findings)
          : new PublishOutcome.PublishedByAnother(editions.current());
    }
    if (!editions.flip(attempt)) {
      return new PublishOutcome.PublishedByAnother(editions.current());
    }
    announce(edition.number());
    return new PublishOutcome.Published(edition, findings.remarks());
  }

  /// The releases of the plan of an edition that was refused.
  private Set<String> refused(int edition) {
    return editions
        .refused(edition)
        .map(plan -> Set.copyOf(plan.releases().values()))
        .orElse(Set.of());
  }

  private void store(Attempt attempt, Map<String, String> held) {
    Compilation compilation = compilation(attempt.edition(), held);
    takeDown(compilation);
    try (var batches = new DocumentBatches(documents, attempt.number())) {
      Collection<Remembered<?>> remembered = compiler.compile(compilation, batches);
      batches.finish();
      if (attempt.number() > 1) {
        documents.removeEarlier(attempt);
      }
      if (attempt.isTakenUp()) {
        requireNoOthers(attempt.edition().number(), batches.names());
      }
      memories.put(
          remembered.stream().filter(each -> each.isChanged() || attempt.isTakenUp()).toList());
    } catch (DocumentConflict conflict) {
      if (editions.abandon(attempt)) {
        throw new IllegalStateException(
            "%s. The edition is not published: the next run compiles it anew"
                .formatted(conflict.getMessage()),
            conflict);
      }
      throw conflict;
    }
  }

  /// What was taken down leaves the addresses of earlier editions at once, and then what follows
  /// from it. A run that takes this up does it again.
  private void takeDown(Compilation compilation) {
    if (compilation.newTakedowns().isEmpty()) {
      return;
    }
    var earlier = new TakedownOfDocuments(releases, editions, documents, memories);
    for (Takedown each : compilation.newTakedowns()) {
      announcer.takenDown(earlier.takeDown(each, earlier.indicators(each), compiler));
    }
    Set<String> reached = compiler.reachOfTakedowns(compilation);
    if (!reached.isEmpty()) {
      announcer.takenDown(
          earlier.takeDown(compilation.newTakedowns().getLast(), reached, compiler));
    }
  }

  /// Another version of the portal may have written pages that this one doesn't.
  private void requireNoOthers(int edition, Set<String> written) {
    documents.names(edition).stream()
        .filter(name -> !written.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw DocumentConflict.notWritten(name, edition);
        });
  }

  /// An edition that became current and was not announced, because its publisher died in between,
  /// is announced by the next run.
  private void announce(int edition) {
    if (edition > editions.announced()) {
      announcer.editionPublished(edition);
      editions.markAnnounced(edition);
    }
  }

  private Map<String, Release> nextOfEachDataset(Map<String, String> held, Set<String> refused) {
    var next = new LinkedHashMap<String, Release>();
    for (Release release : releases.due(clock.instant()).stream().sorted(BY_TURN).toList()) {
      String dataset = release.description().dataset();
      Optional<Release> shown = Optional.ofNullable(held.get(dataset)).flatMap(releases::release);
      if (shown.isPresent() && BY_TURN.compare(release, shown.get()) <= 0) {
        releases.passOver(release);
      } else {
        next.merge(dataset, release, (first, later) -> first(first, later, refused));
      }
    }
    return next;
  }

  /// A release that was refused with its edition is never shown if a later one is due.
  private Release first(Release first, Release later, Set<String> refused) {
    if (refused.contains(first.id())) {
      releases.passOver(first);
      return later;
    }
    return first;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Map<String, String> with(Map<String, String> held, Map<String, Release> due) {
    var all = new TreeMap<>(held);
    due.forEach((dataset, release) -> all.put(dataset, release.id()));
    return all;
  }

  private Compilation compilation(Edition edition, Map<String, String> held) {
    var known = new HashMap<String, ReleaseFigures>();
    Stream.concat(edition.releases().values().stream(), held.values().stream())
        .forEach(id -> known.computeIfAbsent(id, this::figures));
    return new Compilation(
        edition,
        editions.published(),
        pick(edition.releases(), known),
        pick(held, known),
        past(edition, known),
        edition.number() == 1
            ? PreviousDocuments.NONE
            : new PrefetchedDocuments(documents, edition.number() - 1),
        memories,
        editions.takedowns().stream().limit(edition.takedowns()).toList());
  }

  /// What earlier editions had of the datasets that are protected now.
  private Map<String, List<Compilation.Past>> past(
      Edition edition, Map<String, ReleaseFigures> known) {
    var past = new HashMap<String, List<Compilation.Past>>();
    pick(edition.releases(), known)
        .forEach((dataset, now) -> {
          if (now.release().description().disclosure().policy().isOurs()) {
            past.put(dataset, past(edition, dataset, known));
          }
        });
    return past;
  }

  private List<Compilation.Past> past(
      Edition edition, String dataset, Map<String, ReleaseFigures> known) {
    var past = new LinkedHashMap<String, Compilation.Past>();
    for (Edition each : editions.published()) {
      String id = each.releases().get(dataset);
      if (id != null && each.number() < edition.number() && !past.containsKey(id)) {
        ReleaseFigures release = known.computeIfAbsent(id, this::figures);
        past.put(id, new Compilation.Past(each.number(), release));
      }
    }
    return List.copyOf(past.values());
  }

  private ReleaseFigures figures(String id) {
    return releases
        .release(id)
        .map(release -> new ReleaseFigures(release, releases.figures(id)))
        .orElseThrow(() -> new IllegalStateException("A release of an edition is gone"));
  }

  private static Map<String, ReleaseFigures> pick(
      Map<String, String> releases, Map<String, ReleaseFigures> known) {
    var picked = new TreeMap<String, ReleaseFigures>();
    releases.forEach((dataset, id) -> picked.put(dataset, known.get(id)));
    return picked;
  }
}
