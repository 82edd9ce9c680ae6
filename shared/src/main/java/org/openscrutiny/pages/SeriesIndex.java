package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Predecessor;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.Gazetteer;

/// All series of some releases, by indicator and area.
public final class SeriesIndex {
  /// For each indicator, for each area's code: its series by dataset.
  private final SortedMap<String, SortedMap<String, SortedMap<String, List<FileSeries>>>> series =
      new TreeMap<>();

  private final Map<String, Area> areas = new TreeMap<>();
  private final Map<String, Map<String, List<Line>>> lines = new HashMap<>();
  private final Gazetteer gazetteer;

  /// The present code of each code in the releases under which the same area was published before.
  private final Map<String, String> presentCodes = new HashMap<>();

  public SeriesIndex(Collection<ReleaseFigures> releases, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (ReleaseFigures release : releases) {
      String dataset = release.release().description().dataset();
      release.figures().series().forEach(each -> add(dataset, each));
    }
    for (String code : areas.keySet()) {
      former(code).forEach(each -> presentCodes.put(each.code(), code));
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
    var codes = new TreeSet<>(series.getOrDefault(indicator, new TreeMap<>()).keySet());
    List.copyOf(codes)
        .forEach(code -> Optional.ofNullable(presentCodes.get(code)).ifPresent(codes::add));
    return codes.stream()
        .map(areas::get)
        .filter(area -> !lines(indicator, area.code()).isEmpty())
        .toList();
  }

  public List<Area> localAuthorities(String indicator) {
    return areas(indicator).stream()
        .filter(area -> area.level() == AreaLevel.LOCAL_AUTHORITY)
        .toList();
  }

  /// The lines of an indicator for an area from all datasets, the leading one first. An area that
  /// was only given a new code keeps the figures that were published under the old one.
  ///
  /// @param area the area's code
  public List<Line> lines(String indicator, String area) {
    return lines
        .computeIfAbsent(indicator, id -> new HashMap<>())
        .computeIfAbsent(area, code -> join(indicator, code));
  }

  /// The same without what was published under another code.
  List<Line> linesUnderCode(String indicator, String area) {
    return presentCodes.containsValue(area)
        ? join(indicator, area, List.of())
        : lines(indicator, area);
  }

  /// The authorities of other boundaries whose place an authority took, if they have figures of the
  /// indicator.
  public List<Predecessor> predecessors(String indicator, Area area) {
    return Stream.concat(Stream.of(area), former(area.code()).stream())
        .flatMap(each -> gazetteer.predecessors(each.code()).stream())
        .filter(each -> !each.sameArea())
        .filter(each -> !lines(indicator, each.area().code()).isEmpty())
        .toList();
  }

  /// The same area under its former codes, the newest first.
  private List<Area> former(String code) {
    return gazetteer.predecessors(code).stream()
        .filter(Predecessor::sameArea)
        .flatMap(each -> Stream.concat(Stream.of(each.area()), former(each.area().code()).stream()))
        .toList();
  }

  private List<Line> join(String indicator, String area) {
    return join(indicator, area, areas.containsKey(area) ? former(area) : List.of());
  }

  private List<Line> join(String indicator, String code, List<Area> former) {
    List<Line> lines = printed(indicator, code);
    for (Area each : former) {
      List<Line> earlier = printed(indicator, each.code());
      if (!earlier.isEmpty()) {
        lines = new LineHistory(Objects.requireNonNull(areas.get(code))).with(lines, each, earlier);
      }
    }
    return lines;
  }

  private List<Line> printed(String indicator, String area) {
    var found = new ArrayList<Line>();
    series
        .getOrDefault(indicator, new TreeMap<>())
        .getOrDefault(area, new TreeMap<>())
        .forEach((dataset, printed) -> found.addAll(LineJoiner.join(dataset, printed)));
    found.sort(Line.LEADING);
    return found;
  }
}
