package org.openscrutiny.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.ReleaseDescription.Revision;

/// What is done with one attempt of an edition, whoever has planned it: it is cleared, compiled and
/// stored, checked, and then made the current edition or refused.
record AttemptPublication(
    ReleaseStore releases,
    EditionStore editions,
    DocumentStore documents,
    MemoryStore memories,
    EditionCompiler compiler,
    OutputCheck outputCheck,
    Announcer announcer,
    Clock clock) {

  /// Clears the edition of an attempt, and compiles and stores it if nothing is disclosed.
  ///
  /// @return why releases are left out, by their ids: a sentence for each that would disclose what
  ///   is suppressed elsewhere. The edition is stored if there is none
  Map<String, String> compile(Attempt attempt, Map<String, String> held) {
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

  OutputCheck.Findings findings(Edition edition) {
    return outputCheck.check(documents, edition.number(), releasedByName(edition));
  }

  /// Makes a stored edition the current one if the output check has found nothing.
  ///
  /// @param leftOver how many releases are due and wait for the next edition
  /// @param leftOut why releases are not published with the others
  PublishOutcome serve(
      Attempt attempt,
      OutputCheck.Findings findings,
      List<String> remarks,
      int leftOver,
      Collection<String> leftOut) {
    if (!findings.mayBeServed()) {
      return refused(attempt, findings.and(leftOut));
    }
    if (!editions.flip(attempt)) {
      return new PublishOutcome.PublishedByAnother(editions.current());
    }
    announce(attempt.edition().number());
    return new PublishOutcome.Published(
        attempt.edition(),
        Stream.concat(findings.remarks().stream(), remarks.stream()).toList(),
        leftOver,
        List.copyOf(leftOut));
  }

  PublishOutcome refused(Attempt attempt, OutputCheck.Findings findings) {
    Edition edition = attempt.edition();
    return editions.refuse(attempt)
        ? new PublishOutcome.Refused(edition.number() - 1, edition, findings)
        : new PublishOutcome.PublishedByAnother(editions.current());
  }

  /// Refuses an attempt with nothing but these sentences to say.
  PublishOutcome refused(Attempt attempt, Collection<String> sentences) {
    return refused(attempt, new OutputCheck.Findings(List.copyOf(sentences), List.of()));
  }

  /// Announces an edition that became current and was not announced, because its publisher died in
  /// between.
  void announce(int edition) {
    if (edition > editions.announced()) {
      announcer.editionPublished(edition);
      editions.markAnnounced(edition);
    }
  }

  /// Never before the edition that is shown, whatever the clock says.
  Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return editions
        .edition(editions.current())
        .map(Edition::publishedAt)
        .filter(now::isBefore)
        .orElse(now);
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
