package org.openscrutiny.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A process that goes wrong at its n-th call of a port. It is killed before it, as by `kill -9`:
/// neither that call nor any later one is carried out, whatever the code does on its way out. Or
/// that one call fails, as where the store is throttled or its disk is full, and the process goes
/// on.
///
/// What a process has sent before its end is carried out, and its answer is lost: that is the same
/// as being killed before the next call.
final class FaultyProcess {
  private final int calls;
  private final boolean isKilled;
  private final AtomicInteger made = new AtomicInteger();

  private FaultyProcess(int calls, boolean isKilled) {
    this.calls = calls;
    this.isKilled = isKilled;
  }

  /// @param calls so many are carried out
  static FaultyProcess killedAfter(int calls) {
    return new FaultyProcess(calls, true);
  }

  /// @param calls so many are carried out before the one that fails
  static FaultyProcess failingAfter(int calls) {
    return new FaultyProcess(calls, false);
  }

  /// A process that nothing happens to.
  static FaultyProcess sound() {
    return killedAfter(Integer.MAX_VALUE);
  }

  /// No code of the portal catches it.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("the process was killed");
    }
  }

  /// How many calls it has made.
  int made() {
    return made.get();
  }

  boolean hasFailed() {
    return made.get() > calls;
  }

  /// Runs what goes wrong, and says nothing of how it ended.
  void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error end) {
      if (!hasFailed()) {
        throw end;
      }
    }
  }

  /// A port of the process.
  <P> P port(Class<P> type, P real) {
    return port(type, real, _ -> true);
  }

  /// @param counted which of the calls reach out of the process
  <P> P port(Class<P> type, P real, Predicate<Method> counted) {
    InvocationHandler calling =
        (proxy, method, arguments) -> {
          if (method.isDefault() && isInherited(real, method)) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          if (counted.test(method)) {
            goWrong(made.incrementAndGet());
          }
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calling));
  }

  private void goWrong(int call) {
    if (isKilled && call > calls) {
      throw new Killed();
    }
    if (call == calls + 1) {
      throw new IllegalStateException("the store has no time");
    }
  }

  /// Whether an object has a method of its interface as that gives it, in terms of other calls.
  private static boolean isInherited(Object real, Method method) {
    try {
      return real.getClass()
          .getMethod(method.getName(), method.getParameterTypes())
          .getDeclaringClass()
          .isInterface();
    } catch (NoSuchMethodException everyImplementationHasIt) {
      throw new IllegalStateException(everyImplementationHasIt);
    }
  }
}
