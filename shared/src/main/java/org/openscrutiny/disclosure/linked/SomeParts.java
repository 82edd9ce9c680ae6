package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds which levels of a group make its total, where not all of them do: those that make it
/// wherever they are shown. One place where they do is enough, since some of them must.
final class SomeParts {
  /// All choices among so many levels are tried.
  private static final int MOST_LEVELS = 10;

  private SomeParts() {}

  /// Empty where nothing that is shown tells.
  static List<Family> of(List<Whole> wholes, Sight sight) {
    var levels = new TreeSet<String>();
    for (Whole whole : wholes) {
      whole.parts().forEach(part -> levels.add(Whole.level(whole.filter(), part)));
    }
    var found = new ArrayList<Family>();
    if (levels.size() <= MOST_LEVELS) {
      for (int choice = 1; choice < 1 << levels.size(); choice++) {
        if (Integer.bitCount(choice) > 1) {
          Set<String> chosen = chosen(List.copyOf(levels), choice);
          if (wholes.stream()
              .allMatch(whole -> whole.of(chosen).sum().isSeenToHold(sight).orElse(true))) {
            var family =
                new Family(wholes.stream().map(whole -> whole.of(chosen).sum()).toList(), false);
            if (family.isSeenToHold(sight)) {
              found.add(family);
            }
          }
        }
      }
    }
    return found;
  }

  private static Set<String> chosen(List<String> levels, int choice) {
    var chosen = new TreeSet<String>();
    for (int level = 0; level < levels.size(); level++) {
      if ((choice >> level & 1) == 1) {
        chosen.add(levels.get(level));
      }
    }
    return chosen;
  }
}
