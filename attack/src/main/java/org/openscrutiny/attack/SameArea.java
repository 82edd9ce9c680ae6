package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.geography.OfficialGazetteer;

/// Finds areas that stand under two codes, a former one and the present one. All rules are looked
/// for in the figures of both together.
///
/// The official list has most of them. Areas of one name are the same too, unless a figure of one
/// is seen to differ from that of the other.
///
/// @param observed the figures, each area under one code
/// @param rules that a figure which is hidden under another code is the same
/// @param printed of each figure that no file has under that code, the name that one has
record SameArea(ObservedFigures observed, List<InferenceRule> rules, Map<String, String> printed) {
  private static final Geography GEOGRAPHY = OfficialGazetteer.read();

  private record Name(String level, String name) {}

  private record Key(String indicator, String filters, String period) {}

  static SameArea of(ObservedFigures given) {
    Map<String, String> codes = codes(given.figures());
    if (codes.isEmpty()) {
      return new SameArea(given, List.of(), Map.of());
    }
    ObservedFigures observed = given.withAreas(codes);
    var rules = new ArrayList<InferenceRule>();
    Map<String, String> printed = new TreeMap<>();
    for (ObservedFigure each : given.figures()) {
      String code = codes.get(each.figure().area());
      if (code != null) {
        String own = each.figure().name();
        String other = each.figure().in(code).name();
        if (given.seen(each.figure().in(code)).isEmpty()) {
          printed.putIfAbsent(other, own);
        }
        if (isHiddenCount(each)) {
          rules.add(
              rule(
                  each,
                  CountConstraint.WeightedSum.zero(
                      Stream.of(
                          new CountConstraint.Term(own, 1), new CountConstraint.Term(other, -1)))));
        }
      } else if (isHiddenCount(each)) {
        observed
            .seen(each.figure())
            .flatMap(ObservedFigure::shown)
            .map(value ->
                rule(
                    each,
                    CountConstraint.WeightedSum.known(each.figure().name(), value.longValue())))
            .ifPresent(rules::add);
      }
    }
    return new SameArea(observed, rules, printed);
  }

  private static boolean isHiddenCount(ObservedFigure figure) {
    return figure.isHidden() && figure.row().isCount();
  }

  private static InferenceRule rule(ObservedFigure hidden, CountConstraint constraint) {
    return new InferenceRule(
        InferenceRule.Kind.SAME_AREA,
        "%s is called %s under another code too"
            .formatted(hidden.figure().area(), hidden.row().areaName()),
        1,
        List.of(constraint));
  }

  /// The code that takes the place of each other code of the same area.
  private static Map<String, String> codes(Collection<ObservedFigure> figures) {
    Map<String, String> codes = new HashMap<>();
    Map<Name, List<ObservedFigure>> byName = new LinkedHashMap<>();
    for (ObservedFigure each : figures) {
      String level = each.row().level();
      String present = presentCode(level, each.figure().area());
      if (!present.equals(each.figure().area())) {
        codes.put(each.figure().area(), present);
      }
      if (!each.row().areaName().isEmpty()) {
        byName
            .computeIfAbsent(
                new Name(level, each.row().areaName().toLowerCase(Locale.ROOT)),
                _ -> new ArrayList<>())
            .add(each);
      }
    }
    byName.values().forEach(same -> addByName(same, codes));
    return ofSeveral(codes, figures);
  }

  /// Those of areas that figures name by several codes.
  private static Map<String, String> ofSeveral(
      Map<String, String> codes, Collection<ObservedFigure> figures) {
    Map<String, SortedSet<String>> used = new HashMap<>();
    for (ObservedFigure each : figures) {
      String code = each.figure().area();
      used.computeIfAbsent(codes.getOrDefault(code, code), _ -> new TreeSet<>()).add(code);
    }
    codes.values().removeIf(code -> used.getOrDefault(code, new TreeSet<>()).size() == 1);
    return codes;
  }

  private static String presentCode(String level, String code) {
    return AreaLevel.ofLabel(level)
        .map(of -> GEOGRAPHY.presentCode(new Area(of, code, code)))
        .orElse(code);
  }

  private static void addByName(List<ObservedFigure> figures, Map<String, String> codes) {
    SortedSet<String> own = new TreeSet<>();
    figures.forEach(
        each -> own.add(codes.getOrDefault(each.figure().area(), each.figure().area())));
    if (own.size() > 1 && !anyDiffer(figures)) {
      own.headSet(own.last()).forEach(code -> codes.put(code, own.last()));
      codes.replaceAll((_, code) -> own.contains(code) ? own.last() : code);
    }
  }

  private static boolean anyDiffer(List<ObservedFigure> figures) {
    Map<Key, ObservedFigure> first = new LinkedHashMap<>();
    return figures.stream()
        .anyMatch(each -> {
          var key =
              new Key(each.figure().indicator(), each.figure().filters(), each.figure().period());
          ObservedFigure other = first.putIfAbsent(key, each);
          return other != null && differ(each, other);
        });
  }

  private static boolean differ(ObservedFigure one, ObservedFigure other) {
    return one.shown().isPresent()
        && other.shown().isPresent()
        && one.shown().get().compareTo(other.shown().get()) != 0;
  }
}
