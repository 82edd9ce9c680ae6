package org.openscrutiny.localaws.runtime;

import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openscrutiny.localaws.template.Template;

/// One function of the template: its invocations wait in line, and a process of its own takes them
/// one by one. A process that ends or overruns its time fails the invocation that it had, and
/// another process takes its place.
public final class LocalFunction {
  /// The pause before a process that ended is replaced. It doubles while processes end at once.
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  /// After so many processes that ended before they asked for work, the waiting invocations fail.
  private static final int FAILED_STARTS = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /// How a process of this function is started.
  interface Starter {
    ChildProcess start(Instance instance);
  }

  private final Template.Function template;
  private final Starter starter;
  private final BlockingDeque<Invocation> waiting = new LinkedBlockingDeque<>();
  private final AtomicReference<Instance> current = new AtomicReference<>();
  private volatile boolean stopping;
  private int started;
  private int failedStarts;
  private Duration pause = SHORTEST_PAUSE;

  LocalFunction(Template.Function template, Starter starter) {
    this.template = template;
    this.starter = starter;
  }

  public String name() {
    return template.name();
  }

  /// Puts an event in line. The first one starts the process, as on Lambda: most functions of a
  /// portal are asked rarely, and each process takes seconds of the machine.
  public CompletableFuture<InvocationResult> invoke(byte[] event) {
    var invocation = Invocation.of(event);
    waiting.add(invocation);
    startFirst();
    return invocation.result();
  }

  private synchronized void startFirst() {
    if (started == 0) {
      start();
    }
  }

  /// Starts a process, unless the host is stopping.
  private synchronized void start() {
    if (stopping) {
      return;
    }
    var instance = new Instance(this, ++started);
    current.set(instance);
    ChildProcess process = starter.start(instance);
    instance.runsIn(process);
    var _ = process.ended().thenRun(() -> ended(instance));
  }

  /// From now on, a process that ends is not replaced.
  synchronized void startNoMore() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  /// Lets the running invocation finish, if it does in time, and ends the process.
  public void stop(Duration patience) {
    startNoMore();
    Instance instance = current.get();
    if (instance != null) {
      instance.finish(patience);
    }
  }

  Instance instance(int number) {
    Instance instance = current.get();
    if (instance == null || instance.number() != number) {
      throw new IllegalStateException(name() + " has no process " + number);
    }
    return instance;
  }

  /// The next invocation, as soon as there is one.
  Invocation take() throws InterruptedException {
    return waiting.take();
  }

  void giveBack(Invocation invocation) {
    waiting.addFirst(invocation);
  }

  Duration timeout() {
    return Duration.ofSeconds(template.seconds());
  }

  /// If the process can't start, all waiting invocations fail: they would wait for ever.
  void failWaiting(InvocationResult.Failed failure) {
    for (Invocation each = waiting.poll(); each != null; each = waiting.poll()) {
      each.result().complete(failure);
    }
  }

  /// A process has asked for work, so the pause before the next replacement is short again.
  synchronized void works() {
    pause = SHORTEST_PAUSE;
    failedStarts = 0;
  }

  private synchronized void ended(Instance instance) {
    instance.ended();
    if (!stopping) {
      failedStarts++;
      if (failedStarts >= FAILED_STARTS) {
        failWaiting(InvocationResult.Failed.because(name() + ": its process does not start"));
      }
      CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::start);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }
}
