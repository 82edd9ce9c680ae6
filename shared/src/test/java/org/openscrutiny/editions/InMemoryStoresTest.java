package org.openscrutiny.editions;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// The fakes keep the contracts that the table keeps.
final class InMemoryStoresTest {
  @Nested
  final class Documents extends DocumentStoreContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected DocumentStore store() {
      return stores.documents();
    }
  }

  @Nested
  final class Memory extends MemoryStoreContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected MemoryStore store() {
      return stores.memories();
    }
  }

  @Nested
  final class Releases extends ReleaseStoreContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected ReleaseStore store() {
      return stores.releases();
    }
  }

  @Nested
  final class Editions extends EditionStoreContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected EditionStore editions() {
      return stores.editions();
    }

    @Override
    protected ReleaseStore releases() {
      return stores.releases();
    }
  }

  @Nested
  @Tag("slow")
  final class SecondPublisher extends SecondPublisherContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected ReleaseStore releases() {
      return stores.releases();
    }

    @Override
    protected EditionStore editions() {
      return stores.editions();
    }

    @Override
    protected DocumentStore documents() {
      return stores.documents();
    }

    @Override
    protected MemoryStore memories() {
      return stores.memories();
    }
  }

  @Nested
  final class Next extends NextReleasesContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected ReleaseStore releases() {
      return stores.releases();
    }

    @Override
    protected EditionStore editions() {
      return stores.editions();
    }

    @Override
    protected DocumentStore documents() {
      return stores.documents();
    }

    @Override
    protected MemoryStore memories() {
      return stores.memories();
    }
  }
}
