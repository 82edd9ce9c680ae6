package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;
import org.openscrutiny.suppression.release.JointClearing.Dataset;
import org.openscrutiny.suppression.release.JointClearing.Earlier;
import org.openscrutiny.suppression.table.Shown;

/// Figures of one authority under its former and its present code, and of one level under two
/// names.
class FormerCodesTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";
  private static final String FORMER = "E08000016";
  private static final String PRESENT = "E08000038";
  private static final OfficialGazetteer GAZETTEER = OfficialGazetteer.read();

  /// Of 40 children 3 were reviewed, or 37, or 163 of a number that nobody prints.
  ///
  /// @param reviewed under the former code
  /// @param percentage under the present one
  @ParameterizedTest
  @CsvSource({"40, 3, 7.5", "40, 37, 92.5", "-, 163, 97.0", "40, -, 7.5"})
  void aPercentageIsSuppressedWithTheCountUnderTheOtherCode(
      String children, String reviewed, String percentage) {
    var builder = new SmallReleaseBuilder();
    add(builder, FORMER, CHILDREN, children);
    add(builder, FORMER, REVIEWED, reviewed);
    add(builder, PRESENT, PERCENTAGE, percentage);

    assertThat(shown(cleared("protect", builder))).containsEntry(PRESENT + PERCENTAGE, "c");
  }

  @Test
  void whatIsSuppressedUnderOneCodeIsUnderTheOther() {
    var one = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "c");
    var two = add(new SmallReleaseBuilder(), PRESENT, CHILDREN, "31");

    Map<String, ClearedDataset> shown = edition(Map.of("one", one, "two", two), List.of());

    assertThat(shown(figures(shown, "one"))).containsEntry(FORMER + CHILDREN, "c");
    assertThat(shown(figures(shown, "two"))).containsEntry(PRESENT + CHILDREN, "c");
  }

  @Test
  void whatAnEarlierReleaseSuppressedStaysSuppressedUnderTheNewCode() {
    var before = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "c");
    var now = add(new SmallReleaseBuilder(), PRESENT, CHILDREN, "31");

    assertThat(shown(cleared("protect", now, before.figures())))
        .containsEntry(PRESENT + CHILDREN, "c");
    assertThat(shown(figures(edition(Map.of("one", now), List.of(before.figures())), "one")))
        .containsEntry(PRESENT + CHILDREN, "c");
  }

  @ParameterizedTest
  @CsvSource({"31, 31", "31, 31.0"})
  void theSameFigureUnderBothCodesIsShown(String one, String other) {
    var builder = add(new SmallReleaseBuilder(), FORMER, CHILDREN, one);
    add(builder, PRESENT, CHILDREN, other);

    assertThat(shown(cleared("protect", builder)))
        .containsEntry(FORMER + CHILDREN, one)
        .containsEntry(PRESENT + CHILDREN, other);
  }

  /// 26.4 is printed as 26; what is printed as 26.5 may be either.
  @ParameterizedTest
  @CsvSource({"26.4, 26, 26.4", "26.5, 26, c", "26.5, 27, c", "27, 28, c"})
  void percentagesAgreeIfOneIsTheOtherRounded(String one, String other, String shown) {
    var builder = add(new SmallReleaseBuilder(), FORMER, PERCENTAGE, one);
    add(builder, PRESENT, PERCENTAGE, other);

    assertThat(shown(cleared("protect", builder))).containsEntry(FORMER + PERCENTAGE, shown);
  }

  @ParameterizedTest
  @CsvSource({"31, 32", "31, c", "c, 31"})
  void figuresThatContradictEachOtherAreSuppressed(String one, String other) {
    var both = add(new SmallReleaseBuilder(), FORMER, CHILDREN, one);
    add(both, PRESENT, CHILDREN, other);
    var first = add(new SmallReleaseBuilder(), FORMER, CHILDREN, one);
    var second = add(new SmallReleaseBuilder(), PRESENT, CHILDREN, other);

    assertThat(shown(cleared("protect", both)).values()).containsOnly("c");
    Map<String, ClearedDataset> shown = edition(Map.of("one", first, "two", second), List.of());
    assertThat(shown(figures(shown, "one")).values()).containsOnly("c");
    assertThat(shown(figures(shown, "two")).values()).containsOnly("c");
  }

  /// The total stands under the present code, one of the levels under both.
  @Test
  void aCertificateNamesEachFigureUnderTheCodeThatPrintsIt() {
    var one = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "4", "Foster");
    add(one, FORMER, CHILDREN, "13", "Home");
    add(one, PRESENT, CHILDREN, "4", "Foster");
    var two = add(new SmallReleaseBuilder(), PRESENT, CHILDREN, "17");

    FigureCertificate proof =
        edition(Map.of("one", one, "two", two), List.of()).get("one").proof().orElseThrow();

    assertThat(proof.figures().stream().map(each -> each.map(Cell::name).orElse("")))
        .containsExactlyInAnyOrder(
            "looked-after-children, E08000016, team: Foster, 2024-10",
            "looked-after-children, E08000038, team: Foster, 2024-10",
            "looked-after-children, E08000016, team: Home, 2024-10",
            "looked-after-children, E08000038, 2024-10");
    assertThat(proof.certificate().table().relations()).hasSize(2);
    assertThat(proof.certificate().flaw()).isEmpty();
  }

  /// An edition has shown the 4 under the former code. The proof takes it as known, and lists what
  /// is hidden now.
  @Test
  void aCertificateNamesTheEditionThatShowedAFigureUnderTheFormerCode() {
    var before = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "4", "Foster");
    var now = add(new SmallReleaseBuilder(), PRESENT, CHILDREN, "4", "Foster");
    add(now, PRESENT, CHILDREN, "13", "Home");
    add(now, PRESENT, CHILDREN, "17");

    ClearedDataset shown = edition(Map.of("one", now), List.of(before.figures())).get("one");

    FigureCertificate proof = shown.proof().orElseThrow();
    assertThat(proof.certificate().flaw()).isEmpty();
    List<Cell> named = proof.figures().stream().map(each -> each.orElseThrow()).toList();
    Cell then =
        named.stream().filter(each -> each.area().code().equals(FORMER)).findFirst().orElseThrow();
    Cell hidden =
        named.stream()
            .filter(
                each -> each.filters().equals(then.filters()) && each.area().code().equals(PRESENT))
            .findFirst()
            .orElseThrow();
    assertThat(shown.origins()).containsOnly(Map.entry(then, new Origin.InEdition(1)));
    assertThat(proof.certificate().table().shown(named.indexOf(then)))
        .isEqualTo(new Shown.Exactly(4));
    assertThat(proof.certificate().table().shown(named.indexOf(hidden)))
        .isEqualTo(new Shown.Suppressed(1));
    assertThat(proof.certificate().alreadyPublic()).containsExactly(named.indexOf(hidden));
  }

  /// Another publisher has 31 and 32 under the two codes, and 28 were reviewed.
  @Test
  void aCertificateNamesOnlyWhatPrintsItsCount() {
    var national = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "31");
    add(national, PRESENT, CHILDREN, "32");
    ReleaseDescription published = ClearingTest.description("national", "as-published", "show");
    ReleaseDescription own = ClearingTest.description("own", "protect", "show");

    ClearedDataset shown =
        new JointClearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
            .clear(
                List.of(
                    dataset(published, national.figures()),
                    dataset(
                        own, add(new SmallReleaseBuilder(), PRESENT, REVIEWED, "28").figures())))
            .datasets()
            .get("own");

    FigureCertificate proof = shown.proof().orElseThrow();
    assertThat(proof.certificate().flaw()).isEmpty();
    assertThat(proof.certificate().table().cells())
        .filteredOn(cell -> cell.name().startsWith(CHILDREN + ","))
        .singleElement()
        .satisfies(cell ->
            assertThat(cell.shown())
                .isEqualTo(new Shown.Exactly(cell.name().contains(FORMER) ? 31 : 32)));
  }

  private static Dataset dataset(ReleaseDescription description, Figures figures) {
    return new Dataset(
        description,
        new Clearance(description.disclosure().policy(), ClearingTest.THRESHOLD, 0, List.of()),
        figures,
        true,
        List.of());
  }

  @Test
  void aReleaseMayNotShowUnderTheNewCodeWhatWasKeptBackUnderTheFormerOne() {
    ReleaseDescription description = ClearingTest.description("one", "protect", "show");
    var earlier =
        new ClearedFigures(
            description.disclosure(),
            add(new SmallReleaseBuilder(), FORMER, CHILDREN, "c").figures());

    var keptBack =
        ClearedFigures.keptBack(List.of(earlier), List.of(), CellIdentity.of(GAZETTEER, List.of()));

    var kept = new Cell(CHILDREN, authority(PRESENT), Filters.NONE, SmallReleaseBuilder.OCTOBER);
    assertThat(keptBack).accepts(kept).rejects(kept.of(authority("E08000017")));
  }

  /// The release declares that Carers are the level Foster of others.
  @Test
  void aLevelThatIsDeclaredToBeRenamedIsOneLevel() {
    String declared =
        "[], \"replacedLevels\": [{\"filter\": \"team\", \"level\": \"Foster\", \"by\": [\"Carers\"]}]";
    var builder = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "40", "Foster");
    add(builder, FORMER, REVIEWED, "3", "Foster");
    add(builder, FORMER, PERCENTAGE, "7.5", "Carers");

    Figures cleared =
        new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
            .clear(
                ClearingTest.description("one", "protect", "show", declared),
                builder.figures(),
                List.of())
            .figures();

    assertThat(shown(cleared)).containsEntry(FORMER + PERCENTAGE, "c");
  }

  /// The name of an area is spelt in two ways.
  @Test
  void anAreaIsKnownByItsCode() {
    var builder = add(new SmallReleaseBuilder(), FORMER, CHILDREN, "40");
    add(builder, FORMER, REVIEWED, "37");
    builder.with(
        PERCENTAGE,
        new Area(AreaLevel.LOCAL_AUTHORITY, FORMER, "Another spelling"),
        SmallReleaseBuilder.OCTOBER,
        "92.5");

    assertThat(shown(cleared("protect", builder))).containsEntry(FORMER + PERCENTAGE, "c");
  }

  /// Nine months by quarter are shown by quarter under the new code too.
  @Test
  void aSeriesThatWasShownByQuarterStaysSoUnderTheNewCode() {
    String left = "care-leavers";
    Figures before = cleared("coarsen", months(FORMER, left, "3", "4", "5"));

    Figures now = cleared("coarsen", months(PRESENT, left, "13", "14", "15"), before);

    assertThat(now.series())
        .singleElement()
        .satisfies(each ->
            assertThat(each.series().observations())
                .singleElement()
                .satisfies(one -> {
                  assertThat(one.period().id()).isEqualTo("2024/25-Q1");
                  assertThat(one.value()).isEqualTo(Value.of(new BigDecimal("42")));
                }));
  }

  private static SmallReleaseBuilder months(String code, String indicator, String... counts) {
    var builder = new SmallReleaseBuilder();
    var month = SmallReleaseBuilder.OCTOBER;
    for (int back = 0; back < 6; back++) {
      month = month.previous();
    }
    for (String count : counts) {
      builder.with(indicator, authority(code), month, count);
      month = month.next();
    }
    return builder;
  }

  private static SmallReleaseBuilder add(
      SmallReleaseBuilder builder, String code, String indicator, String figure) {
    return figure.equals("-")
        ? builder
        : builder.with(indicator, authority(code), SmallReleaseBuilder.OCTOBER, figure);
  }

  private static SmallReleaseBuilder add(
      SmallReleaseBuilder builder, String code, String indicator, String figure, String level) {
    return builder.with(
        indicator, authority(code), SmallReleaseBuilder.OCTOBER, figure, "team", level);
  }

  private static Area authority(String code) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, "Barnsley");
  }

  private static Figures cleared(String policy, SmallReleaseBuilder builder, Figures... earlier) {
    ClearedRelease cleared =
        new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
            .clear(
                ClearingTest.description("one", policy, "show"),
                builder.figures(),
                List.of(earlier));
    assertThat(cleared.suppressions().withheld()).isZero();
    return cleared.figures();
  }

  /// @param earlier what earlier editions showed of each dataset, the newest first
  private static Map<String, ClearedDataset> edition(
      Map<String, SmallReleaseBuilder> builders, List<Figures> earlier) {
    var datasets = new ArrayList<Dataset>();
    new TreeMap<>(builders)
        .forEach((id, builder) -> {
          ReleaseDescription description = ClearingTest.description(id, "protect", "show");
          ClearedRelease cleared =
              new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
                  .clear(description, builder.figures(), earlier);
          datasets.add(
              new Dataset(
                  description,
                  cleared.clearance(),
                  cleared.figures(),
                  true,
                  earlier.stream().map(each -> new Earlier(1, each, Policy.PROTECT)).toList()));
        });
    return new JointClearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, GAZETTEER)
        .clear(datasets)
        .datasets();
  }

  private static Figures figures(Map<String, ClearedDataset> shown, String dataset) {
    return shown.get(dataset).figures();
  }

  /// Each figure by the code and the indicator.
  private static Map<String, String> shown(Figures figures) {
    var shown = new TreeMap<String, String>();
    figures
        .series()
        .forEach(each ->
            shown.put(
                each.series().key().area().code() + each.series().key().indicator(),
                SmallReleaseBuilder.text(each.series().latest().orElseThrow().value())));
    return shown;
  }
}
