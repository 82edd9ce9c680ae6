package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;
import org.openscrutiny.suppression.release.JointClearing.Dataset;

/// Datasets that name one authority by two codes, and means over authorities.
class DatasetsTogetherTest {
  private static final String CHILDREN = "looked-after-children";
  private static final OfficialGazetteer GAZETTEER = OfficialGazetteer.read();
  private static final Area GROUP =
      new Area(AreaLevel.LOCAL_AUTHORITY_GROUP, "neighbours", "Neighbours");

  /// @param one the levels of the first dataset with their counts, under the first code
  /// @param other those of the second dataset, under the second code
  /// @param equations what a reader assumes
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "E08000016; E08000038; Foster 4, Home 13, Total 17; Home 13, Secure 9;"
            + " Total = Foster + Home; Foster",
        "E08000019; E08000039; Foster 2, Home 18; Total 20; Total = Foster + Home; Foster",
        "E08000020; E08000037; Total 31; Foster 26, Home 5; Total = Foster + Home; Home",
        "E06000048; E06000057; Foster 3; Foster 3, Home 22, Total 25; Total = Foster + Home; Foster",
      })
  void oneAuthorityHasTwoCodes(
      String former, String present, String one, String other, String equations, String small) {
    Map<String, ClearedDataset> shown =
        shown(Map.of("one", levels(former, one), "two", levels(present, other)));

    var seen = new TreeMap<String, String>();
    shown
        .values()
        .forEach(each ->
            each.figures()
                .series()
                .forEach(series ->
                    seen.merge(
                        series.series().key().filters().levels().get("team"),
                        SmallReleaseBuilder.text(series.series().latest().orElseThrow().value()),
                        (first, second) -> first.equals("c") ? second : first)));
    Map<String, List<Long>> possible = ExhaustiveReader.read(seen, List.of(equations));

    assertThat(possible.get(small).getLast()).as("%s", seen).isGreaterThan(ClearingTest.THRESHOLD);
  }

  /// The mean of 4, 30 and 41 is 25; of 2 and 10 it is 6; of 9, 3 and 12 it is 8.
  @ParameterizedTest
  @CsvSource({"4 30 41, 25", "2 10, 6", "9 3 12, 8"})
  void aMeanIsSuppressedBesideASuppressedAuthority(String counts, String mean) {
    assertThat(mean(counts, mean)).isEqualTo("c");
  }

  @ParameterizedTest
  @CsvSource({"14 30 41, 28.3", "3, 25", "0 10, 5"})
  void aMeanIsShownOtherwise(String counts, String mean) {
    assertThat(mean(counts, mean)).isEqualTo(mean);
  }

  /// The mean stands in another dataset than the authorities.
  @Test
  void aMeanOfAnotherDatasetIsSuppressedToo() {
    Map<String, ClearedDataset> shown =
        shown(
            Map.of(
                "one",
                authorities("3 20 25"),
                "two",
                new SmallReleaseBuilder()
                    .with(CHILDREN, GROUP, SmallReleaseBuilder.OCTOBER, "16")));

    assertThat(ClearingTest.shown(shown.get("two").figures(), CHILDREN)).isEqualTo("c");
  }

  private static String mean(String counts, String mean) {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder().with(CHILDREN, GROUP, SmallReleaseBuilder.OCTOBER, mean);
    return ClearingTest.shown(
        shown(Map.of("one", authorities(builder, counts))).get("one").figures(), CHILDREN);
  }

  private static SmallReleaseBuilder authorities(String counts) {
    return authorities(new SmallReleaseBuilder(), counts);
  }

  private static SmallReleaseBuilder authorities(SmallReleaseBuilder builder, String counts) {
    List<String> codes = List.of("E06000044", "E06000045", "E06000046");
    List<String> each = List.of(counts.split(" ", -1));
    for (int place = 0; place < each.size(); place++) {
      builder.with(
          CHILDREN, authority(codes.get(place)), SmallReleaseBuilder.OCTOBER, each.get(place));
    }
    return builder;
  }

  private static SmallReleaseBuilder levels(String code, String levels) {
    var builder = new SmallReleaseBuilder();
    for (String level : levels.split(", ", -1)) {
      String[] words = level.split(" ", -1);
      builder.with(
          CHILDREN, authority(code), SmallReleaseBuilder.OCTOBER, words[1], "team", words[0]);
    }
    return builder;
  }

  private static Area authority(String code) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, "Somewhere");
  }

  /// The first edition of some datasets.
  private static Map<String, ClearedDataset> shown(Map<String, SmallReleaseBuilder> builders) {
    var clearing = new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER);
    var datasets = new ArrayList<Dataset>();
    new TreeMap<>(builders)
        .forEach((id, builder) -> {
          ReleaseDescription description = ClearingTest.description(id, "protect", "show");
          Figures cleared = clearing.clear(description, builder.figures(), List.of()).figures();
          datasets.add(
              new Dataset(
                  description,
                  new Clearance(
                      description.disclosure().policy(), ClearingTest.THRESHOLD, 0, List.of()),
                  cleared,
                  true,
                  List.of()));
        });
    Map<String, ClearedDataset> shown =
        new JointClearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
            .clear(datasets)
            .datasets();
    assertThat(shown.values())
        .allSatisfy(each -> {
          assertThat(each.withheld()).isZero();
          each.proof().ifPresent(proof -> assertThat(proof.certificate().flaw()).isEmpty());
        });
    return shown;
  }
}
