package org.openscrutiny.opendata.checks;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Stage 7: whether the levels of a filter are what was meant: no level is spelt in two ways, and
/// none is a date into which a spreadsheet turned a range. All files of a release are compared.
///
/// Two spellings are two groups on the pages, and disclosure control would protect each by itself.
public final class LevelSpellings {
  static final Check FILTER_ALIKE = Check.of("filter-alike");
  static final Check FILTER_DATE = Check.of("filter-date");

  private record Spelling(String file, long line, String text) {}

  private final Findings findings;

  /// By column and by [#plain] spelling.
  private final Map<String, Map<String, Spelling>> known = new HashMap<>();

  public LevelSpellings(Findings findings) {
    this.findings = findings;
  }

  /// Checks the levels of a column.
  ///
  /// @param levels in the order in which they occur
  /// @param lines where each of them occurs first
  void check(String file, String column, List<String> levels, List<Long> lines) {
    Map<String, Spelling> spellings = known.computeIfAbsent(column, name -> new HashMap<>());
    var dates = new SpreadsheetDates(levels);
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      long line = lines.get(i);
      var spelling = new Spelling(file, line, level);
      if (FilterColumns.hasSpacesAround(level)) {
        continue;
      }
      Optional.ofNullable(spellings.putIfAbsent(plain(level), spelling))
          .filter(other -> !other.text().equals(level))
          .ifPresent(
              other -> findings.add(FILTER_ALIKE, file, line, column, alike(spelling, other)));
      dates
          .rangeOf(level)
          .ifPresent(range ->
              findings.add(
                  FILTER_DATE, file, line, column, "%s, which was %s".formatted(level, range)));
    }
  }

  private static String alike(Spelling one, Spelling other) {
    String place = "row " + other.line();
    return "%s; %s: %s"
        .formatted(
            visible(one.text()),
            other.file().equals(one.file()) ? place : place + " of " + other.file(),
            visible(other.text()));
  }

  /// Spaces that look like the usual one are named.
  private static String visible(String text) {
    var visible = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean usual = c == ' ' || !(isSpace(c) || isInvisible(c));
          if (usual) {
            visible.appendCodePoint(c);
          } else {
            visible.append("[U+%04X]".formatted(c));
          }
        });
    return visible.toString();
  }

  /// A level without what readers don't see: case, kinds and numbers of spaces, spaces around
  /// signs, kinds of dashes and quotation marks.
  static String plain(String level) {
    var text = new StringBuilder();
    Normalizer.normalize(level, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> isSpace(c) ? ' ' : c)
        .map(c -> Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c)
        .map(c -> c == '\u2018' || c == '\u2019' || c == '`' ? '\'' : c)
        .map(c -> c == '\u201C' || c == '\u201D' ? '"' : c)
        .forEach(text::appendCodePoint);
    return text.toString()
        .toLowerCase(Locale.UK)
        .replace("&", " and ")
        .replaceAll(" *([^\\p{L}\\p{N} ]) *", "$1")
        .replaceAll(" +", " ")
        .replaceAll("[.,;:]+$", "")
        .strip();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
