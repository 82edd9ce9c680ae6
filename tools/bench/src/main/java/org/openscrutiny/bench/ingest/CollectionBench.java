package org.openscrutiny.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Child.Measured;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.bench.Numbers;
import org.openscrutiny.bench.Table;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.bench.ingest.Stages.Stage;
import org.openscrutiny.localaws.storage.LocalDynamoDb;
import org.openscrutiny.localaws.template.LocalResourceNames;
import org.openscrutiny.localaws.template.Template;

/// Takes one large release in, with DynamoDB Local and the table of the template. The tables are in
/// memory: on disk, what is measured is how long this machine's disk takes to answer.
///
/// Figures that a release holds one by one would each be an item of less than a kilobyte, and so
/// cost one write unit each: with those the written units are compared.
final class CollectionBench {
  private static final String HEAP = "1g";

  private final Workspace workspace;

  CollectionBench(Workspace workspace) {
    this.workspace = workspace;
  }

  void run(BenchRelease release) {
    workspace.progress("Taking in " + release.release());
    var table = new Table("ingest of a whole collection", "measured", "budget");
    switch (ingest(release)) {
      case Measured done -> rows(table, done);
      case Child.OutOfMemory _ -> table.row("out of memory", "-Xmx" + HEAP, "-Xmx" + HEAP);
      case Child.Failed(String why) -> table.row("failed: " + why);
    }
    table.print(workspace.out());
  }

  private Child.Outcome ingest(BenchRelease release) {
    Path libraries = workspace.project().resolve("tools/dynamodb-local/target/lib");
    try {
      LocalDynamoDb database = LocalDynamoDb.startInMemory(libraries, line -> {});
      try {
        return IngestProcess.run(
            workspace, release, HEAP, database.address(), createTable(database));
      } finally {
        database.stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String createTable(LocalDynamoDb database) {
    var names = new LocalResourceNames(database.address());
    Template template = Template.read(workspace.project().resolve("template.yaml"), names);
    String table = template.tables().getFirst();
    database.createTable(names.reference(table), template.properties(table));
    return names.reference(table);
  }

  private static void rows(Table table, Measured done) {
    for (Stage stage : Stage.values()) {
      table.row("  %s, s".formatted(stage.label()), Numbers.seconds(done.of(stage.name())));
    }
    table.row("whole, s", Numbers.seconds(done.of(IngestProcess.WHOLE)), "< 120");
    table.row("rows", Numbers.whole(done.of(IngestProcess.ROWS)));
    long figures = done.of(IngestProcess.FIGURES);
    table.row("figures", Numbers.whole(figures));
    table.row("items", Numbers.whole(done.of(IngestProcess.ITEMS)));
    table.row("bytes", Numbers.whole(done.of(IngestProcess.BYTES)));
    long units = done.of(IngestProcess.UNITS);
    table.row("write units", Numbers.whole(units));
    table.row(
        "one item for each figure costs",
        Numbers.ratio((double) figures / units) + " times as many",
        "≥ 20");
    table.row("heap peak", Numbers.megabytes(done.of(Footprint.HEAP_PEAK)), "-Xmx" + HEAP);
    table.row("kept after a collection", Numbers.megabytes(done.of(Footprint.HEAP_KEPT)));
    table.row("process", Numbers.megabytes(done.of(Footprint.RESIDENT_PEAK)));
  }
}
