package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;

/// The witnesses that have been found for one component.
///
/// For each need a movement away from the first witness is looked for, and taken into a blend with
/// others. The solver is asked for the furthest that a cell can be only where nothing near shows
/// it.
final class WitnessSet {
  private final Component component;
  private final IntegerProgram program;
  private final List<Counts> witnesses = new ArrayList<>();
  private final List<CombinedWitness> blends = new ArrayList<>();
  private final long[] lowest;
  private final long[] highest;

  /// Below or above which the count at a place is proved never to be.
  private final Map<Integer, Long> boundBelow = new HashMap<>();

  private final Map<Integer, Long> boundAbove = new HashMap<>();

  WitnessSet(Component component, IntegerProgram program) {
    this.component = component;
    this.program = program;
    this.lowest = new long[component.size()];
    this.highest = new long[component.size()];
  }

  int size() {
    return witnesses.size();
  }

  /// What a need asks of the count at a place.
  ///
  /// @param low the lower end has to reach down to this
  /// @param high the upper end has to reach up to this
  private record Aim(ProtectionRequirement need, int place, long low, long high) {
    static Aim of(ProtectionRequirement need, Component.Image image) {
      return image.isUpright()
          ? new Aim(need, image.place(), image.back(need.low()), image.back(need.high()))
          : new Aim(need, image.place(), image.back(need.high()), image.back(need.low()));
    }
  }

  /// Looks for witnesses that meet the needs, and gives those that can't be met.
  List<ProtectionRequirement> missed(List<ProtectionRequirement> needs, WorkBudget budget) {
    if (!hasOne(budget)) {
      return needs;
    }
    List<Aim> aims =
        needs.stream().map(need -> Aim.of(need, component.image(need.cell()))).toList();
    for (Aim aim : aims) {
      look(aim, budget);
    }
    List<Counts> blended = blends.stream().map(CombinedWitness::counts).toList();
    blends.clear();
    blended.forEach(this::add);
    var missed = new ArrayList<ProtectionRequirement>();
    for (Aim aim : aims) {
      push(aim, budget);
      if (!isMet(aim)) {
        missed.add(aim.need());
      }
    }
    return missed;
  }

  /// Looks near the witnesses that there are, which is quick.
  private void look(Aim aim, WorkBudget budget) {
    int place = aim.place();
    if (highest[place] < aim.high()) {
      raise(place, aim.high(), budget);
    }
    if (lowest[place] > aim.low()) {
      sink(place, aim.low(), budget);
    }
    if (isNarrow(aim)) {
      raise(place, lowest[place] + aim.need().width(), budget);
    }
    if (isNarrow(aim)) {
      sink(place, highest[place] - aim.need().width(), budget);
    }
  }

  private boolean isNarrow(Aim aim) {
    return highest[aim.place()] - lowest[aim.place()] < aim.need().width();
  }

  private void raise(int place, long target, WorkBudget budget) {
    if (target <= program.high(place) && show(place, target, true, budget)) {
      highest[place] = target;
    }
  }

  private void sink(int place, long target, WorkBudget budget) {
    if (target >= program.low(place) && show(place, target, false, budget)) {
      lowest[place] = target;
    }
  }

  /// Whether a blend shows a cell at a count or beyond, or can be made to.
  private boolean show(int place, long target, boolean upwards, WorkBudget budget) {
    for (CombinedWitness blend : blends) {
      if (blend.hold(place, target, upwards)) {
        return true;
      }
    }
    Counts from = witnesses.getFirst();
    Optional<Map<Integer, Long>> movement =
        program.near(place, target - from.at(place), from, budget);
    if (movement.isEmpty()) {
      return false;
    }
    for (CombinedWitness blend : blends) {
      if (blend.take(movement.get(), place, target, upwards)) {
        return true;
      }
    }
    var blend = new CombinedWitness(program, from);
    blends.add(blend);
    return blend.take(movement.get(), place, target, upwards);
  }

  /// Asks the solver for the furthest that there can be.
  private void push(Aim aim, WorkBudget budget) {
    int place = aim.place();
    long width = aim.need().width();
    if (!isMet(aim)) {
      push(place, true, Math.max(aim.high(), lowest[place] + width), budget);
    }
    if (!isMet(aim)) {
      push(place, false, Math.min(aim.low(), highest[place] - width), budget);
    }
  }

  private boolean isMet(Aim aim) {
    boolean reaches = lowest[aim.place()] <= aim.low() && highest[aim.place()] >= aim.high();
    return (reaches && !isNarrow(aim)) || isLarge(aim.need());
  }

  private boolean isLarge(ProtectionRequirement need) {
    Component.Image image = component.image(need.cell());
    Long bound = (image.isUpright() ? boundBelow : boundAbove).get(image.place());
    return bound != null && image.of(bound) >= need.large();
  }

  /// Whether any counts at all agree with what is shown.
  boolean hasOne(WorkBudget budget) {
    return !witnesses.isEmpty() || push(0, true, 0, budget);
  }

  /// Finds the table in which a cell is highest, and that in which it is lowest.
  boolean pushFully(int cell, WorkBudget budget) {
    int place = component.image(cell).place();
    return push(place, true, Long.MAX_VALUE, budget) && push(place, false, Long.MIN_VALUE, budget);
  }

  private boolean push(int place, boolean high, long enough, WorkBudget budget) {
    Optional<IntegerProgram.Found> found = program.furthest(place, high, enough, budget);
    found.ifPresent(each -> {
      add(each.counts());
      (high ? boundAbove : boundBelow).put(place, each.bound());
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

  FeasibilityInterval interval(int cell) {
    Component.Image image = component.image(cell);
    int place = image.place();
    boolean exact =
        boundBelow.getOrDefault(place, -1L) == lowest[place]
            && boundAbove.getOrDefault(place, -1L) == highest[place];
    long one = image.of(lowest[place]);
    long other = image.of(highest[place]);
    return new FeasibilityInterval(Math.min(one, other), Math.max(one, other), exact);
  }

  /// Writes a witness into the counts of the whole table.
  void write(int number, long[] counts) {
    Counts witness = witnesses.get(Math.min(number, witnesses.size() - 1));
    component.images().forEach((cell, image) -> counts[cell] = image.of(witness.at(image.place())));
  }
}
