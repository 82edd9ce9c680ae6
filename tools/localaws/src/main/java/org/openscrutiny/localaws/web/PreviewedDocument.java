package org.openscrutiny.localaws.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document of the previewed edition, by its address in the API.
///
/// @param name under which the preview keeps it
/// @param before its address in the edition before, which has it where the edition leaves it as it
///   is
/// @param compressed whether it is asked for as a compressed file
record PreviewedDocument(String name, String before, boolean compressed) {
  private static final Pattern ADDRESS =
      Pattern.compile("/api/v1/editions/([1-9][0-9]{0,5}|current)(/[^?]*)?");
  private static final Pattern PERIOD = Pattern.compile("(?:.*&)?period=([^&]*).*");
  private static final Pattern TOPIC = Pattern.compile("(?:.*&)?topic=([^&]*).*");
  private static final String GZIP = ".gz";

  /// Empty where an address leads to another edition, or to none. The current edition of a preview
  /// is the previewed one.
  static Optional<PreviewedDocument> of(URI address, int edition) {
    Matcher path = ADDRESS.matcher(address.getRawPath());
    String number = Integer.toString(edition);
    if (!path.matches() || !(path.group(1).equals(number) || path.group(1).equals("current"))) {
      return Optional.empty();
    }
    String below = Objects.requireNonNullElse(path.group(2), "");
    String query = Objects.requireNonNullElse(address.getQuery(), "");
    String rawQuery = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    boolean compressed = below.endsWith(GZIP);
    return Optional.of(
        new PreviewedDocument(
            name(compressed ? below.substring(0, below.length() - GZIP.length()) : below, query),
            "/api/v1/editions/%d%s%s".formatted(edition - 1, below, rawQuery),
            compressed));
  }

  private static String name(String below, String query) {
    Matcher period = PERIOD.matcher(query);
    Matcher topic = TOPIC.matcher(query);
    if (below.isEmpty()) {
      return "edition";
    }
    if (below.equals("/indicators")) {
      return topic.matches() ? "catalogue/" + topic.group(1) : "catalogue";
    }
    String name = below.substring(1);
    return period.matches() ? name + "/periods/" + period.group(1).replace('/', '-') : name;
  }
}
