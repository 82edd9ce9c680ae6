package org.openscrutiny.lifecycle;

import java.util.List;
import java.util.TreeMap;

/// The audit trail in memory, for tests without a database. The same contract test holds for this
/// and for the table.
public final class InMemoryTrail implements AuditTrail {
  private final TreeMap<Integer, TrailEntry> entries = new TreeMap<>();

  @Override
  public synchronized List<TrailEntry> entries() {
    return List.copyOf(entries.values());
  }

  @Override
  public synchronized boolean insert(TrailEntry entry) {
    return entries.putIfAbsent(entry.number(), entry) == null;
  }
}
