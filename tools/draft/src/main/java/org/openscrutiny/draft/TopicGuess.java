package org.openscrutiny.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;

/// The topic whose indicators share most words with a file's name and columns; known columns decide
/// before words do.
final class TopicGuess {
  private static final int KNOWN = 5;
  private static final int SHORTEST = 3;
  private static final Set<String> COMMON =
      Set.of("and", "the", "number", "rate", "percentage", "with", "year", "children", "plans");

  private TopicGuess() {}

  static String of(Catalogue catalogue, String title, List<IndicatorGuess> guesses) {
    Set<String> words = words(title);
    guesses.forEach(each -> words.addAll(words(each.label())));
    Map<String, Integer> points = new HashMap<>();
    guesses.stream()
        .flatMap(each -> catalogue.indicator(each.id()).stream())
        .forEach(known -> points.merge(known.topic(), KNOWN, Integer::sum));
    for (Indicator indicator : catalogue.indicators()) {
      Set<String> own = words(indicator.shortTitle());
      own.retainAll(words);
      points.merge(indicator.topic(), own.size() > 1 ? 2 : own.size(), Integer::sum);
    }
    return points.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(catalogue.topics().getFirst().id());
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
