package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.ClearingTest.description;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.OfficialGazetteer;

/// If a publisher also prints Inner and Outer London, a suppressed borough must not follow from the
/// total of its half.
class InnerAndOuterLondonTest {
  private static final String CHILDREN = "looked-after-children";
  private static final Area LONDON = new Area(AreaLevel.REGIONAL, "E12000007", "London");
  private static final Area INNER = new Area(AreaLevel.REGIONAL, "E13000001", "Inner London");
  private static final Area OUTER = new Area(AreaLevel.REGIONAL, "E13000002", "Outer London");
  private static final String CAMDEN = "E09000007";
  private static final int USUAL = 30;
  private static final int SMALL = 3;

  private final Geography geography = OfficialGazetteer.read();

  /// @param way in which the publisher divides London
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void twoBoroughsOfTheSameHalfAreSuppressed(int way) {
    var builder = new SmallReleaseBuilder();
    Set<String> boroughs = new TreeSet<>(geography.authoritiesOf(LONDON, OCTOBER));
    Set<String> inner = geography.authoritiesOfPart(INNER).get(way);
    boroughs.forEach(
        code -> builder.with(CHILDREN, borough(code), OCTOBER, Integer.toString(count(code))));
    builder.with(CHILDREN, LONDON, OCTOBER, Integer.toString(sum(boroughs)));
    builder.with(CHILDREN, INNER, OCTOBER, Integer.toString(sum(inner)));
    builder.with(CHILDREN, OUTER, OCTOBER, Integer.toString(sum(boroughs) - sum(inner)));
    // In the year before nothing is small, so the figures show how London is divided.
    boroughs.forEach(
        code -> builder.with(CHILDREN, borough(code), OCTOBER.yearBefore(), other(code)));
    builder.with(CHILDREN, LONDON, OCTOBER.yearBefore(), others(boroughs));
    builder.with(CHILDREN, INNER, OCTOBER.yearBefore(), others(inner));

    Figures cleared =
        new Clearing(ClearingTest.CATALOGUE, 5, geography)
            .clear(description("protect", "show"), builder.figures(), List.of())
            .figures();

    assertThat(suppressed(cleared)).contains(CAMDEN);
    assertThat(
            suppressed(cleared).stream()
                .filter(code -> inner.contains(code) || code.equals(INNER.code())))
        .hasSizeGreaterThan(1);
  }

  private static Area borough(String code) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, code);
  }

  private static int count(String code) {
    return code.equals(CAMDEN) ? SMALL : USUAL + place(code);
  }

  private static int sum(Set<String> codes) {
    return codes.stream().mapToInt(InnerAndOuterLondonTest::count).sum();
  }

  private static String other(String code) {
    return Integer.toString(2 * USUAL + place(code));
  }

  private static String others(Set<String> codes) {
    return Integer.toString(codes.stream().mapToInt(code -> 2 * USUAL + place(code)).sum());
  }

  private static int place(String code) {
    return Integer.parseInt(code.substring(code.length() - 2));
  }

  private static Set<String> suppressed(Figures figures) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.at(OCTOBER).filter(Value.Suppressed.class::isInstance).isPresent())
        .map(series -> series.key().area().code())
        .collect(Collectors.toSet());
  }
}
