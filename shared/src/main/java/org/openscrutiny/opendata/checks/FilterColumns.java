package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.opendata.rows.Tuples;

/// Stage 7: reads the filter columns of a data file.
///
/// A row has a level of each filter, and may have a group for it in the filter's grouping column. A
/// combination is the levels and groups of one row; the columns number the combinations that occur.
final class FilterColumns {
  static final Check FILTER_LEVELS = Check.of("filter-levels");
  static final Check FILTER_DEFAULT = Check.of("filter-default");
  static final Check FILTER_BLANK = Check.of("filter-blank");
  static final Check FILTER_SPACES = Check.of("filter-spaces");
  static final Check FILTER_ITEMS = Check.of("filter-items");
  static final Check FILTER_COMBINATIONS = Check.of("filter-combinations");
  static final Check FILTER_GROUPS = Check.of("filter-groups");
  static final Check CALCULATION_KNOWN = Check.of("calculation-known");

  /// The standard counts it among the checks of filters.
  static final Check GEOGRAPHY_TOTAL = Check.of("geography-total");

  static final int MOST_LEVELS = 25_000;
  static final int MOST_COMBINATIONS = 250_000;

  /// The number of a combination in a file that has too many.
  static final int TOO_MANY = Tuples.TOO_MANY;

  /// Spaces of every kind, including those at which a line does not break.
  private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

  /// A column, and the lines in which each of its texts occurs first.
  private record Texts(TextColumn column, List<Long> lines) {
    Texts(TextColumn column) {
      this(column, new ArrayList<>());
    }

    int read(long line) {
      if (column.id() == lines.size()) {
        lines.add(line);
      }
      return column.id();
    }

    List<String> all() {
      return IntStream.range(0, lines.size()).mapToObj(column::text).toList();
    }
  }

  /// @param group the column that groups the levels
  private record Filter(MetaFile.Row meta, Texts levels, Optional<Texts> group) {}

  private final String file;
  private final Optional<String> own;
  private final Findings findings;
  private final List<Filter> filters = new ArrayList<>();
  private final Tuples combinations;
  private final int[] cells;

  /// @param own the filter that belongs to the file and not to its figures: `calculation`, `table`
  ///   or the filter whose levels are measures
  FilterColumns(
      String file,
      MetaFile meta,
      Map<String, TextColumn> columns,
      Optional<String> own,
      Findings findings) {
    this.file = file;
    this.own = own;
    this.findings = findings;
    for (MetaFile.Row filter : meta.filters()) {
      TextColumn levels =
          Optional.ofNullable(columns.get(filter.name()))
              .orElseThrow(() -> new IllegalStateException("no column " + filter.name()));
      filters.add(
          new Filter(
              filter,
              new Texts(levels),
              Optional.ofNullable(columns.get(filter.groupedBy())).map(Texts::new)));
    }
    this.cells = new int[2 * filters.size()];
    this.combinations = new Tuples(cells.length, MOST_COMBINATIONS);
  }

  /// Checks the meta file: a column of figures can't group the levels of a filter.
  static void checkGrouping(MetaFile meta, Findings findings) {
    for (MetaFile.Row filter : meta.filters()) {
      if (meta.indicators().stream().anyMatch(each -> each.name().equals(filter.groupedBy()))) {
        findings.add(
            FILTER_GROUPS,
            meta.name(),
            filter.line(),
            "filter_grouping_column",
            filter.groupedBy());
      }
    }
  }

  /// Whether a level starts or ends with a space, which is a finding of its own.
  static boolean hasSpacesAround(String level) {
    return SPACES_AROUND.matcher(level).find();
  }

  /// The checks that a level fails.
  static List<Check> failedBy(String level) {
    var failed = new ArrayList<>(CellChecks.failedBy(level));
    String stripped = SPACES_AROUND.matcher(level).replaceAll("");
    if (stripped.isEmpty()) {
      failed.add(FILTER_BLANK);
    } else if (!stripped.equals(level)) {
      failed.add(FILTER_SPACES);
    }
    return List.copyOf(failed);
  }

  /// The checks that a level of the filter `calculation` fails.
  static List<Check> failedByCalculation(String level) {
    var failed = new ArrayList<>(failedBy(level));
    if (CalculationKind.ofText(level).isEmpty()) {
      failed.add(CALCULATION_KNOWN);
    }
    return List.copyOf(failed);
  }

