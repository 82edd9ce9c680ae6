package org.openscrutiny.editions;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// The fakes keep the contracts that the table keeps.
final class InMemoryStoresTest {
  @Nested
  final class Documents extends DocumentStoreContract {
    Documents() {
      super(new InMemoryStores().documents());
    }
  }

  @Nested
  final class Memory extends MemoryStoreContract {
    Memory() {
      super(new InMemoryStores().memories());
    }
  }

  @Nested
  final class Releases extends ReleaseStoreContract {
    Releases() {
      super(new InMemoryStores().releases());
    }
  }

  @Nested
  final class Editions extends EditionStoreContract {
    Editions() {
      super(new InMemoryStores());
    }
  }

  @Nested
  @Tag("slow")
  final class SecondPublisher extends SecondPublisherContract {
    SecondPublisher() {
      super(new InMemoryStores());
    }
  }

  @Nested
  final class Next extends NextReleasesContract {
    Next() {
      super(new InMemoryStores());
    }
  }
}
