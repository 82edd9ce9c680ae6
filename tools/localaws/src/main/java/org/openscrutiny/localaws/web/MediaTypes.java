package org.openscrutiny.localaws.web;

import java.util.Map;
import java.util.Set;

/// What a file is, by the end of its name; for objects whose uploader did not say.
final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private static final Set<String> UNSAID =
      Set.of("", "binary/octet-stream", "application/octet-stream", "application/unknown");

  private MediaTypes() {}

  static String of(String key, String said) {
    return UNSAID.contains(said)
        ? BY_EXTENSION.getOrDefault(
            key.substring(key.lastIndexOf('.') + 1), "application/octet-stream")
        : said;
  }

  /// Whether compression makes it smaller.
  static boolean isText(String type) {
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("xml")
        || type.contains("javascript");
  }
}
