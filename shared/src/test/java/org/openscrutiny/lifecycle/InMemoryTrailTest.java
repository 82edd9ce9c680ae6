package org.openscrutiny.lifecycle;

final class InMemoryTrailTest extends AuditTrailContract {
  InMemoryTrailTest() {
    super(new InMemoryTrail());
  }
}
