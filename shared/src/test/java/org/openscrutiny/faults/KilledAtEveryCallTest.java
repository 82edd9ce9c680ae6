package org.openscrutiny.faults;

import org.junit.jupiter.api.Tag;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.InMemoryTrail;

/// Every call of every port, on stores in memory.
@Tag("slow")
final class KilledAtEveryCallTest extends KilledAtEveryCallContract {
  KilledAtEveryCallTest() {
    super(InMemory::new, Integer.MAX_VALUE);
  }

  private static final class InMemory implements Storage {
    private final InMemoryStores stores = new InMemoryStores();
    private final AuditTrail trail = new InMemoryTrail();
    private final Announcements announcements = new Announcements();

    @Override
    public Ports open(KilledProcess process) {
      return Ports.of(stores, trail, announcements).of(process);
    }

    @Override
    public Announcements announcements() {
      return announcements;
    }
  }
}
