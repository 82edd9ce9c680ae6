package org.openscrutiny.publish;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.ComparedClock;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.lifecycle.InEarnest;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.Previews;
import org.openscrutiny.lifecycle.RecordedAnnouncer;
import org.openscrutiny.lifecycle.RecordedReleases;
import org.openscrutiny.lifecycle.Rehearsal;
import org.openscrutiny.lifecycle.StatusReader;
import org.openscrutiny.store.DynamoAuditTrail;
import org.openscrutiny.store.DynamoDocumentStore;
import org.openscrutiny.store.DynamoEditionStore;
import org.openscrutiny.store.DynamoMemoryStore;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.store.Environment;
import org.openscrutiny.store.PortalTable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The settings of the function, from its environment.
///
/// @param portal the council's `portal.json`
/// @param catalogue the folder of the indicator catalogue
/// @param cloudFront where CloudFront takes requests
record PublishConfig(
    String table,
    String auditTrail,
    String siteBucket,
    String previewBucket,
    String distribution,
    String eventBus,
    URI cloudFront,
    Path portal,
    Path catalogue) {
  static PublishConfig fromEnvironment() {
    var environment = Environment.ofProcess();
    return new PublishConfig(
        environment.required("TABLE_NAME"),
        environment.required("AUDIT_TRAIL_NAME"),
        environment.required("SITE_BUCKET"),
        environment.required("PREVIEW_BUCKET"),
        environment.required("DISTRIBUTION_ID"),
        environment.required("EVENT_BUS"),
        URI.create(
            environment
                .optional("AWS_ENDPOINT_URL_CLOUDFRONT")
                .or(() -> environment.optional("AWS_ENDPOINT_URL"))
                .orElse("https://cloudfront.amazonaws.com")),
        environment.path("PORTAL_CONFIG"),
        environment.path("PORTAL_CATALOGUE"));
  }

  /// The region, the credentials and, on one machine, the endpoint are the environment's.
  private static EventBridgeClient eventBridge() {
    return EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  private static S3Client s3() {
    return S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  Desk desk() {
    PortalTable opened = PortalTable.open(table);
    Clock clock = Clock.systemUTC();
    var releases = new DynamoReleaseStore(opened);
    var editions = new DynamoEditionStore(opened);
    var trail = new DynamoAuditTrail(PortalTable.open(auditTrail));
    var documents = new DynamoDocumentStore(opened);
    var memories = new DynamoMemoryStore(opened);
    var check = new DisclosureCheck(AttackBudget.OF_AN_EDITION);
    EditionCompiler compiler = compiler();
    Announcer announcer = new RecordedAnnouncer(announcer(documents, clock), editions, trail);
    Function<Clock, PublishEdition> publishing =
        by ->
            new PublishEdition(
                new RecordedReleases(releases, trail, clock),
                editions,
                documents,
                memories,
                compiler,
                check,
                announcer,
                by);
    PublishEdition byClock = publishing.apply(new ComparedClock(clock, opened::time));
    PublishEdition ordered = publishing.apply(clock);
    var rehearsal = new Rehearsal(releases, editions, documents, memories, compiler, check, clock);
    return new Desk(
        byClock::publish,
        ordered::discard,
        edition -> new CompiledDocuments(documents, edition),
        new StatusReader(releases, editions, trail),
        trail,
        new Orders(releases, editions, trail, new InEarnest(ordered, documents), rehearsal, clock),
        new Previews(releases, editions, trail, rehearsal, clock),
        new PagesNotReady(s3(), siteBucket)::lines,
        new StoredPreviews(s3(), eventBridge(), eventBus, previewBucket)::store);
  }

  private Announcer announcer(DocumentStore documents, Clock clock) {
    return new PortalAnnouncer(
        new EventBridgeAnnouncer(
            eventBridge(),
            eventBus,
            edition ->
                new PublicationReport(new CompiledDocuments(documents, edition), edition)
                    .summary()),
        new GonePages(s3(), siteBucket),
        new CloudFrontCache(
            UrlConnectionHttpClient.create(),
            DefaultCredentialsProvider.builder().build(),
            cloudFront,
            distribution),
        clock);
  }

  private EditionCompiler compiler() {
    PortalSettings settings = PortalJson.read(portal);
    Catalogue indicators = CatalogueJson.read(catalogue);
    return new EditionCompiler(
        indicators, settings, OfficialGazetteer.read(), new DocumentWriter());
  }
}
