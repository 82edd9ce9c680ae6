package org.openscrutiny.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openscrutiny.opendata.MemoryFiles;

/// Random releases of one dataset, one after the other. The children of each team stay the same,
/// and each release groups the teams in another way: by team, by locality, or some localities by
/// team. Each level has its percentage of the total. A second table has totals that are rounded.
final class RegroupedReleases {
  private static final List<String> DAYS =
      List.of("2024-11-28T09:30:00", "2024-12-28T09:30:00", "2025-01-28T09:30:00");
  private static final List<String> MONTHS = List.of("September", "October", "November");
  private static final List<String> PLACES = List.of("East", "West", "Harbour", "Common");
  private static final String HEAD =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
          + "new_la_code,old_la_code,la_name,team,";
  private static final String AREA =
      ",Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,";
  private static final String META =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
          + "filter_grouping_column,filter_default\nteam,Filter,Team,,,,,,Total\n";

  private final Random random;
  private final boolean named;
  private final boolean percentages;

  /// To what the totals of the second table are rounded.
  private final int base;

  /// The teams of each locality.
  private final Map<String, List<String>> teams = new LinkedHashMap<>();

  /// The children of each team in each month.
  private final Map<String, Map<String, Integer>> children = new LinkedHashMap<>();

  /// The referrals of each team in each month.
  private final Map<String, Map<String, Integer>> referrals = new LinkedHashMap<>();

  RegroupedReleases(long seed) {
    random = new Random(seed);
    named = random.nextInt(3) > 0;
    percentages = random.nextBoolean();
    base = random.nextBoolean() ? 10 : 5;
    int number = 1;
    for (String place : PLACES.subList(0, 2 + random.nextInt(3))) {
      var own = new ArrayList<String>();
      for (int team = 1 + random.nextInt(3); team > 0; team--) {
        own.add(named ? place + " " + number : "Team " + number);
        number++;
      }
      teams.put(place, own);
    }
    for (String month : MONTHS) {
      var counts = new LinkedHashMap<String, Integer>();
      var others = new LinkedHashMap<String, Integer>();
      for (List<String> own : teams.values()) {
        for (String team : own) {
          counts.put(team, count());
          others.put(team, count());
        }
      }
      children.put(month, counts);
      referrals.put(month, others);
    }
  }

  private int count() {
    return random.nextInt(10) < 3 ? random.nextInt(6) : 6 + random.nextInt(50);
  }

  List<MemoryFiles> releases() {
    return List.of(release(0), release(1), release(2));
  }

  private MemoryFiles release(int number) {
    var together = new LinkedHashMap<String, List<String>>();
    teams.forEach((place, own) -> {
      if (own.size() > 1 && random.nextBoolean()) {
        own.forEach(team -> together.put(team, List.of(team)));
      } else {
        together.put(place, own);
      }
    });
    var rows = new StringBuilder();
    var rounded = new StringBuilder();
    for (String month : MONTHS.subList(0, number + 1)) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      together.forEach((level, of) ->
          counts.put(
              level,
              of.stream().mapToInt(team -> children.get(month).getOrDefault(team, 0)).sum()));
      int total = counts.values().stream().mapToInt(each -> each).sum();
      counts.put("Total", total);
      counts.forEach((level, count) ->
          rows.append("2024,")
              .append(month)
              .append(AREA)
              .append(level)
              .append(',')
              .append(count)
              .append(percentages ? "," + percentage(count, total) : "")
              .append('\n'));
      Map<String, Integer> others = new LinkedHashMap<>();
      together.forEach((level, of) ->
          others.put(
              level,
              of.stream().mapToInt(team -> referrals.get(month).getOrDefault(team, 0)).sum()));
      int all = others.values().stream().mapToInt(each -> each).sum();
      others.put("Total", (all + base / 2) / base * base);
      others.forEach((level, count) ->
          rounded
              .append("2024,")
              .append(month)
              .append(AREA)
              .append(level)
              .append(',')
              .append(count)
              .append('\n'));
    }
    return new MemoryFiles()
        .with("release.json", description(number))
        .with(
            "teams.csv",
            HEAD
                + "looked_after_children"
                + (percentages ? ",three_or_more_placements" : "")
                + "\n"
                + rows)
        .with(
            "teams.meta.csv",
            META
                + "looked_after_children,Indicator,Children,,,0,,,\n"
                + (percentages ? "three_or_more_placements,Indicator,Share,,%,1,,,\n" : ""))
        .with("rounded.csv", HEAD + "referrals\n" + rounded)
        .with("rounded.meta.csv", META + "referrals,Indicator,Referrals,,,0,,,\n");
  }

  private static String percentage(int count, int total) {
    return total == 0
        ? "0.0"
        : BigDecimal.valueOf(100L * count)
            .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String description(int number) {
    String day = DAYS.get(number).substring(0, 10);
    return """
    {"dataset": "teams", "title": "Made up", "publisher": "A council",
     "source": {"name": "Made up", "url": "https://www.example.org/", "pages": ""},
     "licence": "Open Government Licence v3.0", "status": "local-unaudited",
     "coverage": "Southampton", "publishedOn": "%s", "publishAt": "%s", "nextDue": null,
     "contact": "https://www.example.org/", "notes": [], "footnotes": [], "revisions": [],
     "policy": "protect", "zeros": "show", "legacy": false, "targets": [], "columns": {},
     "files": [{"data": "teams.csv", "holds": "figures", "table": "Teams"},
               {"data": "rounded.csv", "holds": "figures", "table": "Rounded"}]}
    """
        .formatted(day, DAYS.get(number));
  }
}
