package org.openscrutiny.api;

import java.util.Locale;
import java.util.Optional;

/// Content negotiation of compression (RFC 9110, 12.5.3).
final class AcceptEncoding {
  private AcceptEncoding() {}

  /// Whether gzip may be sent: the header has it, or `*`, with a quality above 0.
  static boolean allowsGzip(Optional<String> header) {
    double any = 0;
    double gzip = -1;
    for (String each : header.orElse("").toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = each.split(";", -1);
      switch (parts[0].strip()) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality(parts));
        case "*" -> any = quality(parts);
        default -> {}
      }
    }
    return gzip < 0 ? any > 0 : gzip > 0;
  }

  /// A quality that can't be read counts as 0, since a plain body is always acceptable.
  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        return parameter.substring(2).matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")
            ? Double.parseDouble(parameter.substring(2))
            : 0;
      }
    }
    return 1;
  }
}
