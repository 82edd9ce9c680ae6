package org.openscrutiny.lait;

import java.util.Locale;
import java.util.Set;

/// What became of an entry of the dictionary.
enum EntryOutcome {
  CONVERTED("have figures in the release"),
  SAME_ROWS("list a measure a second time, under another topic"),
  LEFT_OUT("have no row that could be converted");

  private final String words;

  EntryOutcome(String words) {
    this.words = words;
  }

  /// Goes on after "entries that".
  String words() {
    return words;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EntryOutcome of(Measure entry, Dictionary dictionary, Set<Measure> converted) {
    Measure first = dictionary.byShortName().getOrDefault(entry.shortName(), entry);
    if (!converted.contains(first)) {
      return LEFT_OUT;
    }
    return first.equals(entry) ? CONVERTED : SAME_ROWS;
  }
}
