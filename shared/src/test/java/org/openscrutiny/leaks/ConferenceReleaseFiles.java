package org.openscrutiny.leaks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.leaks.ConferenceReleaseBuilder.Cell;
import org.openscrutiny.opendata.MemoryFiles;

/// The files of a release of conferences, as its publisher would write them.
record ConferenceReleaseFiles(ConferenceReleaseBuilder conferences) {
  private static final String COUNTRY = "E92000001,England";

  static final Map<String, String> PLACES =
      new TreeMap<>(
          Map.of(
              ConferenceReleaseBuilder.ENGLAND,
              "National," + COUNTRY + ",,,,,",
              ConferenceReleaseBuilder.SOUTHAMPTON,
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

  MemoryFiles all() {
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
    conferences.cells().stream()
        .filter(Cell::whole)
        .filter(
            cell -> ConferenceReleaseBuilder.MONTHS.indexOf(cell.month()) >= conferences.since())
        .forEach(rows::add);
    rows.sort(
        Comparator.<Cell, Integer>comparing(cell -> conferences.get(inTime(cell)))
            .thenComparing(conferences::get)
            .reversed()
            .thenComparing(Cell::toString));
    return rows.stream()
        .map(cell ->
            start(cell)
                + ","
                + cell.sex()
                + ","
                + figures(conferences.get(cell), conferences.get(inTime(cell))))
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
    for (int i = Math.max(1, conferences.since());
        i < ConferenceReleaseBuilder.MONTHS.size();
        i++) {
      Cell now = southampton(i);
      Cell before = southampton(i - 1);
      text.append(start(now))
          .append(",Change on previous month,")
          .append(conferences.get(now) - conferences.get(before))
          .append(',')
          .append(conferences.get(inTime(now)) - conferences.get(inTime(before)))
          .append(",z\n");
    }
    Cell last = southampton(ConferenceReleaseBuilder.MONTHS.size() - 1);
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
    return new Cell(
        ConferenceReleaseBuilder.SOUTHAMPTON,
        ConferenceReleaseBuilder.MONTHS.get(month),
        ConferenceReleaseBuilder.TOTAL,
        true);
  }

  private List<Integer> lastThirteen(boolean whole) {
    return ConferenceReleaseBuilder.MONTHS
        .subList(
            ConferenceReleaseBuilder.MONTHS.size() - 13, ConferenceReleaseBuilder.MONTHS.size())
        .stream()
        .map(month ->
            conferences.get(
                new Cell(
                    ConferenceReleaseBuilder.SOUTHAMPTON,
                    month,
                    ConferenceReleaseBuilder.TOTAL,
                    whole)))
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
    Cell last = southampton(ConferenceReleaseBuilder.MONTHS.size() - 1);
    return start(last) + "," + (conferences.get(last) + 1) + "\n";
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
        .formatted(conferences.publishAt());
  }
}
