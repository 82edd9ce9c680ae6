package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.ReleaseFigures;

/// All series of some releases, by indicator and area.
public final class SeriesIndex {
  /// For each indicator, for each area's code: its series by dataset.
  private final SortedMap<String, SortedMap<String, SortedMap<String, List<FileSeries>>>> series =
      new TreeMap<>();

  private final Map<String, Area> areas = new TreeMap<>();
  private final Map<String, Map<String, List<Line>>> lines = new HashMap<>();

  public SeriesIndex(Collection<ReleaseFigures> releases) {
    for (ReleaseFigures release : releases) {
      String dataset = release.release().description().dataset();
      release.figures().series().forEach(each -> add(dataset, each));
    }
  }

  private void add(String dataset, FileSeries printed) {
    Area area = printed.series().key().area();
    areas.putIfAbsent(area.code(), area);
    series
        .computeIfAbsent(printed.series().key().indicator(), id -> new TreeMap<>())
        .computeIfAbsent(area.code(), code -> new TreeMap<>())
        .computeIfAbsent(dataset, id -> new ArrayList<>())
        .add(printed);
  }

  /// Ids, in alphabetical order.
  public SortedSet<String> indicators() {
    return new TreeSet<>(series.keySet());
  }

  /// The areas for which an indicator has a line, by code.
  public List<Area> areas(String indicator) {
    return series.getOrDefault(indicator, new TreeMap<>()).keySet().stream()
        .map(areas::get)
        .filter(area -> !lines(indicator, area.code()).isEmpty())
        .toList();
  }

  public List<Area> localAuthorities(String indicator) {
    return areas(indicator).stream()
        .filter(area -> area.level() == AreaLevel.LOCAL_AUTHORITY)
        .toList();
  }

  /// The lines of an indicator for an area from all datasets, the leading one first.
  ///
  /// @param area the area's code
  public List<Line> lines(String indicator, String area) {
    return lines
        .computeIfAbsent(indicator, id -> new HashMap<>())
        .computeIfAbsent(area, code -> join(indicator, area));
  }

  private List<Line> join(String indicator, String area) {
    var found = new ArrayList<Line>();
    series
        .getOrDefault(indicator, new TreeMap<>())
        .getOrDefault(area, new TreeMap<>())
        .forEach((dataset, printed) -> found.addAll(LineJoiner.join(dataset, printed)));
    found.sort(Line.LEADING);
    return found;
  }
}
