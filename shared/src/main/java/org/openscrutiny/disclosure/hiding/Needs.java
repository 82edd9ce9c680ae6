package org.openscrutiny.disclosure.hiding;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Telling;

/// What an audit is asked of a table, by the places of the counts.
record Needs(Protection policy, TrueTable table) {

  /// All that a reader doesn't know must look alike, so every unknown count has a need: the small
  /// ones don't stand out. What anybody can work out and may not be told has one too.
  Map<Integer, Need> ofUnknown(PublishedTable published, Pattern pattern) {
    boolean[] known = new Auditor().known(published);
    Set<Integer> telling = Set.copyOf(new Telling(published, policy.threshold()).counts());
    var needs = new TreeMap<Integer, Need>();
    for (int place = 0; place < known.length; place++) {
      boolean unknown = !table.cell(place).isPrinted() && !known[place];
      if (pattern.cells().contains(place) || unknown || telling.contains(place)) {
        needs.put(place, Need.ofHidden(place, policy.threshold()));
      }
    }
    return needs;
  }

  /// The same, and of the sensitive counts what only who knows them can ask.
  Map<Integer, Need> ofAll(PublishedTable published, Pattern pattern) {
    Map<Integer, Need> needs = ofUnknown(published, pattern);
    for (int place = 0; place < table.cells().size(); place++) {
      if (table.cell(place).isSensitive()) {
        needs.put(place, ofSensitive(place));
      }
    }
    return needs;
  }

  Need ofSensitive(int place) {
    return Need.ofSensitive(place, policy.threshold(), table.cell(place).count(), policy.zeros());
  }
}
