package org.openscrutiny.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The time of day in England, in which `publishAt` is given and officers read moments.
public final class LondonTime {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private LondonTime() {}

  /// The moment of a time. In the hour that the clocks skip in spring it is an hour later; of the
  /// hour that comes twice in autumn it is the first.
  public static Instant moment(LocalDateTime time) {
    return time.atZone(LONDON).toInstant();
  }

  public static LocalDateTime of(Instant moment) {
    return LocalDateTime.ofInstant(moment, LONDON);
  }

  /// Such as `2025-01-02 09:30:00`.
  public static String text(LocalDateTime time) {
    return TEXT.format(time);
  }

  public static String text(Instant moment) {
    return text(of(moment));
  }
}
