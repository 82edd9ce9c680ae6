package org.openscrutiny.editions;

/// The four stores of one portal, which the contracts are tested with.
public interface Stores {
  ReleaseStore releases();

  EditionStore editions();

  DocumentStore documents();

  MemoryStore memories();
}