  /// Reads the filters of the current row.
  ///
  /// @return the number of its combination, or [#TOO_MANY]
  int read(long line) {
    boolean known = true;
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      cells[2 * i] = id(filter.levels(), line);
      cells[2 * i + 1] = filter.group().isPresent() ? id(filter.group().get(), line) : 0;
      known &= cells[2 * i] != TOO_MANY && cells[2 * i + 1] != TOO_MANY;
    }
    int combination = known ? combinations.idOf(cells) : TOO_MANY;
    if (known && combination == TOO_MANY) {
      findings.add(FILTER_COMBINATIONS, file, line, "", "");
    }
    return combination;
  }

  private int id(Texts texts, long line) {
    TextColumn column = texts.column();
    if (column.id() == TextColumn.TOO_MANY) {
      findings.add(FILTER_ITEMS, file, line, column.name(), column.text());
    }
    return texts.read(line);
  }

  /// How many filters there are.
  int size() {
    return filters.size();
  }

  int combinations() {
    return combinations.size();
  }

  /// The name of a filter's column.
  String name(int filter) {
    return filters.get(filter).meta().name();
  }

  /// What to call a filter where its total is called only "Total".
  String label(int filter) {
    MetaFile.Row meta = filters.get(filter).meta();
    return Filters.isTotal(meta.label()) ? meta.name() : meta.label();
  }

  /// Whether a filter belongs to the file and not to its figures.
  boolean isOwn(int filter) {
    return own.equals(Optional.of(name(filter)));
  }

  /// The level of a combination in one of the filters.
  String level(int combination, int filter) {
    return filters.get(filter).levels().column().text(combinations.part(combination, 2 * filter));
  }

  /// The group of that level; empty where the filter has no grouping column.
  String group(int combination, int filter) {
    int group = combinations.part(combination, 2 * filter + 1);
    return filters.get(filter).group().map(texts -> texts.column().text(group)).orElse("");
  }

  /// For each combination a number for its levels in all filters but one: two combinations that
  /// differ only in that filter, or only in their groups, have the same number.
  int[] without(int filter) {
    int width = Math.max(filters.size() - 1, 0);
    var rest = new Tuples(width, MOST_COMBINATIONS);
    int[] others = new int[width];
    int[] numbers = new int[combinations.size()];
    for (int combination = 0; combination < numbers.length; combination++) {
      for (int i = 0, at = 0; i < filters.size(); i++) {
        if (i != filter) {
          others[at++] = combinations.part(combination, 2 * i);
        }
      }
      numbers[combination] = rest.idOf(others);
    }
    return numbers;
  }

  /// The groups of each level of a filter.
  Map<String, Set<String>> groupsByLevel(int filter) {
    var levels = new HashMap<String, Set<String>>();
    for (int combination = 0; combination < combinations.size(); combination++) {
      levels
          .computeIfAbsent(level(combination, filter), level -> new HashSet<>(2))
          .add(group(combination, filter));
    }
    return levels;
  }

  /// Checks the levels of each filter, after the last row.
  void end(LevelSpellings spellings) {
    for (int filter = 0; filter < filters.size(); filter++) {
      if (!isOwn(filter)) {
        check(spellings, filters.get(filter).levels());
        filters.get(filter).group().ifPresent(group -> check(spellings, group));
        end(filters.get(filter).meta(), groupsByLevel(filter));
      }
    }
  }

  private void check(LevelSpellings spellings, Texts texts) {
    spellings.check(file, texts.column().name(), texts.all(), texts.lines());
  }

  private void end(MetaFile.Row meta, Map<String, Set<String>> levels) {
    if (levels.size() == 1) {
      add(FILTER_LEVELS, meta.name(), levels.keySet().iterator().next());
    }
    if (!levels.containsKey(meta.byDefault().isEmpty() ? "Total" : meta.byDefault())) {
      add(FILTER_DEFAULT, meta.name(), meta.name());
    }
    var groups = new HashSet<String>();
    levels.values().forEach(groups::addAll);
    if (groups.size() > levels.size()) {
      add(FILTER_GROUPS, meta.name(), meta.groupedBy());
    }
  }

  private void add(Check check, String column, String found) {
    findings.add(check, file, 1, column, found);
  }
}
