package org.openscrutiny.editions;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;

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

  private final ReleaseStore releases;
  private final EditionStore editions;
  private final Clock clock;
  private final AttemptPublication attempts;
  private final OrderedPublication ordered;

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
    this.clock = clock;
    attempts =
        new AttemptPublication(
            releases, editions, documents, memories, compiler, outputCheck, announcer, clock);
    ordered = new OrderedPublication(editions, attempts);
  }

  /// Publishes what is public without what was taken down. Where that is refused, the edition has
  /// nothing of the datasets of which figures were taken down.
  public PublishOutcome publishTakedowns() {
    return ordered.publishTakedowns();
  }

  /// Publishes an edition of exactly these releases, as an officer has ordered, but for those that
  /// were taken down.
  ///
  /// @param wanted the id of each dataset's release
  /// @param reasons why a dataset of the edition before is withdrawn, by dataset
  public PublishOutcome publish(Map<String, String> wanted, Map<String, String> reasons) {
    return ordered.publish(wanted, reasons);
  }

  /// Publishes what is due.
  public PublishOutcome publish() {
    int current = editions.current();
    attempts.announce(current);
    Optional<Edition> shown = editions.edition(current);
    if (shown.stream().anyMatch(edition -> !editions.takedownsSince(edition).isEmpty())) {
      return ordered.publishTakedowns();
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
              new Edition(
                  current + 1, attempts.now(), with(held, next.releases()), Map.of(), takedowns),
              held);
      List<Release> tried = added(attempt, held);
      tried.forEach(release -> releases.countTries(release, 1));
      try {
        Map<String, String> disclosing = attempts.compile(attempt, held);
        OutputCheck.Findings findings = OutputCheck.Findings.NONE;
        if (disclosing.isEmpty()) {
          findings = attempts.findings(attempt.edition());
          if (findings.mayBeServed() || tried.size() < 2) {
            return serve(attempt, held, findings, next, leftOut.values());
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
          return new PublishOutcome.Refused(
              current,
              attempt.edition(),
              new OutputCheck.Findings(List.copyOf(leftOut.values()), List.of()));
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

  /// Whether an edition with some of the new releases passes all checks. It is not served.
  private boolean passes(List<Release> some, int current, Map<String, String> held) {
    Map<String, Release> chosen =
        some.stream()
            .collect(
                Collectors.toMap(release -> release.description().dataset(), release -> release));
    Attempt attempt =
        editions.plan(
            new Edition(
                current + 1,
                attempts.now(),
                with(held, chosen),
                Map.of(),
                editions.takedowns().size()));
    boolean passes =
        added(attempt, held).size() == some.size()
            && attempts.compile(attempt, held).isEmpty()
            && attempts.findings(attempt.edition()).mayBeServed();
    editions.refuse(attempt);
    return passes;
  }

  /// Serves what the clock has chosen, unless a release of it was replaced or discarded meanwhile.
  private PublishOutcome serve(
      Attempt attempt,
      Map<String, String> held,
      OutputCheck.Findings findings,
      NextReleases.Choice next,
      Collection<String> leftOut) {
    OutputCheck.Findings found =
        findings.mayBeServed() && !isStillToBePublished(attempt, held)
            ? new OutputCheck.Findings(List.of(WITHDRAWN), findings.remarks())
            : findings;
    return attempts.serve(attempt, found, next.remarks(), next.leftOver(), leftOut);
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

  private static Map<String, String> with(Map<String, String> held, Map<String, Release> due) {
    var all = new TreeMap<>(held);
    due.forEach((dataset, release) -> all.put(dataset, release.id()));
    return all;
  }
}
