package org.openscrutiny.leaks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openscrutiny.opendata.MemoryFiles;

/// A release that nobody has cleared: how many children had an initial conference, of how many it
/// was in time, and the share, by month, authority and sex; with the publisher's own calculations
/// and a second printing. Its rows are sorted by their figures, the largest first.
public final class Conferences {
  static final String TOTAL = "Total";
  static final List<String> SEXES = List.of("Girls", "Boys");
  static final List<String> MONTHS =
      List.of(
          "2023 September",
          "2023 October",
          "2023 November",
          "2023 December",
          "2024 January",
          "2024 February",
          "2024 March",
          "2024 April",
          "2024 May",
          "2024 June",
          "2024 July",
          "2024 August",
          "2024 September",
          "2024 October");
  public static final String SOUTHAMPTON = "Southampton";
  private static final String ENGLAND = "England";
  private static final String COUNTRY = "E92000001,England";

  private static final Map<String, String> PLACES =
      new LinkedHashMap<>(
          Map.of(
              ENGLAND,
              "National," + COUNTRY + ",,,,,",
              SOUTHAMPTON,
              "Local authority," + COUNTRY + ",E12000008,South East,E06000045,852,Southampton",
              "Portsmouth",
              "Local authority," + COUNTRY + ",E12000008,South East,E06000044,851,Portsmouth",
              "Leeds",
              "Local authority,"
                  + COUNTRY
                  + ",E12000003,Yorkshire and The Humber,E08000035,383,Leeds"));
  private static final String HEAD =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
          + "new_la_code,old_la_code,la_name,";
  private static final String META =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
          + "filter_grouping_column,filter_default\n";
  private static final String INDICATORS =
      "initial_conferences,Indicator,Conferences,,,0,,,\n"
          + "initial_conferences_in_time,Indicator,In time,,,0,,,\n"
          + "initial_conferences_in_time_percentage,Indicator,In time (%),,%,1,,,\n";

  /// @param whole whether the cell counts all conferences, not those in time
  public record Cell(String area, String month, String sex, boolean whole) {
    Cell of(String other) {
      return new Cell(area, month, other, whole);
    }
  }

  private final Map<Cell, Integer> counts = new LinkedHashMap<>();
  private final String publishAt;

  /// How many of the oldest months are left out.
  private final int since;

  private Conferences(String publishAt) {
    this(publishAt, 0);
  }

  private Conferences(String publishAt, int since) {
    this.publishAt = publishAt;
    this.since = since;
  }

  /// @param publishAt the day, as 2024-11-28
  static Conferences random(Random random, String publishAt) {
    var made = new Conferences(publishAt);
    for (String area : PLACES.keySet()) {
      for (String month : MONTHS) {
        int most = area.equals(ENGLAND) ? 900 : random.nextBoolean() ? 60 : 14;
        for (String sex : SEXES) {
          int whole = random.nextInt(most);
          made.set(new Cell(area, month, sex, true), whole);
          made.set(new Cell(area, month, sex, false), random.nextInt(whole + 1));
        }
        made.addUp(area, month);
      }
    }
    return made;
  }

  /// In each month and place about two in three meetings are in time, and in the last month of
  /// Southampton all but a few: how many is hidden, of how many is shown.
  ///
  /// @param late how many of the girls' 30 meetings in that month were late: 1 to 4. Of the boys'
  ///   35 one was
  public static Conferences withLateGirls(int late) {
    var made = new Conferences("2024-11-28");
    for (String area : PLACES.keySet()) {
      for (int month = 0; month < MONTHS.size(); month++) {
        for (String sex : SEXES) {
          made.set(new Cell(area, MONTHS.get(month), sex, true), sex.equals("Girls") ? 30 : 35);
          made.set(
              new Cell(area, MONTHS.get(month), sex, false), 17 + (month * 5 + area.length()) % 8);
        }
        made.addUp(area, MONTHS.get(month));
      }
    }
    made.set(new Cell(SOUTHAMPTON, MONTHS.getLast(), "Girls", false), 30 - late);
    made.set(new Cell(SOUTHAMPTON, MONTHS.getLast(), "Boys", false), 34);
    made.addUp(SOUTHAMPTON, MONTHS.getLast());
    return made;
  }

  public Conferences copy() {
    var copy = new Conferences(publishAt, since);
    copy.counts.putAll(counts);
    return copy;
  }

  /// The same figures, published later.
  Conferences at(String day) {
    var copy = new Conferences(day);
    copy.counts.putAll(counts);
    return copy;
  }

  /// One in eight of the councils' counts drawn anew, published later: some become small, and some
  /// no longer are.
  Conferences redrawn(Random random, String day) {
    Conferences copy = at(day);
    for (String area : PLACES.keySet()) {
      for (String month : MONTHS) {
        for (String sex : SEXES) {
          if (!area.equals(ENGLAND) && random.nextInt(8) == 0) {
            int whole = random.nextInt(random.nextBoolean() ? 60 : 14);
            copy.set(new Cell(area, month, sex, true), whole);
            copy.set(new Cell(area, month, sex, false), random.nextInt(whole + 1));
          }
        }
        copy.addUp(area, month);
      }
    }
    return copy;
  }

  /// The same figures without the oldest months, published later.
  Conferences withoutOldest(int months, String day) {
    var copy = new Conferences(day, months);
    copy.counts.putAll(counts);
    return copy;
  }

