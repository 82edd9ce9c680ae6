package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;

/// The witnesses found for one component.
///
/// For each requirement, a perturbation of the first witness is searched and combined with others.
/// The integer program, which is slow, is solved only if no perturbation meets the requirement.
final class WitnessSet {
  private final Component component;
  private final IntegerProgram program;
  private final List<Counts> witnesses = new ArrayList<>();
  private final List<CombinedWitness> combinedWitnesses = new ArrayList<>();
  private final long[] lowest;
  private final long[] highest;

  /// Proved bounds of the count at a place.
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

  /// What a requirement means for the count at a place.
  ///
  /// @param low the lower end has to reach down to this
  /// @param high the upper end has to reach up to this
  private record Target(ProtectionRequirement requirement, int place, long low, long high) {
    static Target of(ProtectionRequirement requirement, Component.Image image) {
      return image.isIncreasing()
          ? new Target(
              requirement,
              image.place(),
              image.inverse(requirement.low()),
              image.inverse(requirement.high()))
          : new Target(
              requirement,
              image.place(),
              image.inverse(requirement.high()),
              image.inverse(requirement.low()));
    }
  }

  /// Searches for witnesses that meet the requirements, and returns the requirements that can't be
  /// met.
  List<ProtectionRequirement> unmet(List<ProtectionRequirement> requirements, WorkBudget budget) {
    if (!hasOne(budget)) {
      return requirements;
    }
    List<Target> targets =
        requirements.stream()
            .map(requirement -> Target.of(requirement, component.image(requirement.cell())))
            .toList();
    for (Target target : targets) {
      searchNear(target, budget);
    }
    List<Counts> combinedCounts = combinedWitnesses.stream().map(CombinedWitness::counts).toList();
    combinedWitnesses.clear();
    combinedCounts.forEach(this::add);
    var unmet = new ArrayList<ProtectionRequirement>();
    for (Target target : targets) {
      searchExtreme(target, budget);
      if (!isMet(target)) {
        unmet.add(target.requirement());
      }
    }
    return unmet;
  }

  /// Searches near the witnesses that there are, which is quick.
  private void searchNear(Target target, WorkBudget budget) {
    int place = target.place();
    if (highest[place] < target.high()) {
      raise(place, target.high(), budget);
    }
    if (lowest[place] > target.low()) {
      lower(place, target.low(), budget);
    }
    if (isNarrow(target)) {
      raise(place, lowest[place] + target.requirement().width(), budget);
    }
    if (isNarrow(target)) {
      lower(place, highest[place] - target.requirement().width(), budget);
    }
  }

  private boolean isNarrow(Target target) {
    return highest[target.place()] - lowest[target.place()] < target.requirement().width();
  }

  private void raise(int place, long target, WorkBudget budget) {
    if (target <= program.high(place) && reach(place, target, true, budget)) {
      highest[place] = target;
    }
  }

  private void lower(int place, long target, WorkBudget budget) {
    if (target >= program.low(place) && reach(place, target, false, budget)) {
      lowest[place] = target;
    }
  }

  /// Whether a combined witness has a cell at a count or beyond, or can be extended so.
  private boolean reach(int place, long target, boolean upwards, WorkBudget budget) {
    for (CombinedWitness combined : combinedWitnesses) {
      if (combined.hold(place, target, upwards)) {
        return true;
      }
    }
    Counts from = witnesses.getFirst();
    Optional<Map<Integer, Long>> perturbation =
        program.near(place, target - from.at(place), from, budget);
    if (perturbation.isEmpty()) {
      return false;
    }
    for (CombinedWitness combined : combinedWitnesses) {
      if (combined.add(perturbation.get(), place, target, upwards)) {
        return true;
      }
    }
    var combined = new CombinedWitness(program, from);
    combinedWitnesses.add(combined);
    return combined.add(perturbation.get(), place, target, upwards);
  }

  /// Solves the integer program for the extremes of a count.
  private void searchExtreme(Target target, WorkBudget budget) {
    int place = target.place();
    long width = target.requirement().width();
    if (!isMet(target)) {
      searchExtreme(place, true, Math.max(target.high(), lowest[place] + width), budget);
    }
    if (!isMet(target)) {
      searchExtreme(place, false, Math.min(target.low(), highest[place] - width), budget);
    }
  }

  private boolean isMet(Target target) {
    boolean reaches =
        lowest[target.place()] <= target.low() && highest[target.place()] >= target.high();
    return (reaches && !isNarrow(target)) || isLarge(target.requirement());
  }

  private boolean isLarge(ProtectionRequirement requirement) {
    Component.Image image = component.image(requirement.cell());
    Long bound = (image.isIncreasing() ? boundBelow : boundAbove).get(image.place());
    return bound != null && image.of(bound) >= requirement.large();
  }

  /// Whether any counts agree with what is shown.
  boolean hasOne(WorkBudget budget) {
    return !witnesses.isEmpty() || searchExtreme(0, true, 0, budget);
  }

  /// Finds the tables in which a cell is highest and lowest.
  boolean searchExtremes(int cell, WorkBudget budget) {
    int place = component.image(cell).place();
    return searchExtreme(place, true, Long.MAX_VALUE, budget)
        && searchExtreme(place, false, Long.MIN_VALUE, budget);
  }

  private boolean searchExtreme(int place, boolean high, long enough, WorkBudget budget) {
    Optional<IntegerProgram.Extreme> found = program.furthest(place, high, enough, budget);
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

  /// Writes a witness into the counts of the complete table.
  void write(int number, long[] counts) {
    Counts witness = witnesses.get(Math.min(number, witnesses.size() - 1));
    component.images().forEach((cell, image) -> counts[cell] = image.of(witness.at(image.place())));
  }
}
