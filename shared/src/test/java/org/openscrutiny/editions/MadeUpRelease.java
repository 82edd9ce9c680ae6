package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openscrutiny.opendata.MemoryFiles;

/// A release of one table, written with short rows.
///
/// The header of the table names its filters, then `:`, then its indicators. A row has a period, an
/// area, a level of each filter and the figures: `2024 October | Southampton | Fostered | 3`.
public final class MadeUpRelease {
  private static final Map<String, String> AREAS =
      Map.of(
          "Southampton",
              "Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,,",
          "Portsmouth",
              "Local authority,E92000001,England,E12000008,South East,E06000044,851,Portsmouth,,",
          "Leeds",
              "Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E08000035,383,Leeds,,",
          "Old Barnsley",
              "Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E08000016,370,Barnsley,,",
          "New Barnsley",
              "Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E08000038,370,Barnsley,,",
          "Core Cities", "Local authority group,E92000001,England,,,,,,core-cities,Core Cities",
          "England", "National,E92000001,England,,,,,,,");

  private final String dataset;
  private final String policy;
  private final String day;
  private final List<String> revisions = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> entries = new ArrayList<>();

  /// @param day on which it is published, such as `2025-01-02`
  public MadeUpRelease(String dataset, String policy, String day) {
    this.dataset = dataset;
    this.policy = policy;
    this.day = day;
  }

  /// Releases figures by name that were suppressed before.
  public MadeUpRelease showing(String indicator, String period) {
    revisions.add(
        """
        {"indicator": "%s", "period": "%s", "why": "Agreed.", "showsHidden": true}\
        """
            .formatted(indicator, period));
    return this;
  }

  public MadeUpRelease table(String header, String... rows) {
    return file("figures", header, rows);
  }

  /// @param holds `figures` or `publisher-calculations`
  public MadeUpRelease file(String holds, String header, String... rows) {
    String name = "table-%d".formatted(entries.size() + 1);
    String[] columns = header.split(" : ");
    List<String> filters =
        columns[0].isBlank() ? List.of() : List.of(columns[0].trim().split(" \\| "));
    List<String> indicators = List.of(columns[1].split(" \\| "));
    entries.add(
        """
        {"data": "%s.csv", "holds": "%s", "table": "%s"}\
        """
            .formatted(name, holds, name));
    files.put(
        name + ".csv",
        List.of(rows).stream()
            .map(MadeUpRelease::row)
            .collect(
                Collectors.joining(
                    "\n",
                    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,la_group_code,la_group_name,"
                        + String.join(",", filters)
                        + (filters.isEmpty() ? "" : ",")
                        + String.join(",", indicators).replace('-', '_')
                        + "\n",
                    "\n")));
    var meta =
        new StringBuilder(
            "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default\n");
    for (String filter : filters) {
      boolean total = files.get(name + ".csv").contains(",Total,");
      String first = rows[0].split(" \\| ")[2 + filters.indexOf(filter)];
      meta.append(
          "%s,Filter,%s,,,,,,%s\n"
              .formatted(
                  filter,
                  filter.substring(0, 1).toUpperCase(Locale.ROOT)
                      + filter.substring(1).replace('_', ' '),
                  total ? "Total" : first));
    }
    for (String indicator : indicators) {
      String unit = indicator.endsWith("percentage") ? "%" : "";
      int places = unit.isEmpty() && !indicator.endsWith("rate") ? 0 : 1;
      meta.append(
          "%s,Indicator,%s,,%s,%d,,,\n"
              .formatted(
                  indicator.replace('-', '_'),
                  indicator.substring(0, 1).toUpperCase(Locale.ROOT)
                      + indicator.substring(1).replace('-', ' '),
                  unit,
                  places));
    }
    files.put(name + ".meta.csv", meta.toString());
    return this;
  }

  private static String row(String row) {
    List<String> fields = List.of(row.split(" \\| "));
    String[] period = fields.getFirst().split(" ", 2);
    return period[0]
        + ","
        + period[1]
        + ","
        + AREAS.get(fields.get(1))
        + ","
        + String.join(",", fields.subList(2, fields.size()));
  }

  public MemoryFiles files() {
    files.put(
        "release.json",
        """
        {"dataset": "%s", "title": "Made-up figures: %s", "publisher": "Southampton City Council",
         "source": {"name": "Made up", "url": "https://www.southampton.gov.uk/", "pages": "1"},
         "licence": "Open Government Licence v3.0", "status": "local-unaudited",
         "coverage": "Made up", "publishedOn": "%s", "publishAt": "%sT09:30:00", "nextDue": null,
         "contact": "https://www.southampton.gov.uk/", "notes": ["Made-up figures."],
         "footnotes": [], "revisions": [%s], "policy": "%s", "zeros": "show", "legacy": false,
         "targets": [], "columns": {}, "files": [%s]}
        """
            .formatted(
                dataset,
                dataset,
                day,
                day,
                String.join(", ", revisions),
                policy,
                String.join(", ", entries)));
    var all = new MemoryFiles();
    files.forEach((name, text) -> all.with(name, text));
    return all;
  }
}
