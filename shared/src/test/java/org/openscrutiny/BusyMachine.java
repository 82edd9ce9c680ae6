package org.openscrutiny;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Does work on one thread of a machine all of whose processors are kept busy, or on many threads.
public final class BusyMachine {
  private BusyMachine() {}

  /// Parallel streams run on the threads of the pool that they are begun in.
  public static <T> T idle(int threads, Supplier<T> work)
      throws InterruptedException, ExecutionException {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(work::get).get();
    }
  }

  public static <T> T busy(Supplier<T> work) throws InterruptedException, ExecutionException {
    var done = new AtomicBoolean();
    var others = new ArrayList<Thread>();
    for (int number = 0; number < Runtime.getRuntime().availableProcessors(); number++) {
      others.add(
          Thread.ofPlatform()
              .start(() -> {
                while (!done.get()) {
                  Thread.onSpinWait();
                }
              }));
    }
    try {
      return idle(1, work);
    } finally {
      done.set(true);
      for (Thread other : others) {
        other.join();
      }
    }
  }
}
