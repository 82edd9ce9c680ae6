package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// Finds levels of a filter that a later edition has split, merged or renamed. `East 1` and `East
/// 2` are parts of `East`; what is left on both sides is the same where one side has a single
/// level.
final class RegroupedLevels {
  /// @param whole one level of one edition
  /// @param parts what it consists of in another
  private record Regrouped(ObservedFigure whole, List<ObservedFigure> parts) {}

  private RegroupedLevels() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    return FilterLevels.of(figures.stream()).stream().flatMap(RegroupedLevels::rules).toList();
  }

  private static Stream<InferenceRule> rules(FilterLevels levels) {
    List<FilterLevels> editions = levels.byEdition();
    var found = new LinkedHashSet<Regrouped>();
    for (int former = 0; former < editions.size(); former++) {
      for (int latter = former + 1; latter < editions.size(); latter++) {
        List<ObservedFigure> one = editions.get(former).levels();
        List<ObservedFigure> other = editions.get(latter).levels();
        find(levels, without(one, other), without(other, one), found);
      }
    }
    return found.stream().filter(RegroupedLevels::isPossible).map(RegroupedLevels::rule);
  }

  private static List<ObservedFigure> without(
      List<ObservedFigure> some, List<ObservedFigure> others) {
    var left = new ArrayList<>(some);
    left.removeAll(others);
    return left;
  }

  /// What the levels that one edition has and another has not consist of in the other.
  private static void find(
      FilterLevels of, List<ObservedFigure> gone, List<ObservedFigure> come, Set<Regrouped> found) {
    byName(of, gone, come, found);
    byName(of, come, gone, found);
    if (gone.size() == 1 && !come.isEmpty()) {
      found.add(new Regrouped(gone.getFirst(), List.copyOf(come)));
    } else if (come.size() == 1 && !gone.isEmpty()) {
      found.add(new Regrouped(come.getFirst(), List.copyOf(gone)));
    }
  }

  private static void byName(
      FilterLevels of,
      List<ObservedFigure> wholes,
      List<ObservedFigure> parts,
      Set<Regrouped> found) {
    for (ObservedFigure whole : List.copyOf(wholes)) {
      String name = of.level(whole);
      List<ObservedFigure> own =
          parts.stream().filter(each -> of.level(each).startsWith(name + " ")).toList();
      if (!own.isEmpty()) {
        found.add(new Regrouped(whole, own));
        wholes.remove(whole);
        parts.removeAll(own);
      }
    }
  }

  /// A sum that is seen not to hold is another grouping.
  private static boolean isPossible(Regrouped each) {
    long sum = each.parts().stream().mapToLong(RegroupedLevels::count).sum();
    boolean allShown = each.parts().stream().allMatch(part -> part.shown().isPresent());
    boolean someHidden = each.whole().isHidden() || !allShown;
    return someHidden && (each.whole().shown().isEmpty() || sum <= count(each.whole()));
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }

  private static InferenceRule rule(Regrouped each) {
    Stream<CountConstraint.Term> terms =
        Stream.concat(
            each.parts().stream().map(part -> new CountConstraint.Term(part.figure().name(), 1)),
            Stream.of(new CountConstraint.Term(each.whole().figure().name(), -1)));
    return new InferenceRule(
        InferenceRule.Kind.REGROUPED,
        "%s consists of %d levels of another edition"
            .formatted(each.whole().figure().name(), each.parts().size()),
        1,
        List.of(CountConstraint.WeightedSum.zero(terms)));
  }
}
