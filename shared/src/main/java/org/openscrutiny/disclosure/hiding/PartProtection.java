package org.openscrutiny.disclosure.hiding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.disclosure.audit.Audit;
import org.openscrutiny.disclosure.audit.Auditor;
import org.openscrutiny.disclosure.audit.Counts;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Interval;
import org.openscrutiny.disclosure.audit.Limits;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.PublishedTable;

/// Hides what has to be hidden of one part of a table.
final class PartProtection {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_THINNED = 250;

  private final Protection policy;
  private final TrueTable table;
  private final Deadline deadline;
  private final Needs needs;
  private final Repair repair;

  /// What is asked of counts that are public already: that no more be told of them.
  private final Map<Integer, Need> alreadyPublic = new TreeMap<>();

  PartProtection(Protection policy, TrueTable table, Deadline deadline) {
    this.policy = policy;
    this.table = table;
    this.deadline = deadline;
    this.needs = new Needs(policy, table);
    this.repair = new Repair(table, deadline);
  }

  /// How it ended, by the places of the part.
  sealed interface Result {}

  record Safe(Pattern pattern, List<Counts> witnesses, Set<Integer> alreadyPublic)
      implements Result {}

  record Failed(String why) implements Result {}

  Result result() {
    try {
      return inTime();
    } catch (Deadline.Over _) {
      return new Failed("Disclosure control ran out of time");
    }
  }

  private Result inTime() {
    Pattern pattern =
        new LinearHiding(table, policy.threshold())
            .pattern()
            .and(table.tellingRatios(policy.threshold()));
    Repair.Hidden roomy = repair.hide(sensitive(), pattern);
    pattern = roomy.pattern();
    if (!roomy.impossible().isEmpty()) {
      Optional<Pattern> all = withPublic(roomy);
      if (all.isEmpty()) {
        return noWay(roomy);
      }
      pattern = all.get();
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      deadline.check();
      switch (audited(pattern)) {
        case Audit.Safe(var witnesses) -> {
          return thinned(new Safe(pattern, witnesses, alreadyPublic.keySet()));
        }
        case Audit.Undecided(String why) -> {
          return new Failed(why);
        }
        case Audit.Unsafe(var missed) -> {
          int before = alreadyPublic.size();
          Repair.Hidden more = repair.hide(missed, pattern);
          Optional<Pattern> next =
              more.impossible().isEmpty() ? Optional.of(more.pattern()) : withPublic(more);
          int size = pattern.size();
          boolean further =
              alreadyPublic.size() > before || next.filter(each -> each.size() > size).isPresent();
          if (next.isEmpty() || !further) {
            return noWay(more);
          }
          pattern = next.get();
        }
      }
    }
    return new Failed("Disclosure control went round too often");
  }

  private static Failed noWay(Repair.Hidden hidden) {
    return new Failed(
        "No way was found to protect %d of its counts"
            .formatted(Math.max(1, hidden.impossible().size())));
  }

  /// Which of those for which no way was found are told by what can't be hidden, even where
  /// everything else is hidden. For any other, everything is hidden.
  ///
  /// @return what to hide; empty where it couldn't be found out in time
  private Optional<Pattern> withPublic(Repair.Hidden hidden) {
    PublishedTable least = table.published(table.all());
    Pattern pattern = hidden.pattern();
    for (Audit.Missed each : hidden.impossible()) {
      int cell = each.need().cell();
      boolean asked = each.need().equals(alreadyPublic.get(cell));
      if (!asked && alreadyPublic.containsKey(cell)) {
        continue;
      }
      Optional<Interval> told = new Auditor().interval(least, cell, deadline);
      if (told.isEmpty() || !told.get().exact()) {
        return Optional.empty();
      }
      long low = told.get().low();
      long high = told.get().high();
      if (asked || each.need().isMetBy(low, high)) {
        pattern = pattern.and(table.all());
      } else {
        alreadyPublic.put(cell, new Need(cell, low, high, 0, Limits.OPEN));
      }
    }
    return Optional.of(pattern);
  }

  private Audit audited(Pattern pattern) {
    PublishedTable published = table.published(pattern);
    Map<Integer, Need> asked = needs.ofAll(published, pattern);
    asked.putAll(alreadyPublic);
    return new Auditor().audit(published, List.copyOf(asked.values()), deadline);
  }

  /// Shows again what turns out to protect nobody, the largest first, where the table is small
  /// enough to be audited so often.
  private Safe thinned(Safe safe) {
    Safe best = safe;
    if (table.cells().size() > MOST_THINNED) {
      return best;
    }
    List<Integer> extra =
        safe.pattern().cells().stream()
            .filter(place -> !table.cell(place).isSensitive())
            .sorted(
                Comparator.<Integer>comparingLong(place -> -table.cell(place).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int place : extra) {
      Pattern thinner = best.pattern().without(place);
      if (audited(thinner) instanceof Audit.Safe(var witnesses)) {
        best = new Safe(thinner, witnesses, best.alreadyPublic());
      }
    }
    return best;
  }

  /// What an audit would miss of the sensitive counts if nothing were known of them but that they
  /// can be what they are. To make room for them beforehand saves most of what the audit would
  /// find.
  private List<Audit.Missed> sensitive() {
    var missed = new ArrayList<Audit.Missed>();
    for (int place = 0; place < table.cells().size(); place++) {
      long count = table.cell(place).count();
      if (table.cell(place).isSensitive()) {
        missed.add(new Audit.Missed(needs.ofSensitive(place), new Interval(count, count, false)));
      }
    }
    return missed;
  }
}
