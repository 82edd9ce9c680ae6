package org.openscrutiny.bench;

import java.util.List;
import java.util.Locale;

/// How benches sum up and print numbers.
public final class Numbers {
  private static final double MEGABYTE = 1024.0 * 1024.0;

  private Numbers() {}

  /// The middle one; of an even number of them, the mean of the two in the middle.
  public static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String ratio(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  public static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
  }

  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
  }
}
