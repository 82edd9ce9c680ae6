package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Rules that share counts which are not shown: what one tells, another may need.
final class Together {
  private final Map<String, String> above = new HashMap<>();

  private Together() {}

  static List<List<Rule>> of(List<Rule> rules, Predicate<String> known) {
    var together = new Together();
    var firsts = new LinkedHashMap<Rule, String>();
    for (Rule rule : rules) {
      List<String> unknown =
          rule.facts().stream()
              .flatMap(fact -> fact.counts().stream())
              .filter(known.negate())
              .toList();
      String first = unknown.isEmpty() ? rule.says() : unknown.getFirst();
      unknown.forEach(count -> together.join(first, count));
      firsts.put(rule, first);
    }
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    firsts.forEach((rule, first) ->
        groups.computeIfAbsent(together.leader(first), _ -> new ArrayList<>()).add(rule));
    return List.copyOf(groups.values());
  }

  private String leader(String count) {
    String at = count;
    while (above.containsKey(at)) {
      at = above.getOrDefault(at, at);
    }
    return at;
  }

  private void join(String one, String other) {
    String to = leader(one);
    String from = leader(other);
    if (!to.equals(from)) {
      above.put(from, to);
    }
  }
}
