package org.openscrutiny.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.FilterGroup;

/// Packs the figures of a release into one item for each indicator, all areas together, and unpacks
/// them. The write cost of a release therefore grows with its indicators, not with its areas or
/// figures.
///
/// An indicator that is too large for one item is halved by area until each part fits. Each part
/// can be read by itself.
final class FigurePacking {
  /// An item may hold 409,600 bytes, its key and attribute names included. Half-full parts cost
  /// nothing; a request of 25 of these stays far below its limit of 16 MB.
  static final int MOST_BYTES = 350_000;

  private FigurePacking() {}

  static List<BytesItem> pack(String release, Figures figures) {
    return pack(release, figures, MOST_BYTES);
  }

  /// @param mostBytes how many an item may have, compressed
  static List<BytesItem> pack(String release, Figures figures, int mostBytes) {
    var items = new ArrayList<BytesItem>();
    byIndicator(figures)
        .forEach((indicator, said) -> {
          said.sort(Comparator.comparing(each -> each.key().area().code()));
          List<byte[]> bodies = bodies(indicator, said, figures.filterGroups(), mostBytes);
          for (int part = 0; part < bodies.size(); part++) {
            items.add(
                new BytesItem(
                    Keys.release(release),
                    Keys.figures(indicator, part),
                    "figures",
                    bodies.get(part)));
          }
        });
    return items;
  }

  static Figures unpack(Collection<BytesItem> items, List<FileRows> files) {
    var series = new TreeMap<Integer, FileSeries>();
    var calculations = new TreeMap<Integer, Calculation>();
    var repeats = new TreeMap<Integer, Repeat>();
    var groups = new TreeSet<FilterGroup>();
    for (BytesItem item : items) {
      var contents = new Unpacking(StoredJson.gunzip(item.body(), Pack.class));
      contents.series().forEach((place, each) -> putOnce(series, place, each));
      contents.calculations().forEach((place, each) -> putOnce(calculations, place, each));
      contents.repeats().forEach((place, each) -> putOnce(repeats, place, each));
      groups.addAll(contents.groups());
    }
    return new Figures(inOrder(series), inOrder(calculations), inOrder(repeats), files, groups);
  }

  private static Map<String, List<ReleaseEntry>> byIndicator(Figures figures) {
    var indicators = new LinkedHashMap<String, List<ReleaseEntry>>();
    for (int place = 0; place < figures.series().size(); place++) {
      add(indicators, new ReleaseEntry.OfSeries(place, figures.series().get(place)));
    }
    for (int place = 0; place < figures.calculations().size(); place++) {
      add(indicators, new ReleaseEntry.OfCalculation(place, figures.calculations().get(place)));
    }
    for (int place = 0; place < figures.repeats().size(); place++) {
      add(indicators, new ReleaseEntry.OfRepeat(place, figures.repeats().get(place)));
    }
    return indicators;
  }

  private static void add(Map<String, List<ReleaseEntry>> indicators, ReleaseEntry said) {
    indicators.computeIfAbsent(said.key().indicator(), id -> new ArrayList<>()).add(said);
  }

  private static List<byte[]> bodies(
      String indicator, List<ReleaseEntry> said, Set<FilterGroup> groups, int mostBytes) {
    byte[] body = StoredJson.gzip(Packing.pack(indicator, said, groups));
    if (body.length <= mostBytes || said.size() == 1) {
      return List.of(body);
    }
    int half = said.size() / 2;
    var bodies = new ArrayList<byte[]>();
    bodies.addAll(bodies(indicator, said.subList(0, half), groups, mostBytes));
    bodies.addAll(bodies(indicator, said.subList(half, said.size()), groups, mostBytes));
    return bodies;
  }

  private static <T> void putOnce(Map<Integer, T> entries, int place, T entry) {
    if (entries.put(place, entry) != null) {
      throw new IllegalStateException(
          "Two figures stand at place %d of a release: %s".formatted(place, entry));
    }
  }

  /// Every place from the first to the last: nothing that was stored is missing in between.
  private static <T> List<T> inOrder(SortedMap<Integer, T> entries) {
    int last = Optional.ofNullable(entries.lastEntry()).map(Map.Entry::getKey).orElse(-1);
    if (last != entries.size() - 1) {
      throw new IllegalStateException(
          "A release has a figure at place %d and holds %d".formatted(last, entries.size()));
    }
    return List.copyOf(entries.values());
  }
}
