package org.openscrutiny.disclosure.hiding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.disclosure.audit.Audit;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Interval;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.PublishedTable;

/// Hides what has to be hidden, until the audit finds nothing that can be worked out; withholds the
/// whole table where that is not reached.
///
/// @param threshold counts from 1 to this are never shown
/// @param zeros whether a count is also protected from being told to be above zero
public record Protection(int threshold, boolean zeros) {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_THINNED = 250;

  public Protected protect(TrueTable table, Deadline deadline) {
    try {
      return protectInTime(table, deadline);
    } catch (Deadline.Over _) {
      return new Protected.Withheld("Disclosure control ran out of time");
    }
  }

  private Protected protectInTime(TrueTable table, Deadline deadline) {
    var repair = new Repair(table, deadline);
    Pattern linear = new LinearHiding(table, threshold).pattern();
    Optional<Pattern> roomy = repair.hide(sensitive(table), linear);
    if (roomy.isEmpty()) {
      return new Protected.Withheld("No way was found to protect its counts");
    }
    Pattern pattern = roomy.get();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      PublishedTable published = table.published(pattern);
      switch (new Auditor().audit(published, needs(table, published, pattern), deadline)) {
        case Audit.Safe(var witnesses) -> {
          return thinned(table, new Protected.Published(pattern, published, witnesses), deadline);
        }
        case Audit.Undecided(String why) -> {
          return new Protected.Withheld(why);
        }
        case Audit.Unsafe(var missed) -> {
          Optional<Pattern> more = repair.hide(missed, pattern);
          if (more.isEmpty() || more.get().size() == pattern.size()) {
            return new Protected.Withheld(
                "No way was found to protect %d of its counts".formatted(missed.size()));
          }
          pattern = more.get();
        }
      }
    }
    return new Protected.Withheld("Disclosure control went round too often");
  }

  /// Shows again what turns out to protect nobody, the largest first, where the table is small
  /// enough to be audited so often.
  private Protected thinned(TrueTable table, Protected.Published published, Deadline deadline) {
    Protected.Published best = published;
    if (table.cells().size() > MOST_THINNED) {
      return best;
    }
    List<Integer> extra =
        published.pattern().cells().stream()
            .filter(place -> !table.cell(place).isSensitive())
            .sorted(
                Comparator.<Integer>comparingLong(place -> -table.cell(place).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int place : extra) {
      Pattern pattern = best.pattern().without(place);
      PublishedTable thinner = table.published(pattern);
      if (new Auditor().audit(thinner, needs(table, thinner, pattern), deadline)
          instanceof Audit.Safe(var witnesses)) {
        best = new Protected.Published(pattern, thinner, witnesses);
      }
    }
    return best;
  }

  /// What an audit would miss of the sensitive counts if nothing were known of them but that they
  /// can be what they are. To make room for them beforehand saves most of what the audit would
  /// find.
  private List<Audit.Missed> sensitive(TrueTable table) {
    var missed = new ArrayList<Audit.Missed>();
    for (int place = 0; place < table.cells().size(); place++) {
      TrueCell cell = table.cell(place);
      if (cell.isSensitive()) {
        missed.add(
            new Audit.Missed(
                Need.ofSensitive(place, threshold, cell.count(), zeros),
                new Interval(cell.count(), cell.count(), false)));
      }
    }
    return missed;
  }

  /// All that a reader doesn't know must look alike, so every unknown count has a need: the small
  /// ones don't stand out.
  private List<Need> needs(TrueTable table, PublishedTable published, Pattern pattern) {
    boolean[] known = new Auditor().known(published);
    var needs = new ArrayList<Need>();
    for (int place = 0; place < known.length; place++) {
      TrueCell cell = table.cell(place);
      if (cell.isSensitive()) {
        needs.add(Need.ofSensitive(place, threshold, cell.count(), zeros));
      } else if (pattern.cells().contains(place) || (!cell.isPrinted() && !known[place])) {
        needs.add(Need.ofHidden(place, threshold));
      }
    }
    return needs;
  }
}
