package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;

/// Builds the figures of a few measures, cell by cell.
public final class LinkedFiguresBuilder {
  public static final Area TOWN = authority("E06000045", "Town");
  public static final Area VILLAGE = authority("E06000044", "Village");
  public static final Area REGION = new Area(AreaLevel.REGIONAL, "E12000008", "South");
  public static final Area COUNTRY = new Area(AreaLevel.NATIONAL, "E92000001", "Country");

  private final Map<Cell, Long> counts = new LinkedHashMap<>();
  private final Set<Cell> unknown = new HashSet<>();
  private final Set<Cell> suppressed = new HashSet<>();
  private final Set<Cell> fixed = new HashSet<>();
  private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
  private final Set<FilterGroup> groups = new HashSet<>();
  private final Set<String> expected = new HashSet<>();
  private final Set<String> measures = new LinkedHashSet<>();
  private final Set<String> snapshots = new HashSet<>();
  private final Map<String, Indicator> percentages = new LinkedHashMap<>();
  private final List<CountRelation> relations = new ArrayList<>();
  private final List<Set<Cell>> printings = new ArrayList<>();

  public static Area authority(String code, String name) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, name);
  }

  /// The months from April 2023 on.
  public static Period month(int number) {
    Period period = new Period(TimeIdentifier.APRIL, 2023);
    for (int i = 0; i < number; i++) {
      period = period.next();
    }
    return period;
  }

  public static Cell cell(String measure, Area area, Period period, String... filters) {
    var levels = new LinkedHashMap<String, String>();
    for (int i = 0; i < filters.length; i += 2) {
      levels.put(filters[i], filters[i + 1]);
    }
    return new Cell(measure, area, new Filters(levels), period);
  }

  /// One figure for each month from April 2023 on, in the town.
  public LinkedFiguresBuilder months(String measure, long... figures) {
    for (int month = 0; month < figures.length; month++) {
      count(cell(measure, TOWN, month(month)), figures[month]);
    }
    return this;
  }

  public LinkedFiguresBuilder count(Cell cell, long count) {
    measures.add(cell.indicator());
    counts.put(cell, count);
    return this;
  }

  /// A count that came suppressed.
  public LinkedFiguresBuilder unknown(Cell cell) {
    measures.add(cell.indicator());
    counts.remove(cell);
    unknown.add(cell);
    return this;
  }

  public LinkedFiguresBuilder suppress(Cell cell) {
    suppressed.add(cell);
    return this;
  }

  public LinkedFiguresBuilder suppressRatio(Cell cell) {
    ratios.put(cell, Optional.empty());
    return this;
  }

  public LinkedFiguresBuilder fix(Cell cell) {
    fixed.add(cell);
    return this;
  }

  /// A percentage that the catalogue does not define.
  public LinkedFiguresBuilder percentages(String measure, String... figures) {
    percentages.put(measure, measure(measure, Unit.PERCENT, Optional.empty(), Optional.empty()));
    for (int month = 0; month < figures.length; month++) {
      ratios.put(cell(measure, TOWN, month(month)), Optional.of(new BigDecimal(figures[month])));
    }
    return this;
  }

  /// A rate per 10,000 that the catalogue does not define.
  public LinkedFiguresBuilder rate(String measure) {
    percentages.put(measure, measure(measure, Unit.PER_10000, Optional.empty(), Optional.empty()));
    return this;
  }

  /// A measure that is neither a count nor a ratio of counts.
  public LinkedFiguresBuilder score(String measure) {
    percentages.put(measure, measure(measure, Unit.SCORE, Optional.empty(), Optional.empty()));
    return this;
  }

  /// Defines a percentage whose numerator nobody prints.
  public LinkedFiguresBuilder madeOf(String percentage, String denominator) {
    percentages.put(
        percentage, measure(percentage, Unit.PERCENT, Optional.empty(), Optional.of(denominator)));
    return this;
  }

  /// Defines a percentage.
  public LinkedFiguresBuilder madeOf(String percentage, String numerator, String denominator) {
    percentages.put(
        percentage,
        measure(percentage, Unit.PERCENT, Optional.of(numerator), Optional.of(denominator)));
    return this;
  }

  /// Defines a percentage without a denominator.
  LinkedFiguresBuilder partOf(String percentage, String numerator) {
    percentages.put(
        percentage, measure(percentage, Unit.PERCENT, Optional.of(numerator), Optional.empty()));
    return this;
  }

  /// A measure that may have no figures.
  public LinkedFiguresBuilder measure(String measure) {
    measures.add(measure);
    return this;
  }

  /// Says that a measure is taken at the end of each period.
  public LinkedFiguresBuilder snapshot(String measure) {
    snapshots.add(measure);
    return this;
  }

  public LinkedFiguresBuilder ratio(Cell cell, String figure) {
    ratios.put(cell, Optional.of(new BigDecimal(figure)));
    return this;
  }

  /// The codes of the authorities of the region.
  public LinkedFiguresBuilder expecting(String... authorities) {
    expected.addAll(List.of(authorities));
    return this;
  }

  /// Levels that stand under one group.
  public LinkedFiguresBuilder group(String filter, String group, String... levels) {
    for (String level : levels) {
      groups.add(new FilterGroup(filter, level, group));
    }
    return this;
  }

  /// The cells that one release gave together.
  public LinkedFiguresBuilder printing(Cell... together) {
    printings.add(Set.of(together));
    return this;
  }

  public LinkedFiguresBuilder relation(CountRelation relation) {
    relations.add(relation);
    return this;
  }

  public Catalogue catalogue() {
    var all = new ArrayList<Indicator>();
    measures.forEach(each ->
        all.add(measure(each, Unit.NUMBER, Optional.empty(), Optional.empty(), measured(each))));
    all.addAll(percentages.values());
    return new Catalogue(List.of(new Topic("topic", "Topic", "What is it about?")), all, relations);
  }

  public LinkedFigures figures() {
    return new LinkedFigures(
        counts,
        unknown,
        suppressed,
        fixed,
        unknown,
        ratios,
        groups,
        DeclaredRelations.NONE,
        printings);
  }

  public Links links() {
    return Links.of(
        figures(),
        new RatioDefinitions(catalogue(), ShownRatios.of(figures(), catalogue(), geography())),
        catalogue(),
        geography());
  }

  /// Every authority lies in the one region.
  public Geography geography() {
    return new Geography() {
      @Override
      public Optional<Area> regionOf(Area area) {
        return area.level() == AreaLevel.LOCAL_AUTHORITY ? Optional.of(REGION) : Optional.empty();
      }

      @Override
      public Set<String> authoritiesOf(Area total, Period period) {
        return expected;
      }
    };
  }

  private Indicator.Measured measured(String measure) {
    return snapshots.contains(measure) ? Indicator.Measured.AT_END : Indicator.Measured.DURING;
  }

  private static Indicator measure(
      String id, Unit unit, Optional<String> numerator, Optional<String> denominator) {
    return measure(id, unit, numerator, denominator, Indicator.Measured.DURING);
  }

  private static Indicator measure(
      String id,
      Unit unit,
      Optional<String> numerator,
      Optional<String> denominator,
      Indicator.Measured measured) {
    return new Indicator(
        id,
        "How many " + id + "?",
        id,
        "topic",
        unit,
        0,
        Indicator.Polarity.NONE,
        unit == Unit.NUMBER ? Optional.of(Indicator.Counts.CHILDREN) : Optional.empty(),
        numerator,
        denominator,
        "definition",
        "population",
        measured,
        "{value} in {area}",
        Optional.empty(),
        "monthly",
        false,
        Set.of(),
        new Indicator.Source("source", "https://example.org/"),
        Optional.empty(),
        Optional.empty(),
        unit == Unit.NUMBER,
        Optional.empty(),
        Indicator.Prominence.MAIN,
        Optional.empty());
  }

  /// The sums that a reader assumes to hold, as text.
  public List<String> sums() {
    return links().sums().stream()
        .map(sum ->
            sum.terms().stream()
                .map(term -> term.times() + " " + words(term.cell()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow())
        .toList();
  }

  private static String words(Cell cell) {
    if (!cell.filters().levels().isEmpty()) {
      return cell.indicator() + " " + cell.filters().levels().values().iterator().next();
    }
    return cell.indicator().equals("children")
        ? cell.indicator() + " " + cell.area().name()
        : cell.indicator() + " " + cell.period().id();
  }
}
