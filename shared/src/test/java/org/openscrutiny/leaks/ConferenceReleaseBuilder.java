package org.openscrutiny.leaks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openscrutiny.opendata.MemoryFiles;

/// A release that nobody has cleared: how many children had an initial conference, of how many it
/// was in time, and the share, by month, authority and sex; with the publisher's own calculations
/// and a second printing. Its rows are sorted by their figures, the largest first.
public final class ConferenceReleaseBuilder {
  static final String TOTAL = "Total";
  static final List<String> SEXES = List.of("Girls", "Boys");
  static final List<String> MONTHS =
      List.of(
          "2023 September",
          "2023 October",
          "2023 November",
          "2023 December",
          "2024 January",
          "2024 February",
          "2024 March",
          "2024 April",
          "2024 May",
          "2024 June",
          "2024 July",
          "2024 August",
          "2024 September",
          "2024 October");
  public static final String SOUTHAMPTON = "Southampton";
  static final String ENGLAND = "England";

  /// @param whole whether the cell counts all conferences, not those in time
  public record Cell(String area, String month, String sex, boolean whole) {
    Cell of(String other) {
      return new Cell(area, month, other, whole);
    }
  }

  private final Map<Cell, Integer> counts = new LinkedHashMap<>();
  private final String publishAt;

  /// How many of the oldest months are left out.
  private final int since;

  private ConferenceReleaseBuilder(String publishAt) {
    this(publishAt, 0);
  }

  private ConferenceReleaseBuilder(String publishAt, int since) {
    this.publishAt = publishAt;
    this.since = since;
  }

  /// @param publishAt the day, as 2024-11-28
  static ConferenceReleaseBuilder random(Random random, String publishAt) {
    var made = new ConferenceReleaseBuilder(publishAt);
    for (String area : ConferenceReleaseFiles.PLACES.keySet()) {
      for (String month : MONTHS) {
        int most = area.equals(ENGLAND) ? 900 : random.nextBoolean() ? 60 : 14;
        for (String sex : SEXES) {
          int whole = random.nextInt(most);
          made.set(new Cell(area, month, sex, true), whole);
          made.set(new Cell(area, month, sex, false), random.nextInt(whole + 1));
        }
        made.addUp(area, month);
      }
    }
    return made;
  }

  /// In each month and place about two in three meetings are in time, and in the last month of
  /// Southampton all but a few: how many is hidden, of how many is shown.
  ///
  /// @param late how many of the girls' 30 meetings in that month were late: 1 to 4. Of the boys'
  ///   35 one was
  public static ConferenceReleaseBuilder withLateGirls(int late) {
    var made = new ConferenceReleaseBuilder("2024-11-28");
    for (String area : ConferenceReleaseFiles.PLACES.keySet()) {
      for (int month = 0; month < MONTHS.size(); month++) {
        for (String sex : SEXES) {
          made.set(new Cell(area, MONTHS.get(month), sex, true), sex.equals("Girls") ? 30 : 35);
          made.set(
              new Cell(area, MONTHS.get(month), sex, false), 17 + (month * 5 + area.length()) % 8);
        }
        made.addUp(area, MONTHS.get(month));
      }
    }
    made.set(new Cell(SOUTHAMPTON, MONTHS.getLast(), "Girls", false), 30 - late);
    made.set(new Cell(SOUTHAMPTON, MONTHS.getLast(), "Boys", false), 34);
    made.addUp(SOUTHAMPTON, MONTHS.getLast());
    return made;
  }

  public ConferenceReleaseBuilder copy() {
    var copy = new ConferenceReleaseBuilder(publishAt, since);
    copy.counts.putAll(counts);
    return copy;
  }

  /// The same figures, published later.
  ConferenceReleaseBuilder at(String day) {
    var copy = new ConferenceReleaseBuilder(day);
    copy.counts.putAll(counts);
    return copy;
  }

  /// One in eight of the councils' counts drawn anew, published later: some become small, and some
  /// no longer are.
  ConferenceReleaseBuilder redrawn(Random random, String day) {
    ConferenceReleaseBuilder copy = at(day);
    for (String area : ConferenceReleaseFiles.PLACES.keySet()) {
      for (String month : MONTHS) {
        for (String sex : SEXES) {
          if (!area.equals(ENGLAND) && random.nextInt(8) == 0) {
            int whole = random.nextInt(random.nextBoolean() ? 60 : 14);
            copy.set(new Cell(area, month, sex, true), whole);
            copy.set(new Cell(area, month, sex, false), random.nextInt(whole + 1));
          }
        }
        copy.addUp(area, month);
      }
    }
    return copy;
  }

  /// The same figures without the oldest months, published later.
  ConferenceReleaseBuilder withoutOldest(int months, String day) {
    var copy = new ConferenceReleaseBuilder(day, months);
    copy.counts.putAll(counts);
    return copy;
  }

  int get(Cell cell) {
    return counts.getOrDefault(cell, 0);
  }

  public ConferenceReleaseBuilder set(Cell cell, int count) {
    counts.put(cell, count);
    return this;
  }

  List<Cell> cells() {
    return List.copyOf(counts.keySet());
  }

  private void addUp(String area, String month) {
    for (boolean whole : List.of(true, false)) {
      set(
          new Cell(area, month, TOTAL, whole),
          SEXES.stream().mapToInt(sex -> get(new Cell(area, month, sex, whole))).sum());
    }
  }

  String publishAt() {
    return publishAt;
  }

  /// The number of the first month that is given.
  int since() {
    return since;
  }

  public MemoryFiles files() {
    return new ConferenceReleaseFiles(this).all();
  }
}
