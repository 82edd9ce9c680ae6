package org.openscrutiny.localaws.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One process of a function, and the invocation that it has in hand.
final class Instance {
  private static final Duration TO_EXIT = Duration.ofSeconds(2);

  private final LocalFunction function;
  private final int number;
  private @Nullable ChildProcess process;
  private @Nullable Thread asking;
  private @Nullable Invocation inHand;
  private boolean over;

  Instance(LocalFunction function, int number) {
    this.function = function;
    this.number = number;
  }

  /// Counted from 1 for each function.
  int number() {
    return number;
  }

  synchronized void runsIn(ChildProcess started) {
    process = started;
  }

  /// Waits for an invocation and hands it over. Empty when the process has ended meanwhile.
  Optional<Invocation> next() {
    try {
      synchronized (this) {
        if (over) {
          return Optional.empty();
        }
        asking = Thread.currentThread();
      }
      function.works();
      return handOver(function.take());
    } catch (InterruptedException e) {
      return Optional.empty();
    } finally {
      synchronized (this) {
        asking = null;
      }
    }
  }

  private synchronized Optional<Invocation> handOver(Invocation invocation) {
    if (over) {
      function.giveBack(invocation);
      return Optional.empty();
    }
    inHand = invocation;
    CompletableFuture.delayedExecutor(function.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> overran(invocation));
    return Optional.of(invocation);
  }

  Instant deadline() {
    return Instant.now().plus(function.timeout());
  }

  /// Takes the function's answer to an invocation; one that came too late is dropped.
  void completed(String id, InvocationResult result) {
    Invocation invocation;
    synchronized (this) {
      invocation = inHand;
      if (invocation == null || !invocation.id().equals(id)) {
        return;
      }
      inHand = null;
    }
    invocation.result().complete(result);
  }

  /// The function could not even be loaded.
  void failedToStart(InvocationResult.Failed failure) {
    function.failWaiting(failure);
  }

  /// The process has ended, so its invocation has failed. While the host stops it has not: its
  /// event is delivered again at the next start.
  void ended() {
    Invocation lost;
    synchronized (this) {
      over = true;
      lost = inHand;
      inHand = null;
      if (asking != null) {
        asking.interrupt();
      }
    }
    if (lost != null && !function.isStopping()) {
      lost.result()
          .complete(InvocationResult.Failed.because(function.name() + ": the process ended"));
    }
  }

  void finish(Duration patience) {
    Invocation last;
    ChildProcess ending;
    synchronized (this) {
      last = inHand;
      ending = process;
    }
    if (last != null) {
      await(last, patience);
    }
    if (ending != null) {
      ending.stop(TO_EXIT);
    }
  }

  private static void await(Invocation last, Duration patience) {
    try {
      last.result().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // It is cut short.
      return;
    }
  }

  private void overran(Invocation invocation) {
    ChildProcess late;
    synchronized (this) {
      if (!invocation.equals(inHand)) {
        return;
      }
      inHand = null;
      late = process;
    }
    invocation
        .result()
        .complete(
            InvocationResult.Failed.because(
                "%s: timed out after %d seconds"
                    .formatted(function.name(), function.timeout().toSeconds())));
    if (late != null) {
      late.stop(Duration.ZERO);
    }
  }
}
