package org.openscrutiny.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.DocumentStoreContract;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.EditionStoreContract;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.MemoryStoreContract;
import org.openscrutiny.editions.NextReleasesContract;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.editions.ReleaseStoreContract;
import org.openscrutiny.editions.SecondPublisherContract;
import org.openscrutiny.editions.Stores;
import org.openscrutiny.lifecycle.AuditTrailContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table keeps the contracts of the ports. Each test has a table of its own.
@ExtendWith(DynamoDbLocal.class)
final class DynamoStoresIT {
  @Nested
  final class Documents extends DocumentStoreContract {
    Documents(DynamoDbClient client) {
      super(new DynamoDocumentStore(newTable(client)));
    }
  }

  @Nested
  final class Memory extends MemoryStoreContract {
    Memory(DynamoDbClient client) {
      super(new DynamoMemoryStore(newTable(client)));
    }
  }

  @Nested
  final class Releases extends ReleaseStoreContract {
    Releases(DynamoDbClient client) {
      super(new DynamoReleaseStore(newTable(client)));
    }
  }

  @Nested
  final class Editions extends EditionStoreContract {
    Editions(DynamoDbClient client) {
      super(new DynamoStores(newTable(client)));
    }
  }

  @Nested
  final class Trail extends AuditTrailContract {
    Trail(DynamoDbClient client) {
      super(new DynamoAuditTrail(newTable(client)));
    }
  }

  @Nested
  final class SecondPublisher extends SecondPublisherContract {
    SecondPublisher(DynamoDbClient client) {
      super(new DynamoStores(newTable(client)));
    }
  }

  @Nested
  final class Next extends NextReleasesContract {
    Next(DynamoDbClient client) {
      super(new DynamoStores(newTable(client)));
    }
  }

  private static PortalTable newTable(DynamoDbClient client) {
    return new PortalTable(client, DynamoDbLocal.newTable(client));
  }

  /// Each store is made anew, as in another process.
  private record DynamoStores(PortalTable table) implements Stores {
    @Override
    public ReleaseStore releases() {
      return new DynamoReleaseStore(table);
    }

    @Override
    public EditionStore editions() {
      return new DynamoEditionStore(table);
    }

    @Override
    public DocumentStore documents() {
      return new DynamoDocumentStore(table);
    }

    @Override
    public MemoryStore memories() {
      return new DynamoMemoryStore(table);
    }
  }
}
