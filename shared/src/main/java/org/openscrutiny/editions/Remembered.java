package org.openscrutiny.editions;

/// Something that an edition remembers for later ones.
///
/// @param edition from which on it holds, until a later edition remembers something else
/// @param isChanged whether the edition before remembered something else; otherwise it has to be
///   stored only where an interrupted attempt at the edition may have stored something else
public record Remembered<M>(MemoryKey<M> key, int edition, M memory, boolean isChanged) {}
