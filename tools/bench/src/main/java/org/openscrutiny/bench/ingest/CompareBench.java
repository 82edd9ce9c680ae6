package org.openscrutiny.bench.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.openscrutiny.bench.Benchmark;
import org.openscrutiny.bench.Numbers;
import org.openscrutiny.bench.Table;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.editions.Compilation;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.Memories;
import org.openscrutiny.editions.PreviousDocuments;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// How long it takes to compare every indicator of every authority with everything, and to write
/// the results down: of a quarter of the collection's indicators, of half and of all, and the same
/// of its authorities. The time for one indicator in one area stays the same where the work is
/// linear in both.
public final class CompareBench implements Benchmark {
  private static final List<Integer> PARTS = List.of(4, 2);
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String purpose() {
    return "comparisons: time for an indicator in an area, and for all of England [--quick]";
  }

  @Override
  public void run(Workspace workspace, List<String> options) {
    if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
      throw new IllegalArgumentException("bench compare takes --quick and nothing else");
    }
    int rounds = options.isEmpty() ? ROUNDS : 1;
    BenchRelease release = CollectionRelease.generate(workspace);
    Catalogue catalogue = CatalogueJson.read(release.catalogue());
    Path file = workspace.project().resolve("portal.json");
    PortalSettings settings = PortalJson.read(file);
    workspace.progress("Screening " + release.release());
    ScreeningOutcome.Accepted screened = screened(catalogue, release);
    Figures all = screened.figures();
    var parts = new ArrayList<Part>();
    PARTS.forEach(one ->
        parts.add(new Part("1/" + one + " of the indicators", indicators(all, catalogue, one))));
    PARTS.forEach(one -> parts.add(new Part("1/" + one + " of the areas", areas(all, one))));
    parts.add(new Part("all", all));
    compile(catalogue, settings, parts.getFirst().figures(), screened);

    var measured = new ArrayList<Measured>();
    for (Part part : parts) {
      workspace.progress("Comparing " + part.name());
      var nanos = new ArrayList<Double>();
      int documents = 0;
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        documents = compile(catalogue, settings, part.figures(), screened);
        nanos.add((double) (System.nanoTime() - start));
      }
      measured.add(
          new Measured(part.name(), pairs(part.figures()), documents, Numbers.median(nanos)));
    }
    table(measured).print(workspace.out());
  }

  private static Table table(List<Measured> measured) {
    var table =
        new Table("figures", "indicators × areas", "documents", "seconds", "µs for each", "of all");
    double whole = measured.getLast().each();
    for (Measured one : measured) {
      table.row(
          one.name(),
          Numbers.whole(one.pairs()),
          Numbers.whole(one.documents()),
          Numbers.seconds((long) one.nanos()),
          String.format(Locale.ROOT, "%.0f", one.each() / 1000),
          Numbers.ratio(one.each() / whole));
    }
    return table;
  }

  private record Part(String name, Figures figures) {}

  /// @param nanos the median of the rounds
  private record Measured(String name, long pairs, long documents, double nanos) {
    /// Nanoseconds for one indicator in one area.
    double each() {
      return nanos / pairs;
    }
  }

  private static ScreeningOutcome.Accepted screened(Catalogue catalogue, BenchRelease release) {
    ScreeningOutcome screened =
        new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read())
            .screen(new FolderFiles(release.release()));
    return switch (screened) {
      case ScreeningOutcome.Accepted accepted -> accepted;
      case ScreeningOutcome.Refused refused ->
          throw new IllegalStateException("The generated release is refused: " + refused);
    };
  }

  /// Every so-manieth indicator, in all areas.
  private static Figures indicators(Figures all, Catalogue catalogue, int part) {
    List<String> ids = catalogue.indicators().stream().map(Indicator::id).toList();
    return only(all, key -> ids.indexOf(key.indicator()) % part == 0);
  }

  /// Every so-manieth local authority, and England and its regions.
  private static Figures areas(Figures all, int part) {
    List<String> authorities =
        all.series().stream()
            .map(each -> each.series().key().area())
            .filter(area -> area.level() == AreaLevel.LOCAL_AUTHORITY)
            .map(Area::code)
            .distinct()
            .sorted()
            .toList();
    return only(
        all,
        key ->
            key.area().level() != AreaLevel.LOCAL_AUTHORITY
                || authorities.indexOf(key.area().code()) % part == 0);
  }

  private static Figures only(Figures all, Predicate<SeriesKey> wanted) {
    return all.with(
        all.series().stream().filter(each -> wanted.test(each.series().key())).toList(),
        all.calculations(),
        all.repeats());
  }

  /// In local authorities, which have pages.
  private static long pairs(Figures figures) {
    return figures.series().stream()
        .filter(each -> each.series().key().area().level() == AreaLevel.LOCAL_AUTHORITY)
        .count();
  }

  /// @return how many documents were written
  private static int compile(
      Catalogue catalogue,
      PortalSettings settings,
      Figures figures,
      ScreeningOutcome.Accepted screened) {
    ClearedRelease cleared =
        new DisclosureControl(catalogue, settings, OfficialGazetteer.read())
            .ofRelease()
            .clear(screened.description(), figures, List.of());
    var release =
        new Release(
            screened.id(),
            screened.description(),
            Instant.EPOCH,
            screened.findings(),
            cleared.clearance(),
            catalogue.indicators().stream().map(Indicator::id).toList(),
            figures.files());
    String dataset = screened.description().dataset();
    var documents = new AtomicInteger();
    new EditionCompiler(catalogue, settings, OfficialGazetteer.read(), new DocumentWriter())
        .compile(
            new Compilation(
                new Edition(
                    1, Instant.EPOCH.plus(Duration.ofDays(1)), Map.of(dataset, release.id())),
                List.of(),
                Map.of(dataset, new ReleaseFigures(release, cleared.figures())),
                Map.of(),
                Map.of(),
                PreviousDocuments.NONE,
                Memories.NONE),
            document -> documents.incrementAndGet());
    return documents.get();
  }
}
