package org.openscrutiny.bench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The counts of one area in one year of a [PupilsFile], for every division of its pupils. Level 0
/// of each filter is the total of its other levels, and a region is the sum of its authorities.
final class PupilCounts {
  private static final int SCHOOLS = 4;
  private static final int SEXES = 3;
  private static final int ETHNICITIES = 17;
  private static final int SUPPORTS = 6;
  private static final int[] LEVELS = {SCHOOLS, SEXES, ETHNICITIES, SUPPORTS};
  private static final int[] STRIDES = {
    SEXES * ETHNICITIES * SUPPORTS, ETHNICITIES * SUPPORTS, SUPPORTS, 1
  };

  /// How many combinations of levels there are.
  static final int DIVISIONS = SCHOOLS * SEXES * ETHNICITIES * SUPPORTS;

  private static final int SESSIONS_A_YEAR = 380;

  private final long[] pupils = new long[DIVISIONS];
  private final long[] absent = new long[DIVISIONS];
  private final long[] missed = new long[DIVISIONS];
  private final long[] unauthorised = new long[DIVISIONS];
  private final long[] suspended = new long[DIVISIONS];
  private final List<long[]> all = List.of(pupils, absent, missed, unauthorised, suspended);

  private PupilCounts() {}

  /// The counts of all places, in the order of [Places#cells].
  static List<PupilCounts> of(int year, Places places) {
    var counts = new ArrayList<PupilCounts>();
    for (int i = 0; i <= places.regions().size(); i++) {
      counts.add(new PupilCounts());
    }
    for (Places.Authority authority : places.authorities()) {
      PupilCounts own = drawn(new SplittableRandom(authority.code().hashCode() * 31L + year));
      counts.add(own);
      counts.getFirst().add(own);
      counts.get(places.placeOfRegion(authority)).add(own);
    }
    return counts;
  }

  static int school(int division) {
    return level(division, 0);
  }

  static int sex(int division) {
    return level(division, 1);
  }

  static int ethnicity(int division) {
    return level(division, 2);
  }

  static int support(int division) {
    return level(division, 3);
  }

  long pupils(int division) {
    return pupils[division];
  }

  long possible(int division) {
    return pupils[division] * SESSIONS_A_YEAR;
  }

  long absent(int division) {
    return absent[division];
  }

  long missed(int division) {
    return missed[division];
  }

  long unauthorised(int division) {
    return unauthorised[division];
  }

  long suspended(int division) {
    return suspended[division];
  }

  private static int level(int division, int filter) {
    return division / STRIDES[filter] % LEVELS[filter];
  }

  private static PupilCounts drawn(SplittableRandom random) {
    var counts = new PupilCounts();
    for (int division = 0; division < DIVISIONS; division++) {
      boolean whole =
          school(division) > 0
              && sex(division) > 0
              && ethnicity(division) > 0
              && support(division) > 0;
      if (whole) {
        counts.draw(division, random);
      }
    }
    counts.all.forEach(PupilCounts::addUp);
    return counts;
  }

  private void draw(int division, SplittableRandom random) {
    long shares = (long) support(division) * support(division) * (1 + ethnicity(division) / 4);
    long few = 400 / shares;
    pupils[division] = random.nextLong(few + 1);
    if (pupils[division] > 0) {
      absent[division] = random.nextLong(pupils[division] / 3 + 1);
      suspended[division] = random.nextLong(pupils[division] / 5 + 1);
      missed[division] = random.nextLong(possible(division) / 8 + 1);
      unauthorised[division] = random.nextLong(missed[division] + 1);
    }
  }

  /// Fills in the totals, one filter after the other.
  private static void addUp(long[] counts) {
    for (int filter = 0; filter < LEVELS.length; filter++) {
      for (int division = 0; division < DIVISIONS; division++) {
        int level = level(division, filter);
        if (level > 0) {
          counts[division - level * STRIDES[filter]] += counts[division];
        }
      }
    }
  }

  private void add(PupilCounts other) {
    for (int i = 0; i < all.size(); i++) {
      long[] sums = all.get(i);
      long[] more = other.all.get(i);
      for (int division = 0; division < DIVISIONS; division++) {
        sums[division] += more[division];
      }
    }
  }
}
