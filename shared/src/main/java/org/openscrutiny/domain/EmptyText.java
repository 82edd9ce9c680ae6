package org.openscrutiny.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts that people write into a field where they have nothing to say: a dash, "n/a", "none", or
/// the kind of year, which the periods of the figures show. No reader sees them.
public final class EmptyText {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> EMPTY =
      Set.of(
          "",
          "x",
          "na",
          "n a",
          "nil",
          "nan",
          "null",
          "none",
          "nothing",
          "blank",
          "empty",
          "tbc",
          "tbd",
          "todo",
          "unknown",
          "not known",
          "not applicable",
          "not available",
          "to be confirmed",
          "no note",
          "no notes",
          "no footnote",
          "no footnotes",
          "no comment",
          "no comments");

  private static final Pattern KIND_OF_YEAR =
      Pattern.compile(
          "(the )?(dictionary s )?((kind|type) of year|year type)?( is)?( the)? ?"
              + "(annual|yearly|(academic|school|financial|calendar|tax) year)");

  private EmptyText() {}

  /// Whether a text says nothing, whatever its case and its punctuation.
  public static boolean is(String text) {
    String words = NO_WORD.matcher(text.toLowerCase(Locale.UK)).replaceAll(" ").strip();
    return EMPTY.contains(words) || KIND_OF_YEAR.matcher(words).matches();
  }
}
