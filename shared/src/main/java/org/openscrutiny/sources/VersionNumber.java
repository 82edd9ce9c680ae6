package org.openscrutiny.sources;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a version of a data set: `2.0`, `1.1`, or `1.1.1` where a version was replaced.
///
/// A major version deletes or renames something, a minor one adds or updates, and a patch replaces
/// a version within the same release.
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");

  /// @throws IllegalArgumentException if the text is not a version number
  public static VersionNumber parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not the number of a version");
    }
    String patch = parts.group(3);
    return new VersionNumber(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  @Override
  public int compareTo(VersionNumber other) {
    return Comparator.comparingInt(VersionNumber::major)
        .thenComparingInt(VersionNumber::minor)
        .thenComparingInt(VersionNumber::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
  }
}
