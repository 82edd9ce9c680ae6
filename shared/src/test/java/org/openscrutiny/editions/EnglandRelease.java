package org.openscrutiny.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;

/// A made-up release about the whole of England: every local authority, every region and England,
/// in nine years. The same arguments always give the same figures.
public final class EnglandRelease {
  public static final int YEARS = 9;
  private static final int FIRST_YEAR = 2015;
  private static final Gazetteer GAZETTEER = OfficialGazetteer.read();

  /// 153 local authorities, nine regions with both halves of London, and England.
  public static final List<Area> AREAS = areas();

  private EnglandRelease() {}

  public static Catalogue catalogue(int indicators) {
    List<Indicator> all =
        IntStream.range(0, indicators)
            .mapToObj(i ->
                new IndicatorBuilder(
                        id(i), "england", Unit.PERCENT, 1, Polarity.HIGHER, Measured.AT_END)
                    .titled("What is measure %d?".formatted(i), "Measure %d".formatted(i))
                    .saying("{value} of children in {area} met measure %d".formatted(i))
                    .build())
            .toList();
    return new Catalogue(List.of(new Topic("england", "England", "How is England?")), all);
  }

  /// @param id sixteen hexadecimal digits
  /// @param revised of how many indicators the newest year differs from a release with 0
  public static ReleaseFigures release(String id, int indicators, int revised) {
    var series = new ArrayList<Figures.FileSeries>();
    for (Area area : AREAS) {
      for (int i = 0; i < indicators; i++) {
        series.add(new Figures.FileSeries("england.csv", series(area, i, i < revised)));
      }
    }
    var figures =
        new Figures(
            series,
            List.of(),
            List.of(),
            List.of(new Figures.FileRows("england.csv", AREAS.size() * YEARS)),
            Set.of());
    return CouncilPaperReleases.release(
        id,
        CouncilPaperReleases.description(
            "england",
            "England: nine years",
            "2024-11-%02d".formatted(revised == 0 ? 27 : 28),
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("england.csv", Holds.FIGURES, "A table")),
        figures);
  }

  private static Series series(Area area, int indicator, boolean revised) {
    var random = new Random(31L * area.code().hashCode() + indicator);
    var observations = new ArrayList<Observation>();
    for (int year = 0; year < YEARS; year++) {
      Value value = value(random);
      boolean differs = revised && year == YEARS - 1;
      observations.add(
          new Observation(
              new Period(TimeIdentifier.ACADEMIC_YEAR, FIRST_YEAR + year),
              differs ? Value.of(new BigDecimal("50.5")) : value));
    }
    return new Series(
        new SeriesKey(id(indicator), area, Filters.NONE, Frequency.YEAR), observations);
  }

  private static Value value(Random random) {
    return switch (random.nextInt(30)) {
      case 0 -> new Value.Suppressed();
      case 1 -> new Value.NotAvailable();
      default -> Value.of(BigDecimal.valueOf(random.nextInt(1_000), 1));
    };
  }

  private static String id(int indicator) {
    return "measure-%03d".formatted(indicator);
  }

  private static List<Area> areas() {
    Map<String, Area> authorities = new LinkedHashMap<>();
    GAZETTEER
        .neighbours()
        .byArea()
        .values()
        .forEach(neighbours ->
            neighbours.forEach(each -> authorities.put(each.area().code(), each.area())));
    GAZETTEER
        .neighbours()
        .byArea()
        .keySet()
        .forEach(code ->
            authorities.putIfAbsent(
                code, new Area(AreaLevel.LOCAL_AUTHORITY, code, "Nobody's neighbour " + code)));
    Stream<Area> regions =
        Stream.concat(
            authorities.values().stream()
                .flatMap(authority -> GAZETTEER.regionOf(authority).stream())
                .distinct(),
            Stream.of(
                new Area(AreaLevel.REGIONAL, "E13000001", "Inner London"),
                new Area(AreaLevel.REGIONAL, "E13000002", "Outer London")));
    return Stream.of(Stream.of(SampleMeasures.ENGLAND), regions, authorities.values().stream())
        .flatMap(each -> each)
        .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
        .toList();
  }
}
