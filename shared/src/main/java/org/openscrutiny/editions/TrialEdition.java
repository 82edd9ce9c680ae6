package org.openscrutiny.editions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.opendata.checks.DisclosureChecks.Disclosing;
import org.openscrutiny.suppression.release.DisclosingRelease;

/// The next edition as it would be with a release that is shown as published, to find what the
/// release would disclose before it is accepted.
///
/// It has the current releases and those that are due by then. When the edition is compiled, more
/// may have come, so the same is asked again.
final class TrialEdition {
  private final DisclosureControl disclosure;
  private final ReleaseStore releases;
  private final EditionStore editions;
  private final MemoryStore memories;

  TrialEdition(
      DisclosureControl disclosure,
      ReleaseStore releases,
      EditionStore editions,
      MemoryStore memories) {
    this.disclosure = disclosure;
    this.releases = releases;
    this.editions = editions;
    this.memories = memories;
  }

  /// The figures by which a release would disclose what is suppressed elsewhere; empty if it would
  /// not.
  Optional<List<Disclosing>> disclosing(ReleaseFigures release) {
    String dataset = release.release().description().dataset();
    if (release.release().description().disclosure().policy().isOurs()) {
      return Optional.empty();
    }
    return with(release).stream()
        .flatMap(
            edition -> EditionClearance.of(edition, disclosure.ofEdition()).disclosing().stream())
        .filter(each -> each.dataset().equals(dataset))
        .findFirst()
        .map(DisclosingRelease::figures)
        .map(figures ->
            figures.stream().map(each -> new Disclosing(each.file(), each.text())).toList());
  }

  private Optional<Compilation> with(ReleaseFigures release) {
    int current = editions.current();
    Map<String, String> held = editions.edition(current).map(Edition::releases).orElse(Map.of());
    Map<String, String> next = new TreeMap<>(held);
    List<Release> due = dueWith(release.release());
    for (Release each : due) {
      next.put(each.description().dataset(), each.id());
    }
    next.put(release.release().description().dataset(), release.release().id());
    List<Takedown> takedowns = editions.takedowns();
    return new CompilationInput(releases, editions.published(), memories, disclosure, takedowns)
        .with(release)
        .ofLinked(
            new Edition(
                current + 1, release.release().receivedAt(), next, Map.of(), takedowns.size()),
            held,
            due);
  }

  /// The stored releases that are shown before a release or with it, the oldest first.
  private List<Release> dueWith(Release release) {
    LocalDateTime then = release.description().schedule().publishAt();
    Instant moment = LondonTime.moment(then);
    return releases.due(moment).stream().sorted(Release.BY_TURN).toList();
  }
}
