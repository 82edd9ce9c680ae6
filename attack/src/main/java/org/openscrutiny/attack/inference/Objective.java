package org.openscrutiny.attack.inference;

import java.util.Collection;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// What a solution is to have as much of as possible.
sealed interface Objective {

  void addTo(ExpressionsBasedModel model);

  /// Of a solution; the higher the better.
  long value(List<Long> counts);

  /// One count, as high or as low as it can be.
  record Extreme(int place, boolean highest) implements Objective {
    @Override
    public void addTo(ExpressionsBasedModel model) {
      model.getVariable(place).weight(highest ? 1 : -1);
    }

    @Override
    public long value(List<Long> counts) {
      return highest ? counts.get(place) : -counts.get(place);
    }
  }

  /// Many counts at once, each up to a cap: what is above it is of no use.
  record AllHigh(Collection<Integer> places, long cap) implements Objective {
    @Override
    public void addTo(ExpressionsBasedModel model) {
      for (int place : places) {
        Variable capped = model.newVariable("capped" + place).lower(0).upper(cap).weight(1);
        model
            .newExpression("cap" + place)
            .upper(0)
            .set(capped, 1)
            .set(model.getVariable(place), -1);
      }
    }

    @Override
    public long value(List<Long> counts) {
      return places.stream().mapToLong(place -> Math.min(cap, counts.get(place))).sum();
    }
  }

  /// Many counts at once, each as low as it can be.
  record AllLow(Collection<Integer> places) implements Objective {
    @Override
    public void addTo(ExpressionsBasedModel model) {
      places.forEach(place -> model.getVariable(place).weight(-1));
    }

    @Override
    public long value(List<Long> counts) {
      return -places.stream().mapToLong(counts::get).sum();
    }
  }
}