  int get(Cell cell) {
    return counts.getOrDefault(cell, 0);
  }

  public Conferences set(Cell cell, int count) {
    counts.put(cell, count);
    return this;
  }

  List<Cell> cells() {
    return List.copyOf(counts.keySet());
  }

  private void addUp(String area, String month) {
    for (boolean whole : List.of(true, false)) {
      set(
          new Cell(area, month, TOTAL, whole),
          SEXES.stream().mapToInt(sex -> get(new Cell(area, month, sex, whole))).sum());
    }
  }

  public MemoryFiles files() {
    return new MemoryFiles()
        .with("release.json", description())
        .with(
            "conferences.csv", HEAD + "sex," + columns() + "\n" + String.join("\n", rows()) + "\n")
        .with("conferences.meta.csv", META + "sex,Filter,Sex,,,,,,Total\n" + INDICATORS)
        .with("changes.csv", HEAD + "calculation," + columns() + "\n" + calculations())
        .with("changes.meta.csv", META + "calculation,Filter,Calculation,,,,,,\n" + INDICATORS)
        .with("again.csv", HEAD + "initial_conferences\n" + again())
        .with("again.meta.csv", META + "initial_conferences,Indicator,Conferences,,,0,,,\n");
  }

  private static String columns() {
    return "initial_conferences,initial_conferences_in_time,initial_conferences_in_time_percentage";
  }

  private List<String> rows() {
    var rows = new ArrayList<Cell>();
    counts.keySet().stream()
        .filter(Cell::whole)
        .filter(cell -> MONTHS.indexOf(cell.month()) >= since)
        .forEach(rows::add);
    rows.sort(
        Comparator.<Cell, Integer>comparing(cell -> get(inTime(cell)))
            .thenComparing(this::get)
            .reversed()
            .thenComparing(Cell::toString));
    return rows.stream()
        .map(cell -> start(cell) + "," + cell.sex() + "," + figures(get(cell), get(inTime(cell))))
        .toList();
  }

  private static Cell inTime(Cell cell) {
    return new Cell(cell.area(), cell.month(), cell.sex(), false);
  }

  private static String start(Cell cell) {
    return cell.month().replace(' ', ',') + "," + PLACES.get(cell.area());
  }

  private static String figures(int whole, int part) {
    return whole + "," + part + "," + percentage(whole, part);
  }

  private static String percentage(int whole, int part) {
    return whole == 0
        ? "z"
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /// What the publisher works out for Southampton: of each month the change, of the last the mean
  /// and the maximum of what it calls its 12 months, which are 13.
  private String calculations() {
    var text = new StringBuilder();
    for (int i = Math.max(1, since); i < MONTHS.size(); i++) {
      Cell now = southampton(i);
      Cell before = southampton(i - 1);
      text.append(start(now))
          .append(",Change on previous month,")
          .append(get(now) - get(before))
          .append(',')
          .append(get(inTime(now)) - get(inTime(before)))
          .append(",z\n");
    }
    Cell last = southampton(MONTHS.size() - 1);
    text.append(start(last))
        .append(",12-month mean,")
        .append(mean(true))
        .append(',')
        .append(mean(false))
        .append(",z\n");
    text.append(start(last))
        .append(",12-month maximum,")
        .append(maximum(true))
        .append(',')
        .append(maximum(false))
        .append(",z\n");
    return text.toString();
  }

  private static Cell southampton(int month) {
    return new Cell(SOUTHAMPTON, MONTHS.get(month), TOTAL, true);
  }

  private List<Integer> lastThirteen(boolean whole) {
    return MONTHS.subList(MONTHS.size() - 13, MONTHS.size()).stream()
        .map(month -> get(new Cell(SOUTHAMPTON, month, TOTAL, whole)))
        .toList();
  }

  private String mean(boolean whole) {
    int sum = lastThirteen(whole).stream().mapToInt(Integer::intValue).sum();
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(13), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private int maximum(boolean whole) {
    return lastThirteen(whole).stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// Another table prints the newest month again, and one more child.
  private String again() {
    Cell last = southampton(MONTHS.size() - 1);
    return start(last) + "," + (get(last) + 1) + "\n";
  }

  private String description() {
    return """
    {
      "dataset": "conferences",
      "title": "Conferences",
      "publisher": "A council",
      "source": { "name": "A paper", "url": "https://example.org/", "pages": "page 1" },
      "licence": "Open Government Licence v3.0",
      "status": "local-unaudited",
      "coverage": "Three authorities and England",
      "publishedOn": "%1$s",
      "publishAt": "%1$sT09:30:00",
      "nextDue": null,
      "contact": "https://example.org/",
      "notes": [],
      "footnotes": [],
      "revisions": [],
      "policy": "protect",
      "zeros": "show",
      "legacy": false,
      "targets": [
        { "indicator": "initial-conferences-in-time-percentage", "value": 90, "by": null, "text": "90%%" }
      ],
      "columns": {},
      "files": [
        { "data": "conferences.csv", "holds": "figures", "table": "Table 1" },
        { "data": "changes.csv", "holds": "publisher-calculations", "table": "Table 2" },
        { "data": "again.csv", "holds": "repeated-figures", "table": "Table 3" }
      ]
    }
    """
        .formatted(publishAt);
  }
}
