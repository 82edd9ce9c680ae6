package org.openscrutiny.bench.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.openscrutiny.opendata.ReleaseId;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.suppression.release.Clearing;

/// How long a thread spends in each stage of an ingest, seen from outside: another thread looks a
/// hundred times a second at which stage it is in. So the use case is measured as it is, without a
/// clock inside.
final class Stages {
  private static final long INTERVAL_NANOS = 10_000_000;

  /// A stage, known by the class whose method is running.
  enum Stage {
    IDENTIFY("identify", ReleaseId.class),
    SCREEN("screen", ReleaseScreening.class),
    CLEAR("clear", Clearing.class),
    STORE("store", DynamoReleaseStore.class);

    private final String label;
    private final String type;

    Stage(String label, Class<?> type) {
      this.label = label;
      this.type = type.getName();
    }

    String label() {
      return label;
    }
  }

  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

  /// Runs the work in this thread, and says how many nanoseconds each stage took.
  static Map<Stage, Long> of(Runnable work) throws InterruptedException {
    var stages = new Stages();
    Thread worker = Thread.currentThread();
    Thread watcher = Thread.ofPlatform().daemon().start(() -> stages.watch(worker));
    work.run();
    watcher.interrupt();
    watcher.join();
    return stages.nanos;
  }

  private void watch(Thread worker) {
    long before = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(INTERVAL_NANOS);
      long now = System.nanoTime();
      long passed = now - before;
      before = now;
      stage(worker.getStackTrace()).ifPresent(stage -> nanos.merge(stage, passed, Long::sum));
    }
  }

  /// The innermost of the stages.
  private static Optional<Stage> stage(StackTraceElement[] frames) {
    for (StackTraceElement frame : frames) {
      for (Stage stage : Stage.values()) {
        if (frame.getClassName().equals(stage.type)) {
          return Optional.of(stage);
        }
      }
    }
    return Optional.empty();
  }
}
