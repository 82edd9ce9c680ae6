package org.openscrutiny.editions;

/// What earlier editions remembered for later ones.
public interface Memories {
  /// Those before the first edition: there are none.
  Memories NONE =
      new Memories() {
        @Override
        public <M> M asOf(MemoryKey<M> key, int edition) {
          return key.nothing();
        }
      };

  /// What was remembered last in the editions up to one; [MemoryKey#nothing] where nothing was.
  <M> M asOf(MemoryKey<M> key, int edition);
}
