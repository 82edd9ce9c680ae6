package org.openscrutiny.opendata.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.LimitColumn;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// What the release and the catalogue say about the columns of one data file.
///
/// @param legacy whether obsolete symbols and blanks are read as "not available"
/// @param catalogue the indicators by column name; empty for a file that is screened without a
///   release
/// @param renamed the indicator id of each column that is not named after its indicator
/// @param measures the indicator id of the rows of a column, for columns that hold several measures
/// @param time when the release was published, and what it says about its periods
public record FileRules(
    Holds holds,
    boolean legacy,
    Optional<Map<String, Indicator>> catalogue,
    Map<String, String> renamed,
    Map<ConditionalColumn, String> measures,
    TimeRules time) {

  /// The filter that a file of the publisher's calculations must have.
  static final String CALCULATION = "calculation";

  private static final String TABLE = "table";

  /// For a file that is screened without a release: every indicator is accepted.
  public static final FileRules ALONE =
      new FileRules(Holds.FIGURES, false, Optional.empty(), Map.of(), Map.of(), TimeRules.ALONE);

  public static FileRules of(ReleaseDescription description, Catalogue catalogue, Holds holds) {
    var renamed = new HashMap<String, String>();
    var measures = new HashMap<ConditionalColumn, String>();
    description
        .contents()
        .columns()
        .forEach((name, id) ->
            ConditionalColumn.parse(name)
                .ifPresentOrElse(rows -> measures.put(rows, id), () -> renamed.put(name, id)));
    return new FileRules(
        holds,
        description.contents().legacy(),
        Optional.of(catalogue.byColumn()),
        renamed,
        holds == Holds.FIGURES ? measures : Map.of(),
        TimeRules.of(description));
  }

  /// What applies to the periods of a file with these columns.
  TimeRules time(MetaFile meta) {
    return time.with(
        meta.indicators().stream()
            .flatMap(column -> ids(column.name(), meta).stream())
            .flatMap(id -> known(id).stream())
            .toList());
  }

  /// The indicator of a column, if the catalogue has it. If the column holds several measures, one
  /// of them.
  Optional<Indicator> indicator(String column) {
    return measures.entrySet().stream()
        .filter(measure -> measure.getKey().column().equals(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.of(indicatorId(column)))
        .flatMap(this::known);
  }

  /// Whether the catalogue has every indicator of a column.
  boolean knows(String column, MetaFile meta) {
    List<String> ids = ids(column, meta);
    return catalogue.isEmpty()
        || (!ids.isEmpty() && ids.stream().allMatch(id -> known(id).isPresent()));
  }

  /// Whether a column holds limits of the publisher's intervals.
  boolean isLimit(String column) {
    return LimitColumn.parse(renamed.getOrDefault(column, column)).isPresent();
  }

  /// The indicator id of a column whose rows all hold one measure; of limits, as [LimitColumn].
  String indicatorId(String column) {
    return idOf(renamed.getOrDefault(column, column));
  }

  /// The indicator id of some rows of a column; empty if the release does not name it.
  Optional<String> indicatorId(ConditionalColumn rows) {
    return Optional.ofNullable(measures.get(rows)).map(this::idOf);
  }

  /// The ids of all indicators of a column.
  public List<String> ids(String column, MetaFile meta) {
    Optional<String> filter = measureFilter(meta);
    return filter.isEmpty()
        ? List.of(indicatorId(column))
        : measures.entrySet().stream()
            .filter(measure -> measure.getKey().column().equals(column))
            .filter(measure -> measure.getKey().filter().equals(filter.get()))
            .map(measure -> idOf(measure.getValue()))
            .toList();
  }

  /// The filter that belongs to the file and not to its figures; empty if it has none.
  Optional<String> ownFilter(MetaFile meta) {
    return switch (holds) {
      case FIGURES -> measureFilter(meta);
      case PUBLISHER_CALCULATIONS -> Optional.of(CALCULATION);
      case REPEATED_FIGURES -> Optional.of(TABLE);
    };
  }

  /// The filter whose levels are measures; empty if all rows hold one measure.
  Optional<String> measureFilter(MetaFile meta) {
    Set<String> filters = names(meta.filters());
    Set<String> columns = names(meta.indicators());
    return measures.keySet().stream()
        .filter(rows -> columns.contains(rows.column()))
        .map(ConditionalColumn::filter)
        .filter(filters::contains)
        .sorted()
        .findFirst();
  }

  private static Set<String> names(List<MetaFile.Row> columns) {
    return columns.stream().map(MetaFile.Row::name).collect(Collectors.toSet());
  }

  private String idOf(String name) {
    Optional<LimitColumn> limit = LimitColumn.parse(name);
    return limit.isPresent()
        ? new LimitColumn(idOf(limit.get().indicator()), limit.get().limit()).text()
        : known(name).map(Indicator::id).orElse(name.replace('_', '-'));
  }

  private Optional<Indicator> known(String name) {
    return catalogue.flatMap(indicators ->
        Optional.ofNullable(indicators.get(LimitColumn.indicatorOf(name).replace('-', '_'))));
  }
}
