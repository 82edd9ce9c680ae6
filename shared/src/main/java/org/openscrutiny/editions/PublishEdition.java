package org.openscrutiny.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.Takedown;

/// Publishes the next edition: whatever is due, compiled and then made current in one step.
///
/// The plan of an edition is written down before it is compiled, and compiling gives the same bytes
/// every time, so a publication that broke off is taken up by whoever comes next, and two
/// publishers at once do the same work once ([EditionWriting]).
///
/// Which releases an edition takes up is chosen by [NextReleases].
///
/// The pointer moves only after the [OutputCheck]. An edition that it refuses is not served. Its
/// releases stay due, so the next run tries them again, perhaps with other code; a release of which
/// a later one is due gives way to that.
///
/// A release that is shown as published and would disclose what is suppressed elsewhere is left
/// out, and the others are published without it. So is a release without which the output check
/// would find nothing ([FirstRefused]). It stays due too.
public final class PublishEdition {
  private static final String WITHDRAWN =
      "A release was replaced or discarded while the edition was compiled; the next run plans it anew.";

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
    if (shown.stream().anyMatch(edition -> !takenDownSince(edition).isEmpty())) {
      return publishTakedowns();
    }
    Map<String, String> held = shown.map(Edition::releases).orElse(Map.of());
    int takedowns = editions.takedowns().size();
    var leftOut = new LinkedHashMap<String, String>();
    NextReleases.Choice next = choose(current, held, leftOut.keySet());
    if (next.releases().isEmpty()) {
      return new PublishOutcome.NothingDue(current, next.remarks());
    }
    while (true) {
      Attempt attempt =
          plan(
              new Edition(current + 1, now(), with(held, next.releases()), Map.of(), takedowns),
              held);
      List<Release> tried = added(attempt, held);
      tried.forEach(release -> releases.countTries(release, 1));
      try {
        Map<String, String> disclosing = compile(attempt, held);
        OutputCheck.Findings findings = OutputCheck.Findings.NONE;
        if (disclosing.isEmpty()) {
          findings = findings(attempt.edition());
          if (findings.mayBeServed() || tried.size() < 2) {
            return serve(attempt, current, held, findings, Optional.of(next), leftOut.values());
          }
        }
        if (!editions.refuse(attempt)) {
          return new PublishOutcome.PublishedByAnother(editions.current());
        }
        // The others are not at fault.
        tried.forEach(release -> releases.countTries(release, -1));
        leftOut.putAll(disclosing);
        if (disclosing.isEmpty()) {
          Release first =
              FirstRefused.of(
                  tried.stream().sorted(Release.BY_TURN).toList(),
                  some -> passes(some, current, held));
          leftOut.put(first.id(), LeftOut.sentence(first, findings));
        }
        next = NextReleases.choose(releases, clock.instant(), held, Set.of(), leftOut.keySet());
        if (next.releases().isEmpty()) {
          return new PublishOutcome.Refused(current, attempt.edition(), failures(leftOut.values()));
        }
      } catch (RuntimeException fault) {
        // From now on its releases are tried by fewer at a time. Neither pages that another version
        // of the portal left nor another publisher is a fault of theirs.
        if (!(fault.getCause() instanceof DocumentConflict || fault instanceof AttemptGivenUp)) {
          tried.forEach(release -> releases.countTries(release, NextReleases.TOGETHER - 1));
        }
        throw fault;
      }
    }
  }

  /// Publishes what is public without what was taken down. Where that is refused, the edition has
  /// nothing of the datasets of which figures were taken down.
  public PublishOutcome publishTakedowns() {
    for (int time = 1; ; time++) {
      Edition shown =
          editions
              .edition(editions.current())
              .orElseThrow(() -> new IllegalStateException("Nothing has been published"));
      PublishOutcome outcome = publish(shown.releases(), Map.of());
      if (outcome instanceof PublishOutcome.Refused) {
        var others = new TreeMap<>(shown.releases());
        takenDownSince(shown).forEach(each -> others.remove(each.dataset()));
        outcome = publish(others, Map.of());
      }
      // Another publisher may have published an edition that knows nothing of the takedown.
      if (!(outcome instanceof PublishOutcome.PublishedByAnother) || time == MOST_TIMES) {
        return outcome;
      }
    }
  }

  /// The takedowns that an edition doesn't honour.
  private List<Takedown> takenDownSince(Edition shown) {
    return editions.takedowns().stream().filter(each -> each.isAfter(shown)).toList();
  }

  /// Publishes an edition of exactly these releases, as an officer has ordered, but for those that
  /// were taken down. A plan that another publisher has made of it gives way, and what that would
  /// have shown stays due.
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
      if (shown.stream().anyMatch(each::isAfter)) {
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
    Map<String, String> disclosing = compile(attempt, held);
    return disclosing.isEmpty()
        ? serve(attempt, current, held, findings(attempt.edition()), Optional.empty(), List.of())
        : refused(attempt, current, failures(disclosing.values()));
  }

  /// Clears the edition of an attempt, and compiles and stores it if nothing is disclosed.
  ///
  /// @return why releases are left out, by their ids: a sentence for each that would disclose what
  ///   is suppressed elsewhere. The edition is stored if there is none
  private Map<String, String> compile(Attempt attempt, Map<String, String> held) {
    Compilation compilation = compilation(attempt.edition(), held);
    var takedown =
        new TakedownOfDocuments(releases, editions, documents, memories, compiler, announcer);
    takedown.ofTakedowns(compilation);
    EditionClearance clearance = compiler.clear(compilation);
    takedown.ofWhatFollows(compilation, clearance);
    var disclosing = new LinkedHashMap<String, String>();
    clearance
        .disclosing()
        .forEach(each ->
            disclosing.put(
                attempt.edition().releases().get(each.dataset()), LeftOut.sentence(each)));
    if (disclosing.isEmpty()) {
      new EditionWriting(editions, documents, memories, compiler)
          .store(attempt, compilation, clearance);
    }
    return disclosing;
  }

  private OutputCheck.Findings findings(Edition edition) {
    return outputCheck.check(documents, edition.number(), releasedByName(edition));
  }

  /// Whether an edition with some of the new releases passes all checks. It is not served.
  private boolean passes(List<Release> some, int current, Map<String, String> held) {
    Map<String, Release> chosen =
        some.stream()
            .collect(
                Collectors.toMap(release -> release.description().dataset(), release -> release));
    Attempt attempt =
        editions.plan(
            new Edition(
                current + 1, now(), with(held, chosen), Map.of(), editions.takedowns().size()));
    boolean passes =
        added(attempt, held).size() == some.size()
            && compile(attempt, held).isEmpty()
            && findings(attempt.edition()).mayBeServed();
    editions.refuse(attempt);
    return passes;
  }

  /// Makes a stored edition the current one if the output check has found nothing.
  ///
  /// @param next what the clock has chosen; empty if an officer has ordered the edition
  private PublishOutcome serve(
      Attempt attempt,
      int current,
      Map<String, String> held,
      OutputCheck.Findings found,
      Optional<NextReleases.Choice> next,
      Collection<String> leftOut) {
    Edition edition = attempt.edition();
    OutputCheck.Findings findings = found;
    if (findings.mayBeServed() && next.isPresent() && !isStillToBePublished(attempt, held)) {
      findings = new OutputCheck.Findings(List.of(WITHDRAWN), findings.remarks());
    }
    if (!findings.mayBeServed()) {
      return refused(attempt, current, findings.and(leftOut));
    }
    if (!editions.flip(attempt)) {
      return new PublishOutcome.PublishedByAnother(editions.current());
    }
    announce(edition.number());
    var remarks = new ArrayList<>(findings.remarks());
    next.ifPresent(choice -> remarks.addAll(choice.remarks()));
    return new PublishOutcome.Published(
        edition, remarks, next.map(NextReleases.Choice::leftOver).orElse(0), List.copyOf(leftOut));
  }

  private PublishOutcome refused(Attempt attempt, int current, OutputCheck.Findings findings) {
    return editions.refuse(attempt)
        ? new PublishOutcome.Refused(current, attempt.edition(), findings)
        : new PublishOutcome.PublishedByAnother(editions.current());
  }

  private static OutputCheck.Findings failures(Collection<String> sentences) {
    return new OutputCheck.Findings(List.copyOf(sentences), List.of());
  }

  /// Discards every release of a dataset that is due, so that it is never published. It is for a
  /// release that can't be, whatever the reason. The plan that has it is given up by the next run.
  ///
  /// @return how many there were
  public int discard(String dataset) {
    List<Release> due =
        releases.due(clock.instant()).stream()
            .filter(release -> release.description().dataset().equals(dataset))
            .toList();
    due.forEach(releases::passOver);
    return due.size();
  }

  /// The plan that is stored already, unless it can't be published: then it is replaced.
  private Attempt plan(Edition edition, Map<String, String> held) {
    Attempt attempt = editions.plan(edition);
    boolean isOurs = attempt.edition().releases().equals(edition.releases());
    if (attempt.edition().takedowns() == edition.takedowns()
        && (isOurs || (isStillToBePublished(attempt, held) && isNotTooOftenTried(attempt, held)))) {
      return attempt;
    }
    editions.refuse(attempt);
    return editions.plan(edition);
  }

  /// Whether all releases that an attempt would publish still wait, and no more than fit.
  private boolean isStillToBePublished(Attempt attempt, Map<String, String> held) {
    List<Release> added = added(attempt, held);
    List<Release> due = releases.due(clock.instant());
    return added.size() <= EditionStore.MOST_NEW_RELEASES && due.containsAll(added);
  }

  private boolean isNotTooOftenTried(Attempt attempt, Map<String, String> held) {
    return added(attempt, held).stream()
        .allMatch(release -> releases.tries(release) < NextReleases.TOGETHER);
  }

  /// The releases that the edition before does not have.
  private List<Release> added(Attempt attempt, Map<String, String> held) {
    return attempt.edition().releases().values().stream()
        .filter(id -> !held.containsValue(id))
        .flatMap(id -> releases.release(id).stream())
        .toList();
  }

  /// What the releases of an edition and of all earlier ones have released by name.
  private List<Revision> releasedByName(Edition edition) {
    return Stream.concat(Stream.of(edition), editions.published().stream())
        .flatMap(each -> each.releases().values().stream())
        .distinct()
        .flatMap(id -> releases.release(id).stream())
        .flatMap(release -> release.description().annotations().revisions().stream())
        .filter(Revision::showsHidden)
        .distinct()
        .toList();
  }

  /// @param leftOut ids of the releases that are not published in this run
  private NextReleases.Choice choose(int current, Map<String, String> held, Set<String> leftOut) {
    return NextReleases.choose(releases, clock.instant(), held, refused(current + 1), leftOut);
  }

  /// The releases of the plan of an edition that was refused.
  private Set<String> refused(int edition) {
    return editions
        .refused(edition)
        .map(plan -> Set.copyOf(plan.releases().values()))
        .orElse(Set.of());
  }

  /// An edition that became current and was not announced, because its publisher died in between,
  /// is announced by the next run.
  private void announce(int edition) {
    if (edition > editions.announced()) {
      announcer.editionPublished(edition);
      editions.markAnnounced(edition);
    }
  }

  /// Never before the edition that is shown, whatever the clock says.
  private Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return editions
        .edition(editions.current())
        .map(Edition::publishedAt)
        .filter(now::isBefore)
        .orElse(now);
  }

  private static Map<String, String> with(Map<String, String> held, Map<String, Release> due) {
    var all = new TreeMap<>(held);
    due.forEach((dataset, release) -> all.put(dataset, release.id()));
    return all;
  }

  private Compilation compilation(Edition edition, Map<String, String> held) {
    return new CompilationInput(
            releases,
            editions.published(),
            memories,
            compiler.disclosure(),
            editions.takedowns().stream().limit(edition.takedowns()).toList())
        .of(
            edition,
            held,
            edition.number() == 1
                ? PreviousDocuments.NONE
                : new PrefetchedDocuments(documents, edition.number() - 1));
  }
}
