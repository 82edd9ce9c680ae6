package org.openscrutiny.sources;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.AreaLevel;

/// One data set of the Department for Education that the portal takes in, and which of its figures
/// are meant.
///
/// @param dataset the id of the portal's own dataset
/// @param title its title on the pages
/// @param publication the slug of the department's publication
/// @param sourceDataSet the title of the data set within it, or its id
/// @param from the first year that is taken, as the first four digits of `time_period`
/// @param keep the level that is meant of each filter that is not taken: only its rows are
/// @param columns the indicator of each column, in the form of `release.json`: `COLUMN`, or `COLUMN
///   where FILTER is LEVEL`
/// @param reportingYearEnds the month with whose last day a reporting year ends
/// @param nextDue the day for which the department has announced the next version
public record Subscription(
    String dataset,
    String title,
    String publication,
    String sourceDataSet,
    Set<AreaLevel> levels,
    int from,
    Map<String, String> keep,
    Map<String, String> columns,
    Optional<Month> reportingYearEnds,
    Optional<LocalDate> nextDue) {
  private static final String WHERE = " where ";
  private static final String IS = " is ";

  public Subscription {
    levels = Set.copyOf(levels);
    keep = Map.copyOf(keep);
    columns = Map.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns is empty; name the columns that are taken");
    }
    columns.keySet().forEach(Use::parse);
  }

  /// A column of the department's file, where a filter has a level if one is named.
  public record Use(String column, Optional<Level> level) {
    static Use parse(String text) {
      int where = text.indexOf(WHERE);
      if (where < 0) {
        return new Use(text, Optional.empty());
      }
      String condition = text.substring(where + WHERE.length());
      int is = condition.indexOf(IS);
      if (is < 1) {
        throw new IllegalArgumentException(
            "columns: \"%s\" is not of the form COLUMN where FILTER is LEVEL".formatted(text));
      }
      return new Use(
          text.substring(0, where),
          Optional.of(
              new Level(condition.substring(0, is), condition.substring(is + IS.length()))));
    }
  }

  /// A level of a filter.
  public record Level(String filter, String option) {}

  /// What the columns mean, in alphabetical order of their texts.
  public Map<String, Use> uses() {
    var uses = new TreeMap<String, Use>();
    columns.keySet().forEach(text -> uses.put(text, Use.parse(text)));
    return uses;
  }

  /// Every filter level that the subscription names.
  public List<Level> levelsUsed() {
    var all = new ArrayList<Level>();
    keep.forEach((filter, option) -> all.add(new Level(filter, option)));
    uses().values().forEach(use -> use.level().ifPresent(all::add));
    return all.stream().distinct().toList();
  }
}
