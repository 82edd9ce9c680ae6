package org.openscrutiny.lifecycle;

final class InMemoryTrailTest extends AuditTrailContract {
  private final AuditTrail trail = new InMemoryTrail();

  @Override
  protected AuditTrail trail() {
    return trail;
  }
}
