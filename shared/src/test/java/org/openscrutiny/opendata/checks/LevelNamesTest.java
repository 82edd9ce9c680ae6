package org.openscrutiny.opendata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each level of a filter has a different name, and at most one is the total.
class LevelNamesTest {

  /// Levels are written `group/level`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /Total; /Boys; /Girls                     | Total; Boys; Girls
          /All pupils; /Boys                        | All pupils; Boys
          Total/Total; Sex/Boys; Sex/Girls          | Total; Boys; Girls
          Total/Total; SEN/All SEN; SEN/None        | Total; SEN: All SEN; None
          White/Total; Black/Total; Total/Total     | White: Total; Black: Total; Total
          White/Total; Black/Total; White/British   | White: Total; Black: Total; British
          White/All White; White/British            | All White; British
          Sex/Not known; Age/Not known; /Total      | Sex: Not known; Age: Not known; Total
          White/White; White/British; /all          | White; British; all
          /Total; /All SEN; /None                   | Total; Pupils: All SEN; None
          All plans/All plans; Sex/Male; Sex/Female | All plans; Male; Female
          All plans/All plans; Total/Total          | Pupils: All plans; Total
          """)
  void eachLevelHasAName(String levels, String names) {
    List<String[]> all = Arrays.stream(levels.split("; ")).map(each -> each.split("/")).toList();
    Map<String, Set<String>> groups = new TreeMap<>();
    all.forEach(each -> groups.computeIfAbsent(each[1], level -> new TreeSet<>()).add(each[0]));

    var named = new LevelNames("Pupils", groups);

    assertThat(all.stream().map(each -> named.of(each[1], each[0])))
        .containsExactly(names.split("; "));
  }
}
