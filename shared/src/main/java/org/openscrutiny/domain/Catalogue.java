package org.openscrutiny.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every indicator that the portal knows, by topic. Ids, titles and short titles are unique.
///
/// @param relations sums that hold between their counts by definition
/// @param derivations which of them follow from counts, at most one of each indicator
public record Catalogue(
    List<Topic> topics,
    List<Indicator> indicators,
    List<CountRelation> relations,
    List<Derivation> derivations) {
  public Catalogue {
    derivations = List.copyOf(derivations);
    topics = List.copyOf(topics);
    indicators = List.copyOf(indicators);
    relations = List.copyOf(relations);
    requireUnique(indicators.stream().map(Indicator::id).toList(), "id");
    requireUnique(indicators.stream().map(Indicator::title).toList(), "title");
    requireUnique(indicators.stream().map(Indicator::shortTitle).toList(), "shortTitle");
    List<String> known = topics.stream().map(Topic::id).toList();
    for (Indicator indicator : indicators) {
      if (!known.contains(indicator.topic())) {
        throw new IllegalArgumentException(
            "%s has the topic \"%s\"; there are %s"
                .formatted(indicator.id(), indicator.topic(), known));
      }
    }
    List<String> ids = indicators.stream().map(Indicator::id).toList();
    relations.stream()
        .flatMap(relation -> relation.terms().stream())
        .filter(term -> !ids.contains(term.indicator()))
        .findFirst()
        .ifPresent(term -> {
          throw new IllegalArgumentException(
              "A relation names \"%s\", which is no indicator of the catalogue"
                  .formatted(term.indicator()));
        });
    derivations.stream()
        .flatMap(Derivation::indicators)
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(
              "A derivation names \"%s\", which is no indicator of the catalogue".formatted(id));
        });
    if (derivations.stream().map(Derivation::indicator).distinct().count() < derivations.size()) {
      throw new IllegalArgumentException("An indicator of the catalogue has two derivations");
    }
  }

  /// Indicators of which none follows from others.
  public Catalogue(List<Topic> topics, List<Indicator> indicators, List<CountRelation> relations) {
    this(topics, indicators, relations, List.of());
  }

  /// A catalogue without relations.
  public Catalogue(List<Topic> topics, List<Indicator> indicators) {
    this(topics, indicators, List.of());
  }

  public Optional<Indicator> indicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /// All indicators by id.
  public Map<String, Indicator> byId() {
    var ids = new LinkedHashMap<String, Indicator>();
    indicators.forEach(indicator -> ids.put(indicator.id(), indicator));
    return ids;
  }

  /// All indicators by the name of their column in a data file of our own.
  public Map<String, Indicator> byColumn() {
    var columns = new LinkedHashMap<String, Indicator>();
    indicators.forEach(indicator -> columns.put(indicator.column(), indicator));
    return columns;
  }

  private static void requireUnique(List<String> texts, String field) {
    var seen = new HashSet<String>();
    texts.stream()
        .filter(text -> !seen.add(text))
        .findFirst()
        .ifPresent(twice -> {
          throw new IllegalArgumentException(
              "Two indicators of the catalogue have the %s \"%s\"".formatted(field, twice));
        });
  }
}
