package org.openscrutiny.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.opendata.MemoryFiles;

/// Figures of Barnsley, some under the code that it had until April 2025 and some under its present
/// one. The edition is refused if its certificates don't hold, or if the intruder discloses a
/// count.
class FormerCodesTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 11);
  private static final String HEAD =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name";
  private static final String META =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
          + "filter_grouping_column,filter_default\n";

  /// Each series is `code indicator = a figure for each month`, or `code indicator/team = ...`; `-`
  /// is no row, and `|` begins the next release.
  static Stream<Arguments> series() {
    return Stream.of(
        Arguments.of(
            "a percentage",
            """
            old re-referrals-after-closure = 14 21 3 19 12 11
            old referrals = 43 52 40 47 39 37
            new re-referrals-after-closure-percentage = 32.6 40.4 7.5 40.4 30.8 29.7
            """),
        Arguments.of(
            "a percentage and its denominator",
            """
            old re-referrals-after-closure = 14 21 3 19 12 11
            new referrals = 43 52 40 47 39 37
            new re-referrals-after-closure-percentage = 32.6 40.4 7.5 40.4 30.8 29.7
            """),
        Arguments.of(
            "a percentage of an unprinted denominator",
            """
            old pathway-plans = 163 170 158
            new pathway-plans-percentage = 97.0 88.5 84.0
            """),
        Arguments.of(
            "percentages by level",
            """
            old pathway-plans/Total = 40 64 57 71 62
            old pathway-plans/East = 3 30 27 31 29
            old pathway-plans/West = 12 11 14 19 13
            old pathway-plans/North = 25 23 16 21 20
            new pathway-plans-percentage/East = 7.5 46.9 47.4 43.7 46.8
            new pathway-plans-percentage/West = 30.0 17.2 24.6 26.8 21.0
            """),
        Arguments.of(
            "a rate",
            """
            old child-protection-plans = 210 341 322 255 179 4 412 198
            new child-protection-plan-rate = 42.5 69.0 65.2 51.6 36.2 0.8 83.4 40.1
            """),
        Arguments.of(
            "levels under one code and their total under the other",
            """
            old referrals/East = 3 22
            old referrals/West = 27 31
            new referrals = 30 53
            """),
        Arguments.of(
            "a stock and its flows",
            """
            old child-protection-plans = 310 322 331 325 318 - - - - -
            old initial-conferences-to-plan = 40 42 39 35 38 - - - - -
            old ceased-child-protection-plans = 36 30 30 41 45 - - - - -
            new child-protection-plans = - - - - - 345 356 368 375 387
            new initial-conferences-to-plan = - - - - - 31 47 42 37 52
            new ceased-child-protection-plans = - - - - - 4 36 30 30 40
            """),
        Arguments.of(
            "a sum since the year began",
            """
            old universal-help-assessments-started = 21 14 32 25 17 19 - - - -
            old universal-help-assessments-completed = - - 32 57 74 93 - - - -
            new universal-help-assessments-started = - - - - - - 41 4 18 33
            new universal-help-assessments-completed = - - - - - - 134 138 156 189
            """),
        Arguments.of(
            "a rolling sum",
            """
            old universal-help-assessments-started = 21 14 32 25 17 4 41 29 18 33
            new universal-help-assessments-completed = - - 67 71 74 46 62 74 88 80
            """),
        Arguments.of(
            "a rolling sum of which the months before are under the other code",
            """
            old universal-help-assessments-started = 21 14 32 25 17 - - - - -
            old universal-help-assessments-completed = - - 67 71 74 - - - - -
            new universal-help-assessments-started = - - - - - 4 41 29 18 33
            new universal-help-assessments-completed = - - - - - 46 62 74 88 80
            """),
        Arguments.of(
            "columns that are sums",
            """
            new contacts = 310 412 257 371 299 337 318 342 331
            old early-help-referrals = 112 203 111 180 132 140 101 117 120
            old early-help-step-downs = 180 180 131 165 151 194 203 213 197
            old early-help-assessments-started = 18 29 15 26 16 3 14 12 14
            """),
        Arguments.of(
            "columns that are sums in too few rows of either code",
            """
            old contacts = 310 412 257 - - - -
            old early-help-referrals = 112 203 111 - - - -
            old early-help-step-downs = 180 180 131 - - - -
            old early-help-assessments-started = 18 29 15 - - - -
            new contacts = - - - 371 299 337 318
            new early-help-referrals = - - - 180 132 140 101
            new early-help-step-downs = - - - 165 151 194 203
            new early-help-assessments-started = - - - 26 16 3 14
            """),
        Arguments.of(
            "a figure that is printed under both codes",
            """
            old referrals/East = 3 22
            old referrals/West = 27 31
            old referrals/Total = 30 53
            new referrals/East = 3 22
            new referrals/West = 27 31
            new referrals/Total = 30 53
            """),
        Arguments.of(
            "figures that contradict each other",
            """
            old referrals/East = 3 22
            old referrals/West = 27 31
            old referrals/Total = 30 53
            new referrals/East = 3 23
            new referrals/West = 26 31
            new referrals/Total = 30 53
            """),
        Arguments.of(
            "a release that takes the new code",
            """
            old referrals/East = 3 22
            old referrals/West = 27 31
            old referrals/Total = 30 53
            |
            new referrals/East = 3 22
            new referrals/West = 27 31
            new referrals/Total = 30 53
            """),
        Arguments.of(
            "a release that has the other figures under the new code",
            """
            old referrals/East = 3 22
            old referrals/Total = 38 62
            |
            new referrals/West = 27 31
            new referrals/North = 8 9
            """),
        Arguments.of(
            "a percentage of an earlier release",
            """
            old re-referrals-after-closure-percentage = 32.6 40.4 7.5 40.4 30.8 29.7
            |
            new re-referrals-after-closure = 14 21 3 19 12 11
            new referrals = 43 52 40 47 39 37
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("series")
  void anEditionDisclosesNothing(String kind, String series) {
    var portal = CheckedPortal.bundled();
    int number = 0;
    for (String release : series.split("\\|\n", -1)) {
      PublishOutcome outcome = portal.publish(release(release, number++));
      assertThat(outcome).as(kind).isInstanceOf(PublishOutcome.Published.class);
    }
  }

  /// A release with a file for each indicator and code.
  private static MemoryFiles release(String text, int number) {
    Map<String, List<Series>> tables =
        Arrays.stream(text.strip().split("\n", -1))
            .map(Series::of)
            .collect(groupingBy(Series::file, LinkedHashMap::new, toList()));
    var files = new MemoryFiles();
    tables.forEach((file, series) -> {
      String column = series.getFirst().column();
      boolean levels = !series.getFirst().level().isEmpty();
      boolean decimals = series.stream().anyMatch(Series::hasDecimals);
      files
          .with(
              file + ".csv",
              HEAD
                  + (levels ? ",team," : ",")
                  + column
                  + "\n"
                  + series.stream().map(Series::rows).collect(joining()))
          .with(
              file + ".meta.csv",
              META
                  + (levels ? "team,Filter,Team,,,,,,\n" : "")
                  + "%s,Indicator,A figure,,%s,%d,,,\n"
                      .formatted(
                          column, column.endsWith("percentage") ? "%" : "", decimals ? 1 : 0));
    });
    return files.with(
        "release.json",
        description(
            number,
            tables.keySet().stream()
                .map(file ->
                    "{\"data\": \"%1$s.csv\", \"holds\": \"figures\", \"table\": \"%1$s\"}"
                        .formatted(file))
                .collect(joining(", "))));
  }

  private record Series(String code, String column, String level, List<String> figures) {
    static Series of(String line) {
      String[] sides = line.split(" = ", -1);
      String[] names = sides[0].split("[ /]", -1);
      return new Series(
          names[0].equals("old") ? "E08000016" : "E08000038",
          names[1].replace('-', '_'),
          names.length > 2 ? "," + names[2] : "",
          List.of(sides[1].split(" ", -1)));
    }

    String file() {
      return code + "-" + column + (level.isEmpty() ? "" : "-by-team");
    }

    boolean hasDecimals() {
      return figures.stream().anyMatch(figure -> figure.contains("."));
    }

    String rows() {
      var rows = new StringBuilder();
      YearMonth month = FIRST;
      for (String figure : figures) {
        if (!figure.equals("-")) {
          rows.append(month.getYear())
              .append(',')
              .append(month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK))
              .append(",Local authority,E92000001,England,E12000003,Yorkshire and The Humber,")
              .append(code)
              .append(",370,Barnsley")
              .append(level)
              .append(',')
              .append(figure)
              .append('\n');
        }
        month = month.plusMonths(1);
      }
      return rows.toString();
    }
  }

  private static String description(int number, String files) {
    return """
    {"dataset": "barnsley", "title": "Made up", "publisher": "A council",
     "source": {"name": "Made up", "url": "https://www.example.org/", "pages": ""},
     "licence": "Open Government Licence v3.0", "status": "local-unaudited",
     "coverage": "Barnsley", "publishedOn": "2026-0%d-28", "publishAt": "2026-0%d-28T09:30:00",
     "nextDue": null, "contact": "https://www.example.org/", "notes": [], "footnotes": [],
     "revisions": [], "policy": "protect", "zeros": "show", "legacy": false, "targets": [],
     "columns": {}, "files": [%s]}
    """
        .formatted(number + 1, number + 1, files);
  }
}
