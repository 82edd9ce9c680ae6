package org.openscrutiny.ingest;

import java.nio.file.Path;
import java.time.Clock;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.lifecycle.RecordedReleases;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.store.DynamoAuditTrail;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.store.Environment;
import org.openscrutiny.store.PortalTable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The function's configuration, from its environment.
///
/// @param portal the council's `portal.json`
/// @param catalogue the folder of the indicator catalogue
record IngestConfig(
    String table, String auditTrail, String rawBucket, Path portal, Path catalogue) {
  static IngestConfig fromEnvironment() {
    var environment = Environment.ofProcess();
    return new IngestConfig(
        environment.required("TABLE_NAME"),
        environment.required("AUDIT_TRAIL_NAME"),
        environment.required("RAW_BUCKET"),
        environment.path("PORTAL_CONFIG"),
        environment.path("PORTAL_CATALOGUE"));
  }

  ReleaseSource source() {
    return new RawBucket(
        S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(), rawBucket);
  }

  IngestRelease useCase() {
    Catalogue indicators = CatalogueJson.read(catalogue);
    Gazetteer gazetteer = OfficialGazetteer.read();
    Clock clock = Clock.systemUTC();
    return new IngestRelease(
        new ReleaseScreening(indicators, new ReleaseJson(), gazetteer),
        new DisclosureControl(indicators, PortalJson.read(portal), gazetteer),
        new RecordedReleases(
            new DynamoReleaseStore(PortalTable.open(table)),
            new DynamoAuditTrail(PortalTable.open(auditTrail)),
            clock),
        clock);
  }
}
