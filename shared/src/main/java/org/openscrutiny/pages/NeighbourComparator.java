package org.openscrutiny.pages;

import java.util.List;
import org.openscrutiny.domain.Area;
import org.openscrutiny.geography.StatisticalNeighbours;

/// The ten authorities that are most like an area, by the Department for Education's model.
record NeighbourComparator(StatisticalNeighbours list) implements ComputedComparator {
  @Override
  public String kind() {
    return "statistical-neighbours";
  }

  @Override
  public int model() {
    return list.modelYear();
  }

  @Override
  public List<Area> members(Area area) {
    return list.of(area);
  }

  @Override
  public List<String> codes(Area member) {
    return list.codes(member);
  }
}
