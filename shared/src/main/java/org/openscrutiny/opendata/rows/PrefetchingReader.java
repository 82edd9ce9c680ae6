package org.openscrutiny.opendata.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Reads a text in advance on a separate thread. Uncompressing and decoding a file takes about as
/// long as checking its rows, and machines have more than one processor. A text that fits in one
/// block is read without a thread.
final class PrefetchingReader extends Reader {
  private static final int BLOCK = 1 << 16;
  private static final int BLOCKS = 4;

  /// A part of the text. The last block has the fault, if one ended the reading.
  private static final class Block {
    private final char[] text = new char[BLOCK];
    private int length;
    private boolean last;
    private Optional<Throwable> fault = Optional.empty();
  }

  private final Reader in;
  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS + 2);
  private Block current = new Block();
  private int place;
  private boolean started;
  private Optional<Thread> thread = Optional.empty();
  private volatile boolean closed;

  PrefetchingReader(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int from, int most) throws IOException {
    if (!started) {
      started = true;
      fill(current);
      if (!current.last) {
        thread = Optional.of(Thread.ofPlatform().daemon().name("read-ahead").start(this::run));
      }
    }
    while (place == current.length) {
      if (current.last) {
        throwFault(current);
        return -1;
      }
      next();
    }
    int count = Math.min(most, current.length - place);
    System.arraycopy(current.text, place, buffer, from, count);
    place += count;
    return count;
  }

  private static void throwFault(Block block) throws IOException {
    if (block.fault.isPresent()) {
      switch (block.fault.get()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        default -> throw new IllegalStateException(block.fault.get());
      }
    }
  }

  private void next() {
    try {
      Block read = full.take();
      empty.add(current);
      current = read;
      place = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was read", e);
    }
  }

  private void run() {
    try {
      boolean last = false;
      while (!closed && !last) {
        Block block = Optional.ofNullable(empty.poll()).orElseGet(Block::new);
        fill(block);
        last = block.last;
        full.put(block);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fill(Block block) {
    block.length = 0;
    try {
      while (block.length < BLOCK && !block.last) {
        int count = in.read(block.text, block.length, BLOCK - block.length);
        block.last = count < 0;
        block.length += Math.max(count, 0);
      }
    } catch (Throwable fault) {
      // The reading thread waits for a block: without this one it would wait for ever.
      block.fault = Optional.of(fault);
      block.last = true;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    if (thread.isPresent()) {
      // The thread may be waiting to pass on one more block.
      full.clear();
      try {
        thread.get().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("Interrupted while a file was closed", e));
      }
    }
    in.close();
  }
}
