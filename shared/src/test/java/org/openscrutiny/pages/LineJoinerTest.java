package org.openscrutiny.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.FiguresBuilder;

class LineJoinerTest {
  private static final String CARE = "looked-after-children";

  @Test
  void filesWithDifferentPeriodsAreOneLine() {
    List<Line> lines =
        join(
            new FiguresBuilder()
                .file("early.csv", 1)
                .months(CARE, SOUTHAMPTON, "2023-10 503, 2023-11 z")
                .file("late.csv", 1)
                .months(CARE, SOUTHAMPTON, "2023-10 z, 2023-11 507"));
    assertThat(lines).singleElement().extracting(Line::id).isEqualTo("d/month");
    assertThat(lines.getFirst().files()).containsExactly("early.csv", "late.csv");
    assertThat(lines.getFirst().series().observations())
        .extracting(each -> each.value().figure().orElseThrow().toString())
        .containsExactly("503", "507");
  }

  @Test
  void filesThatPrintTheSamePeriodStayApartAndAreNamed() {
    assertThat(
            join(
                new FiguresBuilder()
                    .file("one.csv", 1)
                    .months(CARE, SOUTHAMPTON, "2023-10 503")
                    .file("other_table.csv", 1)
                    .months(CARE, SOUTHAMPTON, "2023-10 504")))
        .extracting(Line::id)
        .containsExactly("d/month/one", "d/month/other-table");
  }

  @Test
  void aPartOfThePopulationIsNamedInTheLinesId() {
    assertThat(
            join(
                new FiguresBuilder()
                    .file("a.csv", 2)
                    .about("pupils", "All pupils")
                    .schoolYears(CARE, SOUTHAMPTON, "2023/24 55.7")
                    .about("pupils", "Pupils with SEN")
                    .schoolYears(CARE, SOUTHAMPTON, "2023/24 22.1")))
        .extracting(Line::id)
        .containsExactly("d/year", "d/year/pupils-pupils-with-sen");
  }

  @Test
  void schoolYearsAndFinancialYearsAreNeverOneLine() {
    assertThat(
            join(
                new FiguresBuilder()
                    .file("a.csv", 1)
                    .schoolYears(CARE, SOUTHAMPTON, "2022/23 1")
                    .file("b.csv", 1)
                    .financialYears(CARE, SOUTHAMPTON, "2023/24 2")))
        .extracting(Line::id)
        .containsExactly("d/year/a", "d/year/b");
  }

  @Test
  void figuresThatAreAllNotApplicableAreNoLine() {
    assertThat(join(new FiguresBuilder().months(CARE, SOUTHAMPTON, "2023-10 z, 2023-11 z")))
        .isEmpty();
  }

  private static List<Line> join(FiguresBuilder figures) {
    return LineJoiner.join("d", figures.build().series());
  }
}
