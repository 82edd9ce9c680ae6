package org.openscrutiny.localaws.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;

/// Content negotiation of compression (RFC 9110, 12.5.3), as the distribution does it.
final class Negotiation {
  private static final String QUALITY = "0(\\.[0-9]{0,3})?|1(\\.0{0,3})?";

  private Negotiation() {}

  /// Whether gzip may be sent: the request has it, or `*`, with a quality above 0.
  static boolean allowsGzip(Headers request) {
    double any = 0;
    double gzip = -1;
    for (String header : request.getOrDefault("Accept-Encoding", List.of())) {
      for (String each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] parts = each.split(";", -1);
        switch (parts[0].strip()) {
          case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality(parts));
          case "*" -> any = quality(parts);
          default -> {}
        }
      }
    }
    return gzip < 0 ? any > 0 : gzip > 0;
  }

  /// A quality that can't be read counts as 0, since a plain body is always acceptable.
  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2);
        return value.matches(QUALITY) ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
