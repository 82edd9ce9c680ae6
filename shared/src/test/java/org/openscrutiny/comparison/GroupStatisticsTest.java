package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.FiguresBuilder.observations;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.geography.StatisticalNeighbours;

class GroupStatisticsTest {
  private static final StatisticalNeighbours MODEL = OfficialGazetteer.read().neighbours();
  private static final PortalSettings.Comparator WHO =
      new PortalSettings.Comparator("statistical-neighbours", NEIGHBOURS);

  @ParameterizedTest(name = "{0}: mean {1}, median {2} of {3}")
  @CsvSource({
    "1 2 3 4 10, 4.0, 3.0, 5",
    "1 2 3 4 5 10, 4.2, 3.5, 6",
    "60.4 60.5 60.4 60.4 60.4 c x z u low, 60.4, 60.4, 5",
    "0 0 0 0 1 c c c c c, 0.2, 0.0, 5",
    "1 2 2 2 2 2 2 2 2 2, 1.9, 2.0, 10",
    "0.05 0.05 0.05 0.05 0.05, 0.05, 0.05, 5",
    "61.800000 61.800000 61.800000 61.800000 61.700000, 61.8, 61.8, 5",
  })
  void bothStatisticsAreCalculatedExactlyAndRoundedOnce(
      String figures, String mean, String median, int of) {
    assertThat(only(KS2, figures, Statistic.MEAN)).isEqualTo(mean + " of " + of);
    assertThat(only(KS2, figures, Statistic.MEDIAN)).isEqualTo(median + " of " + of);
  }

  @Test
  void halvesAreRoundedUp() {
    assertThat(only(CARE_RATE, "1 1 1 2 2 2", Statistic.MEAN)).isEqualTo("2 of 6");
    assertThat(only(CARE_RATE, "1 1 1 1 2 2", Statistic.MEAN)).isEqualTo("1 of 6");
  }

  @Test
  void fewerThanFiveFiguresHaveNoMean() {
    assertThat(computed(KS2, List.of("1", "2", "3", "4", "c"), Statistic.MEAN).series())
        .satisfies(series -> assertThat(series.observations()).isEmpty());
  }

  @Test
  void eachPeriodHasItsOwnNumberOfNeighbours() {
    ComparatorSeries mean =
        computed(
            KS2,
            List.of(
                "1,2023/24 10",
                "2,2023/24 20",
                "3,2023/24 30",
                "4,2023/24 40",
                "5,2023/24 50",
                "c,2023/24 60"),
            Statistic.MEAN);

    assertThat(((Basis.Computed) mean.basis()).of().values()).containsExactly(5, 6);
    assertThat(mean.series().observations())
        .extracting(each -> each.value().figure().orElseThrow().toPlainString())
        .containsExactly("3.0", "35.0");
  }

  @Test
  void theMeanKeepsTheComparatorsIdAndTheMedianHasItsOwn() {
    List<String> figures = List.of("1", "2", "3", "4", "5");

    assertThat(computed(KS2, figures, Statistic.MEAN).who().id())
        .isEqualTo("statistical-neighbours");
    assertThat(computed(KS2, figures, Statistic.MEDIAN).who().id())
        .isEqualTo("statistical-neighbours-median");
    assertThat(computed(KS2, figures, Statistic.MEDIAN).who().area().name())
        .isEqualTo("Statistical neighbours, median");
  }

  private static String only(Indicator indicator, String figures, Statistic statistic) {
    ComparatorSeries series = computed(indicator, List.of(figures.split(" ")), statistic);
    Observation only = series.series().observations().getFirst();
    return only.value().figure().orElseThrow().toPlainString()
        + " of "
        + ((Basis.Computed) series.basis()).of(only.period());
  }

  /// @param figures one text for each neighbour: its figure for 2022/23, then other years
  private static ComparatorSeries computed(
      Indicator indicator, List<String> figures, Statistic statistic) {
    List<Area> neighbours = MODEL.of(SOUTHAMPTON);
    var series = new ArrayList<Series>();
    for (String text : figures) {
      List<Observation> observations = observations(Group.ACADEMIC_YEAR, "2022/23 " + text);
      series.add(
          new Series(
              new SeriesKey(
                  indicator.id(),
                  neighbours.get(series.size()),
                  new Filters(Map.of()),
                  observations.getFirst().period().frequency()),
              observations));
    }
    return new GroupStatistics(indicator, MODEL.modelYear(), neighbours, series)
        .computed(statistic, WHO);
  }
}
