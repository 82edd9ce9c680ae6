package org.openscrutiny.pages;

import java.util.List;
import org.openscrutiny.domain.Area;

/// A group of authorities whose figure is computed from theirs where no publisher gives it. A new
/// one is a class of this interface, its line in [ComputedComparators#of], and its entry in
/// `portal.json`.
public interface ComputedComparator {
  /// The `kind` of its entry in `portal.json`.
  String kind();

  /// The year of the list of members, which is public with each computed figure.
  int model();

  /// The group of an area, the closest first; nobody for an area that has no such group.
  List<Area> members(Area area);

  /// Every code under which figures of a member may be published, today's first.
  List<String> codes(Area member);
}
