package org.openscrutiny.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.sources.FetchOutcome.Kind;
import org.openscrutiny.sources.TakenVersion.Held;

/// Takes in the newest version of a subscription: versions, changes, meta data and file of the
/// source become a release in the raw bucket.
///
/// A version is taken whole or not at all: its `release.json` is put last, and only then is the
/// version recorded as taken. A run that broke off is repeated with the same bytes, which ingest
/// knows again.
public final class FetchSource {
  private final StatisticsApi api;
  private final TakenVersions versions;
  private final RawReleases raw;
  private final Clock clock;

  public FetchSource(StatisticsApi api, TakenVersions versions, RawReleases raw, Clock clock) {
    this.api = api;
    this.versions = versions;
    this.raw = raw;
    this.clock = clock;
  }

  /// How a subscription is fetched.
  ///
  /// @param dryRun says what would be taken, and changes nothing
  /// @param accept takes a version that breaks what the subscription uses, as far as it fits
  public record Manner(boolean dryRun, boolean accept) {
    public static final Manner BY_CLOCK = new Manner(false, false);
  }

  /// @throws UncheckedIOException when the raw bucket or the disk fails; nothing is recorded then
  public FetchOutcome fetch(Subscription subscription, Manner manner) {
    try {
      return newest(subscription, manner);
    } catch (SourceFault fault) {
      Kind kind =
          switch (fault.kind()) {
            case UNREACHABLE -> Kind.UNREACHABLE;
            case WITHDRAWN -> Kind.WITHDRAWN;
            case BUSY, GONE, UNEXPECTED -> Kind.FAILED;
          };
      return new FetchOutcome(
          subscription.dataset(),
          kind,
          Optional.empty(),
          List.of(String.valueOf(fault.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FetchOutcome newest(Subscription subscription, Manner manner) throws IOException {
    Optional<TakenVersion> known = versions.of(subscription.dataset());
    TakenVersion taken =
        known.isPresent() ? known.orElseThrow() : TakenVersion.nothingOf(resolve(subscription));
    List<SourceVersion> all = api.versions(taken.dataSet());
    boolean isWithdrawn =
        all.stream()
            .filter(each -> Optional.of(each.number()).equals(taken.number()))
            .anyMatch(each -> each.status() == DataSet.Status.WITHDRAWN);
    TakenVersion now = taken.withStatus(isWithdrawn, superseding(subscription, taken, all));
    Optional<SourceVersion> newer =
        all.stream()
            .filter(each -> each.status() != DataSet.Status.WITHDRAWN)
            .filter(each -> taken.number().map(each.number()::compareTo).orElse(1) > 0)
            .max(SourceVersion.OLDEST_FIRST);
    if (newer.isEmpty()) {
      if (!manner.dryRun() && !known.equals(Optional.of(now))) {
        versions.put(subscription.dataset(), now);
      }
      return nothingNewer(subscription, now, isWithdrawn && !taken.withdrawn());
    }
    SourceVersion version = newer.orElseThrow();
    List<String> breaking =
        manner.accept() ? List.of() : breaking(subscription, taken, all, version);
    if (!breaking.isEmpty()) {
      if (!manner.dryRun()) {
        versions.put(
            subscription.dataset(), now.with(new Held(version.number().toString(), breaking)));
      }
      return held(subscription, version, breaking);
    }
    return take(subscription, now, version, manner);
  }

  /// The id of the data set that a subscription means.
  private String resolve(Subscription subscription) throws IOException {
    Publication publication =
        api.publication(subscription.publication())
            .orElseThrow(() ->
                new SourceFault(
                    SourceFault.Kind.GONE,
                    "The source has no publication \"%s\"".formatted(subscription.publication())));
    List<DataSet> sets = api.dataSets(publication.id());
    return DataSet.named(subscription.sourceDataSet(), sets)
        .map(DataSet::id)
        .orElseThrow(() ->
            new SourceFault(
                SourceFault.Kind.GONE,
                "\"%s\" has no data set \"%s\"; it has %s"
                    .formatted(
                        publication.title(),
                        subscription.sourceDataSet(),
                        String.join("; ", sets.stream().map(DataSet::title).toList()))));
  }

  /// Asked only where all versions are deprecated or withdrawn: the source says so of a data set
  /// that another one has replaced.
  private Optional<String> superseding(
      Subscription subscription, TakenVersion taken, List<SourceVersion> all) throws IOException {
    if (all.stream().anyMatch(each -> each.status() == DataSet.Status.PUBLISHED)) {
      return Optional.empty();
    }
    Optional<Publication> publication = api.publication(subscription.publication());
    if (publication.isEmpty()) {
      return Optional.empty();
    }
    List<DataSet> sets = api.dataSets(publication.orElseThrow().id());
    return sets.stream()
        .filter(each -> each.id().equals(taken.dataSet()))
        .flatMap(each -> each.supersededBy().stream())
        .findFirst()
        .map(id -> DataSet.named(id, sets).map(DataSet::title).orElse(id));
  }

  /// What the versions after the one that was taken, up to this one, break.
  private List<String> breaking(
      Subscription subscription, TakenVersion taken, List<SourceVersion> all, SourceVersion version)
      throws IOException {
    var breaking = new ArrayList<String>();
    if (taken.number().isPresent()) {
      for (SourceVersion each : all) {
        if (each.number().compareTo(taken.number().orElseThrow()) > 0
            && each.number().compareTo(version.number()) <= 0
            && each.status() != DataSet.Status.WITHDRAWN) {
          breaking.addAll(
              api.breaking(
                  taken.dataSet(), each.number(), change -> change.isUsedBy(subscription)));
        }
      }
    }
    return breaking;
  }

  private FetchOutcome take(
      Subscription subscription, TakenVersion taken, SourceVersion version, Manner manner)
      throws IOException {
    Path folder = Files.createTempDirectory("fetch");
    try {
      SourceMeta meta = api.meta(taken.dataSet(), version.number());
      FetchedRelease release;
      try (InputStream csv = api.csv(taken.dataSet(), version.number())) {
        release = FetchedRelease.write(subscription, version, meta, csv, folder);
      }
      VersionDifference difference = difference(subscription, taken, release);
      ReleaseText.write(subscription, version, release, difference);
      if (!manner.dryRun()) {
        String place = place(subscription, version.number().toString());
        for (String file :
            List.of(FetchedRelease.DATA, FetchedRelease.META, FetchedRelease.DESCRIPTION)) {
          raw.put(place + file, folder.resolve(file));
        }
        versions.put(
            subscription.dataset(),
            new TakenVersion(
                taken.dataSet(),
                Optional.of(version.number().toString()),
                release.indicators(),
                Optional.of(clock.instant()),
                Optional.empty(),
                false,
                taken.supersededBy()));
      }
      return taken(subscription, version, release, difference, manner);
    } finally {
      delete(folder);
    }
  }

  private VersionDifference difference(
      Subscription subscription, TakenVersion taken, FetchedRelease release) throws IOException {
    TakenFigures now;
    try (InputStream file = Files.newInputStream(release.folder().resolve(FetchedRelease.DATA))) {
      now = TakenFigures.read(file, List.copyOf(release.indicators().keySet()));
    }
    TakenFigures before = TakenFigures.NONE;
    if (taken.version().isPresent()) {
      Optional<InputStream> file =
          raw.open(place(subscription, taken.version().orElseThrow()) + FetchedRelease.DATA);
      if (file.isPresent()) {
        try (InputStream stream = file.orElseThrow()) {
          before = TakenFigures.read(stream, List.copyOf(taken.uses().keySet()));
        }
      }
    }
    return VersionDifference.between(before, now);
  }

  private static String place(Subscription subscription, String version) {
    return "fetched/%s/%s/".formatted(subscription.dataset(), version);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /// @param isNew whether the source has withdrawn the version since it was asked last
  private static FetchOutcome nothingNewer(
      Subscription subscription, TakenVersion taken, boolean isNew) {
    var says = new ArrayList<String>();
    if (taken.version().isEmpty()) {
      says.add("The source shows no version.");
    } else {
      says.add("Version %s is the newest.".formatted(taken.version().orElseThrow()));
    }
    taken
        .supersededBy()
        .ifPresent(next ->
            says.add(
                "The source has replaced the data set by \"%s\"; subscribe to that."
                    .formatted(next)));
    if (taken.withdrawn()) {
      says.add(
          "The source has withdrawn it. To withdraw it here: ./portal withdraw %s --reason TEXT"
              .formatted(subscription.dataset()));
    }
    return new FetchOutcome(
        subscription.dataset(), isNew ? Kind.WITHDRAWN : Kind.UP_TO_DATE, taken.version(), says);
  }

  private static FetchOutcome held(
      Subscription subscription, SourceVersion version, List<String> breaking) {
    var says = new ArrayList<String>();
    says.add(
        "Version %s is held, since it breaks what the subscription uses. The figures of the version"
                .formatted(version.number())
            + " before stay.");
    breaking.forEach(each -> says.add("In it, " + each + "."));
    says.add(
        "Change sources/ where it is named, or take what still fits: ./portal fetch %s --accept"
            .formatted(subscription.dataset()));
    return new FetchOutcome(
        subscription.dataset(), Kind.HELD, Optional.of(version.number().toString()), says);
  }

  private static FetchOutcome taken(
      Subscription subscription,
      SourceVersion version,
      FetchedRelease release,
      VersionDifference difference,
      Manner manner) {
    var says = new ArrayList<String>();
    says.add(
        "Version %s%s %s taken: %d indicators."
            .formatted(
                version.number(),
                version.release().isBlank() ? "" : " (" + version.release() + ")",
                manner.dryRun() ? "would be" : "is",
                release.indicators().size()));
    says.addAll(difference.lines());
    release.misfits().forEach(each -> says.add("Does not fit: " + each + "."));
    return new FetchOutcome(
        subscription.dataset(),
        manner.dryRun() ? Kind.WOULD_BE_TAKEN : Kind.TAKEN,
        Optional.of(version.number().toString()),
        says);
  }
}
