package org.openscrutiny.bench.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.bench.ingest.Stages.Stage;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.store.DynamoEditionStore;
import org.openscrutiny.store.DynamoMemoryStore;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.store.PortalTable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A process that takes one release in, through the use case and the store that the function has.
final class IngestProcess {
  static final String WHOLE = "whole";
  static final String ROWS = "rows";
  static final String FIGURES = "figures";
  static final String ITEMS = "items";
  static final String BYTES = "bytes";
  static final String UNITS = "units";

  private static final Duration PATIENCE = Duration.ofMinutes(9);

  private IngestProcess() {}

  static Child.Outcome run(
      Workspace workspace, BenchRelease release, String heap, String endpoint, String table) {
    return Child.run(
        IngestProcess.class,
        heap,
        PATIENCE,
        List.of(
            release.release().toString(),
            release.catalogue().toString(),
            workspace.project().resolve("portal.json").toString(),
            endpoint,
            table));
  }

  public static void main(String[] arguments) throws InterruptedException {
    var files = new FolderFiles(Path.of(arguments[0]));
    var meter = new WriteMeter();
    var opened = new PortalTable(client(arguments[3], meter), arguments[4]);
    var store = new DynamoReleaseStore(opened);
    Footprint footprint = Footprint.watch();
    long from = System.nanoTime();
    Catalogue catalogue = CatalogueJson.read(Path.of(arguments[1]));
    var useCase =
        new IngestRelease(
            new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read()),
            new DisclosureControl(
                catalogue, PortalJson.read(Path.of(arguments[2])), OfficialGazetteer.read()),
            store,
            new DynamoEditionStore(opened),
            new DynamoMemoryStore(opened),
            Clock.systemUTC());
    var outcomes = new ArrayList<IngestOutcome>();
    Map<Stage, Long> stages = Stages.of(() -> outcomes.add(useCase.ingest(files)));
    Child.result(WHOLE, System.nanoTime() - from);
    for (Stage stage : Stage.values()) {
      Child.result(stage.name(), stages.getOrDefault(stage, 0L));
    }
    footprint.report();
    Child.result(ITEMS, meter.items());
    Child.result(BYTES, meter.bytes());
    Child.result(UNITS, Math.round(meter.units()));
    count(store, outcomes.getFirst());
  }

  /// What there is now, as the store gives it back.
  private static void count(DynamoReleaseStore store, IngestOutcome outcome) {
    if (!(outcome instanceof IngestOutcome.Accepted(var release, _))) {
      throw new IllegalStateException("The release was not taken in: " + outcome);
    }
    Figures figures = store.figures(release.id());
    Child.result(ROWS, figures.files().stream().mapToLong(Figures.FileRows::rows).sum());
    Child.result(
        FIGURES,
        figures.series().stream().mapToLong(each -> each.series().observations().size()).sum()
            + figures.calculations().size()
            + figures.repeats().size());
  }

  private static DynamoDbClient client(String endpoint, WriteMeter meter) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override -> override.addExecutionInterceptor(meter))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
