package org.openscrutiny.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// What the release and the catalogue say about one data file.
///
/// @param legacy whether obsolete symbols and blanks are read as "not available"
/// @param catalogue the indicators by column name; empty where a file is screened by itself
/// @param renamed the indicator id for columns that are not named after their indicator
/// @param measures the indicator id for columns that hold several, told apart by a filter
record FileRules(
    Holds holds,
    boolean legacy,
    Optional<Map<String, Indicator>> catalogue,
    Map<String, String> renamed,
    Map<DividedColumn, String> measures) {

  /// The rules for a file that is screened by itself: every indicator will do.
  static final FileRules ALONE =
      new FileRules(Holds.FIGURES, false, Optional.empty(), Map.of(), Map.of());

  static FileRules of(ReleaseDescription description, Catalogue catalogue, Holds holds) {
    var renamed = new HashMap<String, String>();
    var measures = new HashMap<DividedColumn, String>();
    description
        .columns()
        .forEach((name, id) ->
            DividedColumn.parse(name)
                .ifPresentOrElse(
                    divided -> measures.put(divided, id), () -> renamed.put(name, id)));
    return new FileRules(
        holds,
        description.legacy(),
        Optional.of(catalogue.byColumn()),
        renamed,
        holds == Holds.FIGURES ? measures : Map.of());
  }

  /// The indicator that a column holds, as far as the catalogue is known: of a divided column, any
  /// one.
  Optional<Indicator> indicator(String column) {
    return measures.entrySet().stream()
        .filter(measure -> measure.getKey().column().equals(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.of(indicatorId(column)))
        .flatMap(this::known);
  }

  /// Whether every indicator that a column holds is one.
  boolean knows(String column, MetaFile meta) {
    List<String> ids = ids(column, meta);
    return catalogue.isEmpty()
        || (!ids.isEmpty() && ids.stream().allMatch(id -> known(id).isPresent()));
  }

  /// The id of what a column holds in a file that no filter divides into measures.
  String indicatorId(String column) {
    return idOf(renamed.getOrDefault(column, column));
  }

  /// The id of what a column holds in some rows; empty where the release doesn't say.
  Optional<String> indicatorId(DividedColumn rows) {
    return Optional.ofNullable(measures.get(rows)).map(this::idOf);
  }

  /// The ids of everything that a column holds.
  List<String> ids(String column, MetaFile meta) {
    Optional<String> filter = measureFilter(meta);
    return filter.isEmpty()
        ? List.of(indicatorId(column))
        : measures.entrySet().stream()
            .filter(measure -> measure.getKey().column().equals(column))
            .filter(measure -> measure.getKey().filter().equals(filter.get()))
            .map(measure -> idOf(measure.getValue()))
            .toList();
  }

  /// The filter that tells the rows of this file apart, beside those of the figures.
  Optional<String> ownFilter(MetaFile meta) {
    return switch (holds) {
      case FIGURES -> measureFilter(meta);
      case PUBLISHER_CALCULATIONS -> Optional.of("calculation");
      case REPEATED_FIGURES -> Optional.of("table");
    };
  }

  /// The filter whose levels are different measures; empty where all rows have the same.
  Optional<String> measureFilter(MetaFile meta) {
    Set<String> filters = names(meta.filters());
    Set<String> columns = names(meta.indicators());
    return measures.keySet().stream()
        .filter(divided -> columns.contains(divided.column()))
        .map(DividedColumn::filter)
        .filter(filters::contains)
        .sorted()
        .findFirst();
  }

  private static Set<String> names(List<MetaFile.Column> columns) {
    return columns.stream().map(MetaFile.Column::name).collect(Collectors.toSet());
  }

  private String idOf(String name) {
    return known(name).map(Indicator::id).orElse(name.replace('_', '-'));
  }

  private Optional<Indicator> known(String name) {
    return catalogue.flatMap(
        indicators -> Optional.ofNullable(indicators.get(name.replace('-', '_'))));
  }
}
