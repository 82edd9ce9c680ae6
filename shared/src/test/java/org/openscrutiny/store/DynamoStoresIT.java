package org.openscrutiny.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.DocumentStoreContract;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.EditionStoreContract;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.MemoryStoreContract;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.editions.ReleaseStoreContract;
import org.openscrutiny.editions.SecondPublisherContract;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.AuditTrailContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table keeps the contracts of the ports. Each test has a table of its own.
@ExtendWith(DynamoDbLocal.class)
final class DynamoStoresIT {
  @Nested
  final class Documents extends DocumentStoreContract {
    private final PortalTable table;

    Documents(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected DocumentStore store() {
      return new DynamoDocumentStore(table);
    }
  }

  @Nested
  final class Memory extends MemoryStoreContract {
    private final PortalTable table;

    Memory(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected MemoryStore store() {
      return new DynamoMemoryStore(table);
    }
  }

  @Nested
  final class Releases extends ReleaseStoreContract {
    private final PortalTable table;

    Releases(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected ReleaseStore store() {
      return new DynamoReleaseStore(table);
    }
  }

  @Nested
  final class Editions extends EditionStoreContract {
    private final PortalTable table;

    Editions(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected EditionStore editions() {
      return new DynamoEditionStore(table);
    }

    @Override
    protected ReleaseStore releases() {
      return new DynamoReleaseStore(table);
    }
  }

  @Nested
  final class Trail extends AuditTrailContract {
    private final PortalTable table;

    Trail(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected AuditTrail trail() {
      return new DynamoAuditTrail(table);
    }
  }

  @Nested
  final class SecondPublisher extends SecondPublisherContract {
    private final PortalTable table;

    SecondPublisher(DynamoDbClient client) {
      table = new PortalTable(client, DynamoDbLocal.newTable(client));
    }

    @Override
    protected MemoryStore memories() {
      return new DynamoMemoryStore(table);
    }

    @Override
    protected ReleaseStore releases() {
      return new DynamoReleaseStore(table);
    }

    @Override
    protected EditionStore editions() {
      return new DynamoEditionStore(table);
    }

    @Override
    protected DocumentStore documents() {
      return new DynamoDocumentStore(table);
    }
  }
}
