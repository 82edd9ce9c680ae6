package org.openscrutiny.publish;

import java.nio.file.Path;
import java.time.Clock;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.store.DynamoDocumentStore;
import org.openscrutiny.store.DynamoEditionStore;
import org.openscrutiny.store.DynamoMemoryStore;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.store.Environment;
import org.openscrutiny.store.PortalTable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// The settings of the function, from its environment.
///
/// @param portal the council's `portal.json`
/// @param catalogue the folder of the indicator catalogue
record PublishConfig(String table, Path portal, Path catalogue) {
  static PublishConfig fromEnvironment() {
    var environment = Environment.ofProcess();
    return new PublishConfig(
        environment.required("TABLE_NAME"),
        environment.path("PORTAL_CONFIG"),
        environment.path("PORTAL_CATALOGUE"));
  }

  /// The region, the credentials and, on one machine, the endpoint are the environment's.
  private static EventBridgeClient eventBridge() {
    return EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  PublishEdition useCase() {
    PortalTable opened = PortalTable.open(table);
    PortalSettings settings = PortalJson.read(portal);
    Catalogue indicators = CatalogueJson.read(catalogue);
    return new PublishEdition(
        new DynamoReleaseStore(opened),
        new DynamoEditionStore(opened),
        new DynamoDocumentStore(opened),
        new DynamoMemoryStore(opened),
        new EditionCompiler(indicators, settings, OfficialGazetteer.read(), new DocumentWriter()),
        new DisclosureCheck(AttackBudget.OF_AN_EDITION),
        new EventBridgeAnnouncer(eventBridge()),
        Clock.systemUTC());
  }
}
