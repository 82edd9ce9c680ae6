package org.openscrutiny.opendata.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;

/// Numbers the areas, periods and filters of all files of a release, so that what a figure is about
/// is one number. An area that was renamed is one area, under its newest name.
public final class DimensionIndex {
  private static final int PERIOD_BITS = 19;
  private static final int FILTERS_BITS = 24;
  private static final int AREA_BITS = 20;

  /// In all files of a release together.
  private static final int MOST_FILTERS = 1_000_000;

  private record AreaKey(AreaLevel level, String code) {}

  private final Numbering<Period> periods = new Numbering<>(1 << PERIOD_BITS);
  private final Numbering<Filters> filters = new Numbering<>(MOST_FILTERS);
  private final Numbering<AreaKey> areaKeys = new Numbering<>(1 << AREA_BITS);
  private final List<Area> areas = new ArrayList<>();
  private final List<Optional<Period>> namedFor = new ArrayList<>();

  /// What a figure is about, without its indicator, as one number.
  public static long cell(int area, int filters, int period) {
    return (((long) area << FILTERS_BITS | filters) << PERIOD_BITS) | period;
  }

  /// [Numbering#NONE] if there are too many.
  public int period(Period period) {
    return periods.idOf(period);
  }

  /// [Numbering#NONE] if there are too many.
  public int filters(Filters which) {
    return filters.idOf(which);
  }

  /// [Numbering#NONE] if there are too many.
  public int area(Area area) {
    int id = areaKeys.idOf(new AreaKey(area.level(), area.code()));
    if (id == areas.size()) {
      areas.add(area);
      namedFor.add(Optional.empty());
    }
    return id;
  }

  /// Records the name of an area in a period. The name of the latest period is kept.
  public void named(int area, Area as, Period in) {
    Optional<Period> last = namedFor.get(area);
    if (last.isEmpty() || in.compareTo(last.get()) > 0) {
      namedFor.set(area, Optional.of(in));
      areas.set(area, as);
    }
  }

  public Area area(int id) {
    return areas.get(id);
  }

  public Filters filters(int id) {
    return filters.get(id);
  }

  public Period period(int id) {
    return periods.get(id);
  }

  public int areas() {
    return areas.size();
  }

  public int periods() {
    return periods.size();
  }

  /// For each period the number of the one that comes directly after it, or [Numbering#NONE].
  public int[] successors() {
    return IntStream.range(0, periods.size())
        .map(id -> periods.find(periods.get(id).next()))
        .toArray();
  }

  /// For each period its place in the order of time, counted from 0.
  public int[] ranks() {
    int[] inOrder =
        IntStream.range(0, periods.size())
            .boxed()
            .sorted((one, other) -> periods.get(one).compareTo(periods.get(other)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[inOrder.length];
    for (int rank = 0; rank < inOrder.length; rank++) {
      ranks[inOrder[rank]] = rank;
    }
    return ranks;
  }

  /// For each period the number of the first one with the same id. A financial year and an academic
  /// year both have the id 2023/24.
  public int[] sameId() {
    Map<String, Integer> first = new HashMap<>();
    return IntStream.range(0, periods.size())
        .map(id -> first.computeIfAbsent(periods.get(id).id(), name -> id))
        .toArray();
  }

  /// For each period whether it has one of these ids.
  public boolean[] among(Set<String> ids) {
    boolean[] among = new boolean[periods.size()];
    if (!ids.isEmpty()) {
      for (int id = 0; id < among.length; id++) {
        among[id] = ids.contains(periods.get(id).id());
      }
    }
    return among;
  }
}
