package org.openscrutiny.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// The memory of this process, watched from each garbage collection to the next.
public final class Footprint {
  /// The most that the heap held at one time, garbage included: bytes.
  public static final String HEAP_PEAK = "heapPeak";

  /// The most that was left of the heap after a collection: bytes, the nearest that can be observed
  /// to what the work itself holds on to.
  public static final String HEAP_KEPT = "heapKept";

  /// The most physical memory that the process had, as Linux counts it: bytes; 0 elsewhere.
  public static final String RESIDENT_PEAK = "residentPeak";

  private static final Path STATUS = Path.of("/proc/self/status");

  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();

  private Footprint() {}

  /// Watches from now on.
  public static Footprint watch() {
    var footprint = new Footprint();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(
            (notification, handback) -> footprint.collected(notification), null, null);
      }
    }
    return footprint;
  }

  /// Reports to the process that started this one.
  public void report() {
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    Child.result(HEAP_PEAK, Math.max(peak.get(), now));
    Child.result(HEAP_KEPT, kept.get() == 0 ? now : kept.get());
    Child.result(RESIDENT_PEAK, residentPeak());
  }

  private void collected(Notification notification) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var collection =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo();
      peak.accumulateAndGet(inHeap(collection.getMemoryUsageBeforeGc()), Math::max);
      kept.accumulateAndGet(inHeap(collection.getMemoryUsageAfterGc()), Math::max);
    }
  }

  private long inHeap(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> heapPools.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  private static long residentPeak() {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
