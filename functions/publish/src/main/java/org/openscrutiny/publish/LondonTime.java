package org.openscrutiny.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as officers read and give them.
final class LondonTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Europe/London"));

  private LondonTime() {}

  static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
