package org.openscrutiny.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a reader can work out from a published table, by integer programming.
public final class Auditor {
  private static final long LEAST_REACH = 1_000;

  /// Whether each need is met, with the tables that show it.
  public Audit audit(PublishedTable table, List<Need> needs, Deadline deadline) {
    try {
      return new Run(table, deadline).audit(needs);
    } catch (Deadline.Over _) {
      return new Audit.Undecided("The audit ran out of time");
    } catch (Narrowing.Contradiction | ArithmeticException e) {
      return new Audit.Undecided(String.valueOf(e.getMessage()));
    }
  }

  /// Between what numbers a count must be; empty where no counts agree with what is shown.
  ///
  /// @throws Deadline.Over when time ran out
  public Optional<Interval> interval(PublishedTable table, int cell, Deadline deadline) {
    try {
      return new Run(table, deadline).interval(cell);
    } catch (Narrowing.Contradiction _) {
      return Optional.empty();
    }
  }

  /// Between what numbers each count must be about which there is a need, in their order, as far as
  /// had to be looked to say whether the need is met; empty where no counts agree with what is
  /// shown.
  ///
  /// @throws Deadline.Over when time ran out
  public Optional<List<Interval>> intervals(
      PublishedTable table, List<Need> needs, Deadline deadline) {
    try {
      return new Run(table, deadline).intervals(needs);
    } catch (Narrowing.Contradiction _) {
      return Optional.empty();
    }
  }

  /// Whether a count is known outright, by one relation or percentage after the other.
  public boolean[] known(PublishedTable table) {
    Limits[] limits = Narrowing.of(table);
    var known = new boolean[limits.length];
    for (int cell = 0; cell < known.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    return known;
  }

  /// One table, taken apart.
  private static final class Run {
    private final PublishedTable table;
    private final Deadline deadline;
    private final Limits[] limits;
    private final List<Pool> pools = new ArrayList<>();
    private final Map<Integer, Pool> poolOf = new HashMap<>();

    Run(PublishedTable table, Deadline deadline) {
      this.table = table;
      this.deadline = deadline;
      this.limits = Narrowing.of(table);
      long reach = reach(limits);
      for (Component component : Component.of(table, limits)) {
        var pool = new Pool(component, new IntegerProgram(component, reach));
        pools.add(pool);
        component.images().keySet().forEach(cell -> poolOf.put(cell, pool));
      }
    }

    /// Far enough to be no limit to a reader who knows how large such tables are.
    private static long reach(Limits[] limits) {
      long largest = 0;
      for (Limits each : limits) {
        largest = Math.max(largest, each.high() == Limits.OPEN ? each.low() : each.high());
      }
      return Math.max(LEAST_REACH, 2 * largest);
    }

    Audit audit(List<Need> needs) {
      List<Audit.Missed> missed =
          Stream.concat(
                  needs.stream().filter(need -> !poolOf.containsKey(need.cell()) && isTold(need)),
                  missed(needs).stream())
              .map(need -> new Audit.Missed(need, reached(need.cell())))
              .toList();
      if (isImpossible()) {
        return new Audit.Undecided("No counts were found that agree with what is shown");
      }
      return missed.isEmpty() ? checked(witnesses()) : new Audit.Unsafe(missed);
    }

    Optional<List<Interval>> intervals(List<Need> needs) {
      missed(needs);
      return isImpossible()
          ? Optional.empty()
          : Optional.of(needs.stream().map(need -> reached(need.cell())).toList());
    }

    /// Looks for witnesses, and gives the needs about unknown counts that none meets.
    private List<Need> missed(List<Need> needs) {
      Map<Pool, List<Need>> needsOf = new LinkedHashMap<>();
      pools.forEach(pool -> needsOf.put(pool, new ArrayList<>()));
      for (Need need : needs) {
        Pool pool = poolOf.get(need.cell());
        if (pool != null) {
          needsOf.getOrDefault(pool, List.of()).add(need);
        }
      }
      var missed = new ArrayList<Need>();
      needsOf.forEach((pool, own) -> missed.addAll(pool.missed(own, deadline)));
      return missed;
    }

    private boolean isImpossible() {
      return pools.stream().anyMatch(pool -> pool.size() == 0);
    }

    /// What is known of a count, or what witnesses were found for.
    private Interval reached(int cell) {
      Pool pool = poolOf.get(cell);
      return pool == null
          ? new Interval(limits[cell].low(), limits[cell].low(), true)
          : pool.interval(cell);
    }

    private boolean isTold(Need need) {
      long known = limits[need.cell()].low();
      return known < need.large() && !need.isMetBy(known, known);
    }

    Optional<Interval> interval(int cell) {
      Pool pool = poolOf.get(cell);
      if (pool == null) {
        return Optional.of(new Interval(limits[cell].low(), limits[cell].low(), true));
      }
      return pool.pushFully(cell, deadline) ? Optional.of(pool.interval(cell)) : Optional.empty();
    }

    /// As many whole tables as the largest pool needs; the others repeat their last.
    private List<Counts> witnesses() {
      int most = pools.stream().mapToInt(Pool::size).max().orElse(1);
      var witnesses = new ArrayList<Counts>();
      for (int number = 0; number < most; number++) {
        var counts = new long[limits.length];
        for (int cell = 0; cell < counts.length; cell++) {
          counts[cell] = limits[cell].low();
        }
        for (Pool pool : pools) {
          pool.write(number, counts);
        }
        witnesses.add(Counts.of(counts));
      }
      return witnesses;
    }

    private Audit checked(List<Counts> witnesses) {
      return witnesses.stream()
          .flatMap(each -> table.contradiction(each).stream())
          .findFirst()
          .<Audit>map(Audit.Undecided::new)
          .orElseGet(() -> new Audit.Safe(witnesses));
    }
  }
}
