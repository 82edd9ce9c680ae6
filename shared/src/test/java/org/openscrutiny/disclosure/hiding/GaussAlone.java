package org.openscrutiny.disclosure.hiding;

import java.util.ArrayList;
import org.openscrutiny.disclosure.audit.Audit;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.PublishedTable;

/// What is left to be told where no more is hidden than that no small count is a sum of others.
public record GaussAlone(TrueTable table, int threshold) {

  /// How many small counts can be placed too well.
  public int missed(Deadline deadline) {
    PublishedTable published = table.published(new LinearHiding(table, threshold).pattern());
    var needs = new ArrayList<Need>();
    for (int place = 0; place < table.cells().size(); place++) {
      TrueCell cell = table.cell(place);
      if (cell.isSensitive()) {
        needs.add(Need.ofSensitive(place, threshold, cell.count(), false));
      }
    }
    return switch (new Auditor().audit(published, needs, deadline)) {
      case Audit.Safe _ -> 0;
      case Audit.Unsafe(var missed) -> missed.size();
      case Audit.Undecided(String why) -> throw new IllegalStateException(why);
    };
  }
}
