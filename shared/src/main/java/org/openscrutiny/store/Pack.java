package org.openscrutiny.store;

import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Frequency;

/// The content of one item: the figures of a release for one indicator, or for some of its areas.
///
/// A value that many entries share is stored once, in one of the first lists, and an entry has its
/// index there. A period is written `2024 October`, a value as it was printed or as its symbol; the
/// values of a series are separated by spaces, in the order of its periods.
///
/// @param names of data files, calculations and tables
/// @param groups of the levels among the filters
/// @param periods the periods of a series, joined by `;`, or the one of a single figure
record Pack(
    String indicator,
    List<String> names,
    List<Area> areas,
    List<Map<String, String>> filters,
    List<FilterGroup> groups,
    List<String> periods,
    List<PackedSeries> series,
    List<PackedValue> calculations,
    List<PackedValue> repeats) {

  record PackedSeries(
      int place,
      int file,
      int area,
      int filters,
      Frequency frequency,
      int periods,
      String values) {}

  /// A single figure; `of` is the calculation, or the table that repeats it.
  record PackedValue(
      int place,
      int file,
      int of,
      int area,
      int filters,
      Frequency frequency,
      int period,
      String value) {}
}
