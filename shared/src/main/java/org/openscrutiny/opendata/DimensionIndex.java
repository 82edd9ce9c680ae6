package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;

/// Numbers the areas, periods and filters of all files of a release, so that the place of a figure
/// is one number. An area that was renamed over time is one area, under its newest name.
final class DimensionIndex {
  private static final int PERIOD_BITS = 19;
  private static final int FILTERS_BITS = 24;
  private static final int AREA_BITS = 20;

  /// In all files of a release together.
  private static final int MOST_FILTERS = 1_000_000;

  private record Place(AreaLevel level, String code) {}

  private final Ids<Period> periods = new Ids<>(1 << PERIOD_BITS);
  private final Ids<Filters> filters = new Ids<>(MOST_FILTERS);
  private final Ids<Place> places = new Ids<>(1 << AREA_BITS);
  private final List<Area> areas = new ArrayList<>();
  private final List<Optional<Period>> namedIn = new ArrayList<>();

  /// Where a figure stands in the release, whichever its indicator.
  static long cell(int area, int filters, int period) {
    return (((long) area << FILTERS_BITS | filters) << PERIOD_BITS) | period;
  }

  static int periodOf(long cell) {
    return (int) cell & ((1 << PERIOD_BITS) - 1);
  }

  /// [Ids#NONE] where there is no room for another.
  int period(Period period) {
    return periods.idOf(period);
  }

  /// [Ids#NONE] where there is no room for another.
  int filters(Filters which) {
    return filters.idOf(which);
  }

  /// [Ids#NONE] where there is no room for another.
  int area(Area area) {
    int id = places.idOf(new Place(area.level(), area.code()));
    if (id == areas.size()) {
      areas.add(area);
      namedIn.add(Optional.empty());
    }
    return id;
  }

  /// Notes what an area is called in a period; of two names the one of the later period holds.
  void named(int area, Area as, Period in) {
    Optional<Period> last = namedIn.get(area);
    if (last.isEmpty() || in.compareTo(last.get()) > 0) {
      namedIn.set(area, Optional.of(in));
      areas.set(area, as);
    }
  }

  Area area(int id) {
    return areas.get(id);
  }

  Filters filters(int id) {
    return filters.get(id);
  }

  Period period(int id) {
    return periods.get(id);
  }

  int areas() {
    return areas.size();
  }

  int periods() {
    return periods.size();
  }

  /// For each period the number of the one that comes directly after it, or [Ids#NONE].
  int[] successors() {
    return IntStream.range(0, periods.size())
        .map(id -> periods.find(periods.get(id).next()))
        .toArray();
  }

  /// For each period its place in time, counted from 0.
  int[] ranks() {
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

  /// The numbers of the periods with these ids.
  boolean[] among(Set<String> ids) {
    boolean[] among = new boolean[periods.size()];
    if (!ids.isEmpty()) {
      for (int id = 0; id < among.length; id++) {
        among[id] = ids.contains(periods.get(id).id());
      }
    }
    return among;
  }
}
