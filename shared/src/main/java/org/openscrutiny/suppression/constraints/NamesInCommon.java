package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// The words with which the names of some columns all begin, for example "children in care" for
/// boys and girls in care.
final class NamesInCommon {
  private final List<String> words;

  NamesInCommon(List<Heading> headings) {
    List<String> common = words(headings.getFirst());
    for (Heading heading : headings) {
      common = common.subList(0, shared(common, words(heading)));
    }
    this.words = common;
  }

  /// Whether the name of a column begins with the same words.
  boolean areSharedBy(Heading heading) {
    return shared(words, words(heading)) == words.size();
  }

  private static int shared(List<String> words, List<String> others) {
    int shared = 0;
    while (shared < Math.min(words.size(), others.size())
        && words.get(shared).equals(others.get(shared))) {
      shared++;
    }
    return shared;
  }

  private static List<String> words(Heading heading) {
    var words = new ArrayList<>(List.of(heading.indicator().split("-", -1)));
    heading.filters().levels().keySet().stream().sorted().forEach(words::add);
    return words;
  }
}
