package org.openscrutiny.editions;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.opendata.LastRelease;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseId;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.opendata.checks.DisclosureChecks;
import org.openscrutiny.opendata.checks.ScheduleChecks;
import org.openscrutiny.suppression.release.CellIdentity;
import org.openscrutiny.suppression.release.ClearedFigures;
import org.openscrutiny.suppression.release.ClearedRelease;

/// Ingests the files of one release: screen, clear, store. Nothing becomes public by it.
///
/// A release that is shown as published can't be cleared. It is refused if it would disclose what
/// is suppressed in another release ([TrialEdition]).
///
/// Ingesting the same files again changes nothing, so an event may arrive twice or be retried after
/// a crash. A refused release is screened anew each time, since the catalogue or the checks may
/// have changed.
public final class IngestRelease {
  private static final String MONTHS_ADDED_UP =
      "The publisher gives this by month. Here months are added up, to a quarter or longer, since many"
          + " of them are too small to be shown. Percentages are worked out again from"
          + " what was added up.";

  /// One transaction makes a release known and takes those out that it replaces.
  private static final int MOST_REPLACED = 90;

  private final ReleaseScreening screening;
  private final DisclosureControl disclosure;
  private final ReleaseStore releases;
  private final TrialEdition trial;
  private final Clock clock;

  public IngestRelease(
      ReleaseScreening screening,
      DisclosureControl disclosure,
      ReleaseStore releases,
      EditionStore editions,
      MemoryStore memories,
      Clock clock) {
    this.screening = screening;
    this.disclosure = disclosure;
    this.releases = releases;
    this.trial = new TrialEdition(disclosure, releases, editions, memories);
    this.clock = clock;
  }

  public IngestOutcome ingest(ReleaseFiles files) {
    return releases
        .release(ReleaseId.of(files))
        .<IngestOutcome>map(known -> new IngestOutcome.AlreadyKnown(known, standing(known)))
        .orElseGet(() -> screen(files));
  }

  private Standing standing(Release known) {
    String dataset = known.description().dataset();
    if (releases.waiting(dataset).contains(known)) {
      return Standing.WAITING;
    }
    return releases.shown(dataset).equals(Optional.of(known))
        ? Standing.SHOWN
        : Standing.SUPERSEDED;
  }

  private IngestOutcome screen(ReleaseFiles files) {
    return switch (screening.screen(files, this::before)) {
      case ScreeningOutcome.Refused refused -> refuse(refused, files.folder());
      case ScreeningOutcome.Accepted accepted -> clear(accepted, files.folder());
    };
  }

  private LastRelease.Known before(ReleaseDescription description) {
    List<ClearedFigures> earlier = earlier(description);
    return new LastRelease.Known(
        earlier.stream().map(ClearedFigures::figures).findFirst(),
        ClearedFigures.keptBack(
            earlier,
            description.annotations().revisions(),
            CellIdentity.of(
                disclosure.geography(),
                Stream.concat(
                        Stream.of(description.disclosure()),
                        earlier.stream().map(ClearedFigures::rules))
                    .map(DisclosureRules::relations)
                    .toList())));
  }

  /// The cleared figures of the releases before it, the newest first.
  private List<ClearedFigures> earlier(ReleaseDescription description) {
    var all = new ArrayList<ClearedFigures>();
    Optional<Release> next =
        releases.newest(description.dataset(), description.schedule().publishAt());
    while (next.isPresent()) {
      ReleaseDescription before = next.get().description();
      all.add(new ClearedFigures(before.disclosure(), releases.figures(next.get().id())));
      next = releases.newest(description.dataset(), before.schedule().publishAt().minusSeconds(1));
    }
    return all;
  }

  private IngestOutcome refuse(ScreeningOutcome.Refused refused, String folder) {
    var refusal =
        new Refusal(
            refused.id(), folder, clock.instant(), RedactedFindings.refused(refused.findings()));
    releases.refuse(refusal);
    return new IngestOutcome.Refused(refusal);
  }

