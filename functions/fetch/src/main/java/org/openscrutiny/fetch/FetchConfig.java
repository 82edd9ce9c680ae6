package org.openscrutiny.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.openscrutiny.sources.FetchSource;
import org.openscrutiny.sources.RawReleases;
import org.openscrutiny.sources.SourceHttp;
import org.openscrutiny.sources.StatisticsApi;
import org.openscrutiny.sources.Subscription;
import org.openscrutiny.sources.Subscriptions;
import org.openscrutiny.sources.TakenVersions;
import org.openscrutiny.store.DynamoTakenVersions;
import org.openscrutiny.store.Environment;
import org.openscrutiny.store.PortalTable;
import org.openscrutiny.store.S3RawReleases;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// What the function works with.
///
/// @param official the address of the department's service
record FetchConfig(
    List<Subscription> subscriptions,
    TakenVersions versions,
    RawReleases raw,
    URI official,
    SourceHttp.Limits limits,
    Clock clock) {
  /// Says to the department who asks.
  private static final String USER_AGENT = "open-scrutiny (transparency portal of a council)";

  static FetchConfig fromEnvironment() {
    var environment = Environment.ofProcess();
    return new FetchConfig(
        Subscriptions.read(environment.path("PORTAL_SOURCES")),
        new DynamoTakenVersions(PortalTable.open(environment.required("TABLE_NAME"))),
        new S3RawReleases(
            S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
            environment.required("RAW_BUCKET")),
        environment.optional("STATISTICS_URL").map(URI::create).orElse(StatisticsApi.OFFICIAL),
        SourceHttp.Limits.USUAL,
        Clock.systemUTC());
  }

  /// A run of its own, with its own limit of time.
  FetchSource source(URI address) {
    return new FetchSource(
        new StatisticsApi(new SourceHttp(address, USER_AGENT, limits, clock)),
        versions,
        raw,
        clock);
  }
}
