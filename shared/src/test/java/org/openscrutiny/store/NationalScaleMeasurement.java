package org.openscrutiny.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.EnglandRelease;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.releases.BundledReleases;

/// Stores and publishes a release of the whole of England on DynamoDB Local, then a revised one, and
/// says what each step took. Run by hand, with the heap that it may have:
///
///     java -Xmx900m -Ddynamodb.local.lib=tools/dynamodb-local/target/lib -Dportal.root=. \
///       -cp ... org.openscrutiny.store.NationalScaleMeasurement 448 20
///
/// The first argument is how many indicators, the second how many of them the second release
/// revises.
public final class NationalScaleMeasurement {
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private NationalScaleMeasurement() {}

  public static void main(String[] arguments) {
    int indicators = Integer.parseInt(arguments[0]);
    int revised = Integer.parseInt(arguments[1]);
    var client = new DynamoDbLocal().client();
    var table = new PortalTable(client, DynamoDbLocal.newTable(client));
    System.out.printf(
        "%,d figures: %d indicators, %d areas, %d years%n",
        indicators * EnglandRelease.AREAS.size() * EnglandRelease.YEARS,
        indicators,
        EnglandRelease.AREAS.size(),
        EnglandRelease.YEARS);
    step(
        "store",
        table,
        () -> store(table, EnglandRelease.release("00000000000000aa", indicators, 0)));
    step("publish", table, () -> publish(table, indicators));
    step(
        "store the revised one",
        table,
        () -> store(table, EnglandRelease.release("00000000000000bb", indicators, revised)));
    step("publish the revised one", table, () -> publish(table, indicators));
    System.exit(0);
  }

  private static void store(PortalTable table, ReleaseFigures release) {
    new DynamoReleaseStore(table).accept(release.release(), release.figures(), List.of());
  }

  private static void publish(PortalTable table, int indicators) {
    var outcome =
        new PublishEdition(
                new DynamoReleaseStore(table),
                new DynamoEditionStore(table),
                new DynamoDocumentStore(table),
                new DynamoMemoryStore(table),
                new EditionCompiler(
                    EnglandRelease.catalogue(indicators),
                    BundledReleases.SETTINGS,
                    OfficialGazetteer.read(),
                    new DocumentWriter()),
                new NoOutputCheck(),
                edition -> {},
                Clock.systemUTC())
            .publish();
    System.out.println(outcome.getClass().getSimpleName());
  }

  private static void step(String what, PortalTable table, Runnable step) {
    WriteCost before = table.written();
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    Instant start = Instant.now();
    long busy = CPU.getProcessCpuTime();
    step.run();
    double busySeconds = (CPU.getProcessCpuTime() - busy) / 1e9;
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
    WriteCost after = table.written();
    System.out.printf(
        "%s: %.1f s, %.1f s of a processor; %,d items, %,d bytes, %,d write units; heap at most %,d MB of %,d%n",
        what,
        seconds,
        busySeconds,
        after.items() - before.items(),
        after.bytes() - before.bytes(),
        after.units() - before.units(),
        heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Stream<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
