package org.openscrutiny.sources;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.sources.SourceFault.Kind;
import org.openscrutiny.sources.Subscription.Level;
import org.openscrutiny.sources.Subscription.Use;

/// The rows and columns of one file that a subscription means: those of time and place, the filters
/// that it names, and its indicators.
final class Selection {
  static final String PERIOD = "time_period";
  static final String IDENTIFIER = "time_identifier";
  static final String LEVEL = "geographic_level";
  private static final String REPORTING_YEAR = "Reporting year";
  private static final String FINANCIAL_YEAR = "Financial year";
  private static final int YEAR_DIGITS = 4;

  private static final List<String> NEEDED =
      List.of(PERIOD, IDENTIFIER, LEVEL, "country_code", "country_name");
  private static final List<String> PLACES =
      List.of("region_code", "region_name", "new_la_code", "old_la_code", "la_name");

  private final Subscription subscription;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<String> columns = new ArrayList<>();
  private final Set<String> filters = new LinkedHashSet<>();
  private final Map<String, String> indicators = new TreeMap<>();
  private final List<String> misfits = new ArrayList<>();

  /// @param header the first row of the file
  /// @throws SourceFault if it has no columns of time and place, or nothing that the subscription
  ///   means
  Selection(Subscription subscription, SourceMeta meta, List<String> header) throws SourceFault {
    this.subscription = subscription;
    for (int at = 0; at < header.size(); at++) {
      places.put(header.get(at), at);
    }
    for (String each : NEEDED) {
      if (!places.containsKey(each)) {
        throw new SourceFault(
            Kind.UNEXPECTED, "The file has no column %s; is it a CSV?".formatted(each));
      }
    }
    subscription.uses().forEach((text, use) -> take(text, use, meta));
    requireOneLevelOfOtherFilters(meta);
    if (indicators.isEmpty()) {
      throw new SourceFault(
          Kind.UNEXPECTED,
          "Nothing that the subscription names is in the file: " + String.join("; ", misfits));
    }
    columns.addAll(NEEDED);
    PLACES.stream().filter(places::containsKey).forEach(columns::add);
    columns.addAll(filters);
    indicators.keySet().stream()
        .map(text -> Use.parse(text).column())
        .distinct()
        .forEach(columns::add);
    subscription
        .keep()
        .forEach((filter, option) -> {
          if (!places.containsKey(filter)) {
            misfits.add("there is no filter " + filter);
          }
        });
  }

  private void take(String text, Use use, SourceMeta meta) {
    if (!places.containsKey(use.column()) || !meta.indicators().containsKey(use.column())) {
      misfits.add("there is no column " + use.column());
      return;
    }
    Optional<Level> level = use.level();
    if (level.isPresent()) {
      Level one = level.orElseThrow();
      SourceMeta.Filter filter = meta.filters().get(one.filter());
      if (filter == null || !places.containsKey(one.filter())) {
        misfits.add("there is no filter " + one.filter());
        return;
      }
      if (!filter.options().contains(one.option())) {
        misfits.add("the filter %s has no \"%s\"".formatted(one.filter(), one.option()));
        return;
      }
      filters.add(one.filter());
    }
    indicators.put(text, subscription.columns().get(text));
  }

  /// A filter that is not taken, and of which no level is kept, would give several rows for one
  /// figure.
  private void requireOneLevelOfOtherFilters(SourceMeta meta) throws SourceFault {
    for (Map.Entry<String, SourceMeta.Filter> each : meta.filters().entrySet()) {
      if (places.containsKey(each.getKey())
          && each.getValue().options().size() > 1
          && !filters.contains(each.getKey())
          && !subscription.keep().containsKey(each.getKey())) {
        throw new SourceFault(
            Kind.UNEXPECTED,
            "The filter %s has %d levels, and the subscription does not say which is meant: put one"
                    .formatted(each.getKey(), each.getValue().options().size())
                + " under keep");
      }
    }
  }

  /// The columns that are taken, in their order.
  List<String> columns() {
    return columns;
  }

  Set<String> filters() {
    return filters;
  }

  /// The indicator of each use that is taken, as in `columns` of `release.json`.
  Map<String, String> indicators() {
    return indicators;
  }

  /// What the subscription names and the file does not have, each in a clause.
  List<String> misfits() {
    return misfits.stream().distinct().toList();
  }

  boolean has(CsvRecord row) throws SourceFault {
    if (row.getFieldCount() != places.size()) {
      throw new SourceFault(
          Kind.UNEXPECTED,
          "Line %,d of the file has %d fields, and its header %d"
              .formatted(row.getStartingLineNumber(), row.getFieldCount(), places.size()));
    }
    return AreaLevel.ofLabel(field(row, LEVEL)).filter(subscription.levels()::contains).isPresent()
        && isLateEnough(field(row, PERIOD))
        && subscription.keep().entrySet().stream()
            .filter(entry -> places.containsKey(entry.getKey()))
            .allMatch(entry -> field(row, entry.getKey()).equals(entry.getValue()));
  }

  private boolean isLateEnough(String period) {
    return period.length() < YEAR_DIGITS
        || !period.substring(0, YEAR_DIGITS).matches("\\d+")
        || Integer.parseInt(period.substring(0, YEAR_DIGITS)) >= subscription.from();
  }

  /// The fields that are taken, in the order of the columns.
  ///
  /// A reporting year to 31 March is written as the financial year that it is: the department's
  /// "reporting year" does not say when it ends, and the same figures stand beside those of other
  /// releases.
  List<String> fields(CsvRecord row) {
    boolean isFinancial =
        subscription.reportingYearEnds().equals(Optional.of(Month.MARCH))
            && field(row, IDENTIFIER).equals(REPORTING_YEAR);
    return columns.stream()
        .map(column -> isFinancial ? financial(column, row) : field(row, column))
        .toList();
  }

  private String financial(String column, CsvRecord row) {
    return switch (column) {
      case PERIOD -> financialYear(field(row, PERIOD));
      case IDENTIFIER -> FINANCIAL_YEAR;
      default -> field(row, column);
    };
  }

  /// The financial year that ends in a year: 202425 for 2025.
  private static String financialYear(String year) {
    if (!year.matches("\\d{4}")) {
      return year;
    }
    int last = Integer.parseInt(year);
    return "%04d%02d".formatted(last - 1, last % 100);
  }

  private String field(CsvRecord row, String column) {
    Integer at = places.get(column);
    return at == null ? "" : row.getField(at);
  }
}
