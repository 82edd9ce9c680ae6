package org.openscrutiny.suppression.secondary;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.table.GroupDisclosureRule;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;

/// The requirements of an audit of a table, by the places of the counts.
record TableRequirements(TableProtection policy, TrueTable table) {

  /// The requirements of all unknown counts. They are the same for all, so that the small ones
  /// can't be singled out. A count that anybody can calculate and that must not be disclosed has
  /// one too.
  Map<Integer, ProtectionRequirement> ofUnknown(
      PublishedTable published, SuppressionPattern pattern) {
    boolean[] known = new Auditor().known(published);
    Set<Integer> disclosing =
        Set.copyOf(new GroupDisclosureRule(published, policy.threshold()).counts());
    var requirements = new TreeMap<Integer, ProtectionRequirement>();
    for (int place = 0; place < known.length; place++) {
      boolean unknown = !table.cell(place).isPrinted() && !known[place];
      if (pattern.cells().contains(place) || unknown || disclosing.contains(place)) {
        requirements.put(place, ProtectionRequirement.ofSuppressed(place, policy.threshold()));
      }
    }
    return requirements;
  }

  /// The same, and the stronger requirements of the sensitive counts, which depend on their true
  /// values.
  Map<Integer, ProtectionRequirement> ofAll(PublishedTable published, SuppressionPattern pattern) {
    Map<Integer, ProtectionRequirement> requirements = ofUnknown(published, pattern);
    for (int place = 0; place < table.cells().size(); place++) {
      if (table.cell(place).isSensitive()) {
        requirements.put(place, ofSensitive(place));
      }
    }
    return requirements;
  }

  ProtectionRequirement ofSensitive(int place) {
    return ProtectionRequirement.ofSensitive(
        place, policy.threshold(), table.cell(place).count(), policy.zeros());
  }
}
