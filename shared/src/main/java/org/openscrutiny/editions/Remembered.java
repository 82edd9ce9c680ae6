package org.openscrutiny.editions;

/// Something that an edition remembers for later ones.
///
/// @param edition from which on it holds, until a later edition remembers something else
public record Remembered<M>(MemoryKey<M> key, int edition, M memory) {}
