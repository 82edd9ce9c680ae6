package org.openscrutiny;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// `docs/architecture.md`, as far as it can be checked: its two tables, and the picture of the
/// rooms.
///
/// @param text the whole page
record ArchitecturePage(String text) {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z./-]+)` \\| ([^|]+) \\| ([^|]*)\\|$");
  private static final Pattern ARROW =
      Pattern.compile("(?m)^ *(\\S+?)(?:\\[.*])? --> (\\S+?)(?:\\[.*])?$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern CLASS = Pattern.compile("`([a-z.]+\\.[A-Z][A-Za-z]+)`");

  /// A module or a package.
  ///
  /// @param mayUse without what is always allowed: itself and what is below it
  record Unit(String name, List<String> mayUse) {
    String topLevel() {
      return name.replaceFirst("\\..*", "");
    }

    @Override
    public String toString() {
      return name + " uses " + String.join(" ", mayUse);
    }
  }

  record Arrow(String from, String to) {}

  static ArchitecturePage read(Path page) {
    try {
      return new ArchitecturePage(Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Unit> modules() {
    return units("Modules");
  }

  List<Unit> packages() {
    return units("Packages of shared");
  }

  List<Arrow> pictureOfRooms() {
    return ARROW
        .matcher(section("The rooms"))
        .results()
        .map(arrow -> new Arrow(arrow.group(1), arrow.group(2)))
        .toList();
  }

  /// Classes of the portal that the page names, with their packages below `org.openscrutiny`.
  List<String> classes() {
    return CLASS.matcher(text).results().map(name -> name.group(1)).toList();
  }

  private List<Unit> units(String heading) {
    return ROW.matcher(section(heading)).results().map(ArchitecturePage::unit).toList();
  }

  private static Unit unit(MatchResult row) {
    return new Unit(
        row.group(1), NAME.matcher(row.group(3)).results().map(name -> name.group(1)).toList());
  }

  private String section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      throw new IllegalStateException("docs/architecture.md has no heading " + heading);
    }
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
