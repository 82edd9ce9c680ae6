package org.openscrutiny.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The witnesses that have been found for one component. One that was found for a cell often shows
/// what others need too, so the solver is asked only for what the pool doesn't show yet.
final class Pool {
  private final Component component;
  private final IntegerProgram program;
  private final Map<Integer, Integer> places;
  private final List<Counts> witnesses = new ArrayList<>();
  private final long[] lowest;
  private final long[] highest;
  private final Set<Integer> exactlyLow = new HashSet<>();
  private final Set<Integer> exactlyHigh = new HashSet<>();

  Pool(Component component, IntegerProgram program) {
    this.component = component;
    this.program = program;
    this.places = component.places();
    this.lowest = new long[component.cells().size()];
    this.highest = new long[component.cells().size()];
  }

  int size() {
    return witnesses.size();
  }

  /// Looks for what a need still lacks: near the witnesses that there are, which is quick, and then
  /// for the furthest that there can be.
  boolean meets(Need need, Deadline deadline) {
    if (!isMet(need) && hasOne(deadline)) {
      lookNear(need, deadline);
    }
    if (!isMet(need)) {
      push(need.cell(), true, deadline);
    }
    if (!isMet(need)) {
      push(need.cell(), false, deadline);
    }
    return isMet(need);
  }

  private boolean isMet(Need need) {
    int place = place(need.cell());
    return !witnesses.isEmpty()
        && (need.isMetBy(lowest[place], highest[place]) || isLarge(need, lowest[place]));
  }

  private boolean isLarge(Need need, long low) {
    return low >= need.large() && exactlyLow.contains(need.cell());
  }

  private void lookNear(Need need, Deadline deadline) {
    int place = place(need.cell());
    long up = need.high() - highest[place];
    if (up > 0) {
      program.near(place, up, highestWitness(place), deadline).ifPresent(this::add);
    }
    long down = lowest[place] - Math.min(need.low(), highest[place] - need.width());
    if (down > 0) {
      program.near(place, -down, lowestWitness(place), deadline).ifPresent(this::add);
    }
    long wider = lowest[place] + need.width() - highest[place];
    if (wider > 0) {
      program.near(place, wider, highestWitness(place), deadline).ifPresent(this::add);
    }
  }

  private Counts highestWitness(int place) {
    return witnesses.stream().max(Comparator.comparingLong(each -> each.at(place))).orElseThrow();
  }

  private Counts lowestWitness(int place) {
    return witnesses.stream().min(Comparator.comparingLong(each -> each.at(place))).orElseThrow();
  }

  /// Whether any counts at all agree with what is shown.
  boolean hasOne(Deadline deadline) {
    return !witnesses.isEmpty() || push(component.cells().getFirst(), true, deadline);
  }

  /// Asks the solver for the table in which a cell is highest, or lowest.
  boolean push(int cell, boolean high, Deadline deadline) {
    Optional<IntegerProgram.Found> found = program.furthest(cell, high, deadline);
    found.ifPresent(each -> {
      add(each.counts());
      if (each.best()) {
        (high ? exactlyHigh : exactlyLow).add(cell);
      }
    });
    return found.isPresent();
  }

  private void add(Counts counts) {
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.at(i);
      lowest[i] = witnesses.isEmpty() ? count : Math.min(lowest[i], count);
      highest[i] = witnesses.isEmpty() ? count : Math.max(highest[i], count);
    }
    witnesses.add(counts);
  }

  Interval interval(int cell) {
    int place = place(cell);
    return new Interval(
        lowest[place], highest[place], exactlyLow.contains(cell) && exactlyHigh.contains(cell));
  }

  /// Writes a witness into the counts of the whole table.
  void write(int number, long[] counts) {
    Counts witness = witnesses.get(Math.min(number, witnesses.size() - 1));
    for (int i = 0; i < witness.size(); i++) {
      counts[component.cells().get(i)] = witness.at(i);
    }
  }

  private int place(int cell) {
    Integer place = places.get(cell);
    if (place == null) {
      throw new IllegalArgumentException("Cell %d is of another component".formatted(cell));
    }
    return place;
  }
}
