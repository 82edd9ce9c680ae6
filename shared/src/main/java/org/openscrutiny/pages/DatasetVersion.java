package org.openscrutiny.pages;

/// The version of a dataset: 1.0.0 is its first release. Each later one raises the number of its
/// [ChangeLevel] and sets those after it to 0.
public record DatasetVersion(int major, int minor, int patch) {
  /// Before the first release.
  public static final DatasetVersion NONE = new DatasetVersion(0, 0, 0);

  public static final DatasetVersion FIRST = new DatasetVersion(1, 0, 0);

  /// The version of the next release.
  public DatasetVersion next(ChangeLevel level) {
    if (equals(NONE)) {
      return FIRST;
    }
    return switch (level) {
      case MAJOR -> new DatasetVersion(major + 1, 0, 0);
      case MINOR -> new DatasetVersion(major, minor + 1, 0);
      case PATCH -> new DatasetVersion(major, minor, patch + 1);
    };
  }

  /// As in the public JSON.
  public String text() {
    return major + "." + minor + "." + patch;
  }
}
