package org.openscrutiny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;
import org.openscrutiny.editions.SampleReleases;

/// Figures come back as they went in, however they are divided into items.
final class FigurePackingTest {
  private static final int YEARS = 9;
  private static final int AREAS = 165;

  @Test
  void allAreasOfAnIndicatorAreOneItem() {
    List<BytesItem> items = FigurePacking.pack("aa", england(2));

    assertThat(items)
        .extracting(item -> item.pk() + " " + item.sk())
        .containsExactly(
            "RELEASE#aa FIGURES#indicator-0#000", "RELEASE#aa FIGURES#indicator-1#000");
    assertThat(FigurePacking.unpack(items, List.of())).isEqualTo(england(2));
  }

  @Test
  void whatIsTooLargeForAnItemIsDividedByAreas() {
    List<BytesItem> items = FigurePacking.pack("aa", england(2), 1_000);

    assertThat(items).hasSizeGreaterThan(8).allMatch(item -> item.body().length <= 1_000);
    assertThat(items.getFirst().sk()).isEqualTo("FIGURES#indicator-0#000");
    assertThat(items).extracting(BytesItem::sk).isSorted().doesNotHaveDuplicates();
    assertThat(FigurePacking.unpack(items, List.of())).isEqualTo(england(2));
  }

  @Test
  void everyKindOfEntryKeepsItsPlaceWhereEachIsAnItem() {
    Figures figures = SampleReleases.figures();
    List<BytesItem> items = FigurePacking.pack("aa", figures, 1);

    assertThat(items).hasSize(5);
    assertThat(FigurePacking.unpack(items, figures.files())).isEqualTo(figures);
  }

  @Test
  void packingTwiceGivesTheSameBytes() {
    List<BytesItem> once = FigurePacking.pack("aa", england(1));
    List<BytesItem> twice = FigurePacking.pack("aa", england(1));

    assertThat(twice).usingRecursiveComparison().isEqualTo(once);
  }

  @Test
  void aReleaseCostsAFiftiethOfOneItemForEachFigureOrLess() {
    List<BytesItem> items = FigurePacking.pack("aa", england(20));

    long units =
        items.stream()
            .map(item -> WriteCost.of(BytesItem.SCHEMA.itemToMap(item, true)))
            .reduce(WriteCost.NOTHING, WriteCost::plus)
            .units();
    assertThat(units).isLessThanOrEqualTo(20L * AREAS * YEARS / 50);
  }

  @Test
  void aMissingOrRepeatedItemOfAReleaseIsAFault() {
    List<BytesItem> items = FigurePacking.pack("aa", england(2));

    assertThatThrownBy(() -> FigurePacking.unpack(items.subList(1, 2), List.of()))
        .hasMessageContaining("holds 165");
    assertThatThrownBy(
            () -> FigurePacking.unpack(List.of(items.getFirst(), items.getFirst()), List.of()))
        .hasMessageContaining("Two figures stand at place");
  }

  /// Every area and year, in the order of a file that has a row for each area: no indicator's
  /// series stand together.
  private static Figures england(int indicators) {
    var random = new Random(7);
    var series = new ArrayList<Figures.FileSeries>();
    for (int area = 0; area < AREAS; area++) {
      for (int indicator = 0; indicator < indicators; indicator++) {
        var observations = new ArrayList<Observation>();
        for (int year = 0; year < YEARS; year++) {
          observations.add(
              new Observation(
                  new Period(TimeIdentifier.ACADEMIC_YEAR, 2015 + year),
                  random.nextInt(12) == 0
                      ? new Value.Suppressed()
                      : Value.of(BigDecimal.valueOf(random.nextInt(1_000), 1))));
        }
        series.add(
            new Figures.FileSeries(
                "england.csv",
                new Series(
                    new SeriesKey(
                        "indicator-" + indicator,
                        new Area(
                            AreaLevel.LOCAL_AUTHORITY,
                            "E%08d".formatted(10_000_000 - area),
                            "Authority " + area),
                        Filters.NONE,
                        Frequency.YEAR),
                    observations)));
      }
    }
    return new Figures(series, List.of(), List.of(), List.of(), Set.of());
  }
}
