package org.openscrutiny.faults;

import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.editions.Stores;
import org.openscrutiny.lifecycle.AuditTrail;

/// Everything that the use cases write to.
record Ports(
    ReleaseStore releases,
    EditionStore editions,
    DocumentStore documents,
    MemoryStore memories,
    AuditTrail trail,
    Announcer announcer) {
  static Ports of(Stores stores, AuditTrail trail, Announcer announcer) {
    return new Ports(
        stores.releases(),
        stores.editions(),
        stores.documents(),
        stores.memories(),
        trail,
        announcer);
  }

  /// The same, called by a process that may be killed.
  Ports of(FaultyProcess process) {
    return new Ports(
        process.port(ReleaseStore.class, releases),
        process.port(EditionStore.class, editions),
        process.port(DocumentStore.class, documents),
        process.port(MemoryStore.class, memories),
        process.port(AuditTrail.class, trail),
        process.port(Announcer.class, announcer));
  }
}
