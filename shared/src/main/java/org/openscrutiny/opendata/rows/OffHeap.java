package org.openscrutiny.opendata.rows;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A block of numbers outside of the Java heap. It is zero at first and can grow.
///
/// A large block is a temporary file that is mapped into memory, so that the operating system can
/// move it to disk: the heap that a file of figures needs does not depend on its number of rows.
/// The garbage collector frees the block.
final class OffHeap {
  private static final long MOST_IN_MEMORY = 16L << 20;

  private MemorySegment memory;
  private Optional<FileChannel> file = Optional.empty();

  /// @param longs how many numbers it can hold at first
  OffHeap(long longs) {
    this.memory = grown(longs * Long.BYTES);
  }

  /// How many numbers it can hold.
  long capacity() {
    return memory.byteSize() / Long.BYTES;
  }

  long get(long place) {
    return memory.getAtIndex(ValueLayout.JAVA_LONG, place);
  }

  void set(long place, long number) {
    memory.setAtIndex(ValueLayout.JAVA_LONG, place, number);
  }

  /// Enlarges the block; the numbers in it stay.
  void grow(long longs) {
    boolean moves = file.isEmpty();
    MemorySegment larger = grown(longs * Long.BYTES);
    if (moves) {
      larger.copyFrom(memory);
    }
    memory = larger;
  }

  private MemorySegment grown(long bytes) {
    if (bytes <= MOST_IN_MEMORY) {
      return Arena.ofAuto().allocate(bytes, Long.BYTES);
    }
    try {
      if (file.isEmpty()) {
        Path path = Files.createTempFile("open-scrutiny", ".rows");
        file = Optional.of(FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE));
      }
      return file.get().map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for a temporary file", e);
    }
  }
}
