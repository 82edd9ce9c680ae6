package org.openscrutiny.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Entity tags and conditional requests (RFC 9110, 8.8.3 and 13.1.2).
final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

  private EntityTag() {}

  /// The tag of the compressed form. Its bytes differ from the plain form's, so its strong tag
  /// does.
  static String gzip(String tag) {
    return tag.substring(0, tag.length() - 1) + "-gzip\"";
  }

  /// Whether `If-None-Match` has the tag, by weak comparison as the standard requires.
  static boolean matches(Optional<String> ifNoneMatch, String tag) {
    String listed = ifNoneMatch.orElse("").strip();
    if (listed.equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(listed);
    while (tags.find()) {
      if (tag.equals(tags.group(1))) {
        return true;
      }
    }
    return false;
  }
}