  private IngestOutcome clear(ScreeningOutcome.Accepted accepted, String folder) {
    ReleaseDescription description = accepted.description();
    List<Figures> earlier =
        description.disclosure().policy().isOurs()
            ? earlier(description).stream().map(ClearedFigures::figures).toList()
            : List.of();
    ClearedRelease cleared = disclosure.ofRelease().clear(description, accepted.figures(), earlier);
    Release release = release(accepted, cleared);
    var failed = new ArrayList<>(ScheduleChecks.run(description.schedule(), shown(description)));
    failed.addAll(disclosure.textsOf(accepted, cleared));
    trial
        .disclosing(new ReleaseFigures(release, cleared.figures()))
        .map(DisclosureChecks::run)
        .ifPresent(failed::addAll);
    if (!failed.isEmpty()) {
      failed.addAll(0, accepted.findings());
      return refuse(new ScreeningOutcome.Refused(accepted.id(), failed), folder);
    }
    return accept(accepted, release, cleared);
  }

  private Release release(ScreeningOutcome.Accepted accepted, ClearedRelease cleared) {
    ReleaseDescription description = accepted.description();
    return new Release(
        accepted.id(),
        described(description, cleared),
        clock.instant(),
        RedactedFindings.accepted(description.disclosure().policy(), accepted.findings()),
        cleared.clearance(),
        indicators(cleared.figures()),
        cleared.figures().files());
  }

  private IngestOutcome accept(
      ScreeningOutcome.Accepted accepted, Release release, ClearedRelease cleared) {
    Figures figures = CanonicalOrder.of(accepted.description(), cleared.figures());
    List<Release> replaced = replacedBy(release, figures);
    releases.accept(release, figures, replaced);
    return new IngestOutcome.Accepted(release, replaced);
  }

  /// When the release that is shown might have been shown first. One that is shown has had its
  /// time, whatever it says itself.
  private Optional<LocalDateTime> shown(ReleaseDescription description) {
    LocalDateTime now = LondonTime.of(clock.instant());
    return releases
        .shown(description.dataset())
        .map(release -> release.description().schedule().publishAt())
        .filter(publishAt -> !publishAt.isAfter(now));
  }

  /// The releases that wait and are handed over again by this one: what the source published on the
  /// same day, or the same figures. A correction before the day, or another `publishAt`, would
  /// otherwise be preceded by what it corrects. A correction of the past replaces nothing: see
  /// [#corrects].
  private List<Release> replacedBy(Release release, Figures figures) {
    ReleaseDescription description = release.description();
    return releases.waiting(description.dataset()).stream()
        .filter(each -> !corrects(release, each) && !corrects(each, release))
        .filter(each ->
            each.description().schedule().publishedOn().equals(description.schedule().publishedOn())
                || releases.figures(each.id()).equals(figures))
        .limit(MOST_REPLACED)
        .toList();
  }

  /// Whether a release states what it revises in one whose time has come already. Both are shown,
  /// one after the other, though the source published them on one day.
  private boolean corrects(Release later, Release earlier) {
    LocalDateTime time = earlier.description().schedule().publishAt();
    return !later.description().annotations().revisions().isEmpty()
        && time.isBefore(later.description().schedule().publishAt())
        && !LondonTime.moment(time).isAfter(clock.instant());
  }

  /// With a footnote where months were added up, and without targets that are for a month.
  private static ReleaseDescription described(
      ReleaseDescription description, ClearedRelease cleared) {
    return cleared.addedUp().isEmpty()
        ? description
        : description.with(
            description
                .annotations()
                .with(
                    new Footnote(
                        MONTHS_ADDED_UP,
                        List.of(),
                        cleared.addedUp().stream().sorted().toList(),
                        List.of(),
                        ""),
                    cleared.addedUp()));
  }

  private static List<String> indicators(Figures figures) {
    return figures.series().stream()
        .map(each -> each.series().key().indicator())
        .distinct()
        .sorted()
        .toList();
  }
}
