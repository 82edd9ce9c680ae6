package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;
import org.openscrutiny.suppression.release.JointClearing.Dataset;
import org.openscrutiny.suppression.release.JointClearing.Earlier;

/// Levels of a filter that a reader adds up although no file says how: the levels of two editions,
/// a level that nobody prints, ages that overlap, totals with other names, rounded totals. Each
/// edition is cleared as it is published: by itself, and then with all before it.
class LevelsOverTimeTest {
  private static final String CHILDREN = "looked-after-children";
  private static final OfficialGazetteer GAZETTEER = OfficialGazetteer.read();
  private static final int SAFE = ClearingTest.THRESHOLD + 1;

  /// @param editions the levels with their counts, one edition after the other
  /// @param equations what a reader assumes
  /// @param small the level of 1 to 5 children
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Split.
        "East 23, West 39, Total 62 | East 1 3, East 2 20, West 1 9, West 2 30, Total 62;"
            + " East = East 1 + East 2, West = West 1 + West 2, Total = East 1 + East 2 + West 1 + West 2;"
            + " East 1",
        "Fostered 48, Residential 17, Total 65 | Fostered by relatives 4, Fostered by others 44,"
            + " Residential school 10, Residential home 7, Total 65;"
            + " Fostered = Fostered by relatives + Fostered by others,"
            + " Residential = Residential school + Residential home,"
            + " Total = Fostered by relatives + Fostered by others + Residential school + Residential home;"
            + " Fostered by relatives",
        // Merged.
        "North a 2, North b 31, South a 8, South b 19, Total 60 | North 33, South 27, Total 60;"
            + " North = North a + North b, South = South a + South b,"
            + " Total = North a + North b + South a + South b, Total = North + South;"
            + " North a",
        // Names that say nothing; the figures do.
        "Orchard 26, Harbour 41, Total 67 | Team 1 5, Team 2 21, Team 3 11, Team 4 30, Total 67;"
            + " Orchard = Team 1 + Team 2, Harbour = Team 3 + Team 4,"
            + " Total = Team 1 + Team 2 + Team 3 + Team 4;"
            + " Team 1",
        // Renamed.
        "At home 3, In care 12, Elsewhere 20, Total 35 | Home 3, Care 12, Elsewhere 20, Total 35;"
            + " Total = At home + In care + Elsewhere, Total = Home + Care + Elsewhere,"
            + " Home = At home, Care = In care;"
            + " Home",
        // A level that nobody prints.
        "Boys 14, Girls 22, Total 40; Total = Boys + Girls + rest; rest",
        "Asian 10, White 31, Total 43; Total = Asian + White + rest; rest",
        "Plan 9, Total 10; Total = Plan + rest; rest",
        // Ages that overlap.
        "0 to 4 2, 5 to 9 20, 0 to 9 22, 10 and over 30, Total 52;"
            + " 0 to 9 = 0 to 4 + 5 to 9, Total = 0 to 9 + 10 and over; 0 to 4",
        "Under 5 17, 5 to 15 4, 16+ 12, 5 and over 16, Total 33;"
            + " Total = Under 5 + 5 and over, 5 and over = 5 to 15 + 16+; 5 to 15",
        "Aged 0-15 31, Aged 16-17 5, Aged 0-17 36, Aged 18+ 9, Total 45;"
            + " Aged 0-17 = Aged 0-15 + Aged 16-17, Total = Aged 0-17 + Aged 18+; Aged 16-17",
        // Ages that nobody prints.
        "0 to 15 30, 16 18, 0 to 17 50, Total 50; 0 to 17 = 0 to 15 + 16 + rest; rest",
        "0 to 4 10, 5 to 9 12, 10 to 15 20, 0 to 16 45, Total 50;"
            + " 0 to 16 = 0 to 4 + 5 to 9 + 10 to 15 + rest; rest",
        "Under 5 40, Under 6 44, Total 57; Under 6 = Under 5 + rest; rest",
        "16 and over 30, Total 55 | 17 and over 26, Total 55; 16 and over = 17 and over + rest; rest",
        // Totals with other names.
        "Boys 13, Girls 4, Everyone 17; Everyone = Boys + Girls; Girls",
        "Boys 2, Girls 19, England total 21; England total = Boys + Girls; Boys",
        "Own 5, Other 19, Third 11, Overall 35; Overall = Own + Other + Third; Own",
        "Ash 3, Oak 29, Elm 12, Persons 44; Persons = Ash + Oak + Elm; Ash",
        "Boys 21, Girls 5, Both sexes 26; Both sexes = Boys + Girls; Girls",
        "Own 17, Other 4, Third 22, Any 43; Any = Own + Other + Third; Other",
        // Totals that are rounded.
        "A 38, B 65, C 1, Total 100; Total ~10 = A + B + C; C",
        "A 38, B 63, C 4, D 51, Total 155; Total ~5 = A + B + C + D; C",
        "A 59, B 88, C 2, Total 100; Total ~100 = A + B + C; C",
      })
  void aSmallCountCantBeCalculated(String editions, String equations, String small) {
    Map<String, String> seen = seen(editions);
    seen.merge("rest", "c", (one, other) -> one);
    if (!equations.contains("rest")) {
      seen.remove("rest");
    }

    Map<String, List<Long>> possible =
        ExhaustiveReader.read(seen, List.of(equations.split(", ", -1)));

    assertThat(possible).containsKey(small);
    assertThat(possible.get(small).getLast()).as("%s", seen).isGreaterThanOrEqualTo(SAFE);
    assertThat(possible.get(small).getLast() - possible.get(small).getFirst())
        .as("%s", seen)
        .isGreaterThanOrEqualTo(ClearingTest.THRESHOLD);
  }

  /// The release says what the names and the figures don't: of 25, 3 or 4 are in each small team.
  ///
  /// @param declared the fields of `release.json`
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "A 3, B 20, C 30, Total 53 | P 23, Q 30, Total 53;"
            + "\"replacedLevels\": [{\"filter\": \"team\", \"level\": \"P\", \"by\": [\"A\", \"B\"]}];"
            + "P = A + B, Q = C, Total = A + B + C; A",
        "North 24, South 26, Total 50 | K 4, L 20, M 11, N 15, Total 50;"
            + "\"replacedLevels\": [{\"filter\": \"team\", \"level\": \"North\", \"by\": [\"K\", \"L\"]}];"
            + "North = K + L, South = M + N, Total = K + L + M + N; K",
        "A 38, B 54, C 2, Total 90;"
            + "\"roundedTo\": [{\"indicator\": \"looked-after-children\","
            + " \"geographic_level\": \"Local authority\", \"base\": 10}];"
            + "Total ~10 = A + B + C; C",
        "A 38, B 25, C 1, Total 60;"
            + "\"roundedTo\": [{\"indicator\": \"looked-after-children\","
            + " \"geographic_level\": \"Local authority\", \"base\": 10}];"
            + "Total ~10 = A + B + C; C",
      })
  void aReleaseDeclaresRelations(String editions, String declared, String equations, String small) {
    Map<String, String> seen = seen(editions, declared);

    Map<String, List<Long>> possible =
        ExhaustiveReader.read(seen, List.of(equations.split(", ", -1)));

    assertThat(possible.get(small).getLast()).as("%s", seen).isGreaterThanOrEqualTo(SAFE);
  }

  /// Levels that nothing connects, and none of them small, stay as they are.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "East 23, West 39, Total 62 | East 1 13, East 2 10, West 1 9, West 2 30, Total 62",
        "Boys 14, Girls 22, Total 36",
        "Boys 14, Girls 22, Not known 8, Total 44",
        "0 to 4 12, 5 to 9 20, 0 to 9 32, 10 and over 30, Total 62",
        "A 38, B 65, C 11, Total 110",
      })
  void nothingIsSuppressedWithoutNeed(String editions) {
    assertThat(seen(editions)).doesNotContainValue("c");
  }

  /// What has been shown of each level, in the last edition that gave it.
  private static Map<String, String> seen(String editions) {
    return seen(editions, "\"replacedLevels\": []");
  }

  private static Map<String, String> seen(String editions, String declared) {
    ReleaseDescription description =
        ClearingTest.description("teams", "protect", "show", "[], " + declared);
    var earlier = new ArrayList<Earlier>();
    var seen = new TreeMap<String, String>();
    for (String edition : editions.split(" \\| ", -1)) {
      Figures cleared =
          new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
              .clear(description, figures(edition), earlier.stream().map(Earlier::figures).toList())
              .figures();
      ClearedDataset shown =
          new JointClearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
              .clear(
                  List.of(
                      new Dataset(
                          description,
                          new Clearance(
                              description.disclosure().policy(),
                              ClearingTest.THRESHOLD,
                              0,
                              List.of()),
                          cleared,
                          true,
                          earlier)))
              .datasets()
              .get("teams");
      assertThat(shown.withheld()).isZero();
      shown
          .proof()
          .ifPresent(proof -> assertThat(proof.certificate().flaw()).as(edition).isEmpty());
      earlier.addFirst(
          new Earlier(earlier.size() + 1, shown.figures(), description.disclosure().policy()));
      seen.putAll(levels(shown.figures()));
    }
    return seen;
  }

  private static Figures figures(String edition) {
    var builder = new SmallReleaseBuilder();
    for (String level : edition.split(", ", -1)) {
      int space = level.lastIndexOf(' ');
      builder.with(
          CHILDREN,
          SmallReleaseBuilder.SOUTHAMPTON,
          SmallReleaseBuilder.OCTOBER,
          level.substring(space + 1),
          "team",
          level.substring(0, space));
    }
    return builder.figures();
  }

  private static Map<String, String> levels(Figures figures) {
    var levels = new LinkedHashMap<String, String>();
    figures
        .series()
        .forEach(each ->
            levels.put(
                each.series().key().filters().levels().get("team"),
                SmallReleaseBuilder.text(each.series().latest().orElseThrow().value())));
    return levels;
  }
}
