package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.Period;
import org.openscrutiny.verification.Figure;

/// A formula that a publisher may have used. Each is tried on the figures that are shown.
sealed interface Formula {

  /// The formulas that are worth a try.
  static List<Formula> all() {
    var all = new ArrayList<Formula>();
    for (int periods = 2; periods <= 13; periods++) {
      all.add(new Mean(periods));
      all.add(new Largest(periods));
    }
    for (Since since : Since.values()) {
      all.add(new Change(since));
      all.add(new ChangeInPerCent(since));
    }
    return all;
  }

  /// The figures that it needs; empty where one of them was never in a data file.
  Optional<List<ObservedFigure>> inputs(ObservedFigures observed, Figure about, Period period);

  /// Whether these figures give what is printed.
  boolean gives(List<BigDecimal> inputs, BigDecimal printed);

  /// The constraints on its figures, at least one of which is hidden.
  List<CountConstraint> constraints(List<ObservedFigure> inputs, BigDecimal printed);

  String says();

  enum Since {
    PERIOD_BEFORE("the period before"),
    YEAR_BEFORE("a year before");

    private final String words;

    Since(String words) {
      this.words = words;
    }

    private Period of(Period period) {
      return this == YEAR_BEFORE ? period.yearBefore() : before(period);
    }
  }

  private static Period before(Period period) {
    Period at = period.yearBefore();
    while (!at.next().equals(period)) {
      at = at.next();
    }
    return at;
  }

  private static Optional<ObservedFigure> seen(
      ObservedFigures observed, Figure about, Period period) {
    return observed.seen(new Figure(about.indicator(), about.area(), about.filters(), period.id()));
  }

  private static Optional<List<ObservedFigure>> window(
      ObservedFigures observed, Figure about, Period last, int periods) {
    var all = new ArrayList<ObservedFigure>();
    Period at = last;
    for (int i = 0; i < periods; i++) {
      Optional<ObservedFigure> seen = seen(observed, about, at);
      if (seen.isEmpty() || !(seen.get().isHidden() || seen.get().shown().isPresent())) {
        return Optional.empty();
      }
      all.add(seen.get());
      at = before(at);
    }
    return Optional.of(all);
  }

  private static Optional<List<ObservedFigure>> pair(
      ObservedFigures observed, Figure about, Period period, Since since) {
    Optional<ObservedFigure> now = seen(observed, about, period);
    Optional<ObservedFigure> then = seen(observed, about, since.of(period));
    return now.isPresent() && then.isPresent()
        ? Optional.of(List.of(now.get(), then.get()))
        : Optional.empty();
  }

  private static int places(BigDecimal printed) {
    return Math.max(0, printed.scale());
  }

  /// @param periods how many, up to the one that it is printed for
  record Mean(int periods) implements Formula {
    @Override
    public Optional<List<ObservedFigure>> inputs(
        ObservedFigures observed, Figure about, Period period) {
      return window(observed, about, period, periods);
    }

    @Override
    public boolean gives(List<BigDecimal> inputs, BigDecimal printed) {
      BigDecimal sum = inputs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return sum.divide(BigDecimal.valueOf(periods), places(printed), RoundingMode.HALF_UP)
              .compareTo(printed)
          == 0;
    }

    @Override
    public List<CountConstraint> constraints(List<ObservedFigure> inputs, BigDecimal printed) {
      String sum =
          "the sum of %d periods up to %s".formatted(periods, inputs.getFirst().figure().name());
      String number = "the number %d".formatted(periods);
      return List.of(
          CountConstraint.WeightedSum.zero(
              Stream.concat(
                  inputs.stream().map(each -> new CountConstraint.Term(each.figure().name(), 1)),
                  Stream.of(new CountConstraint.Term(sum, -1)))),
          CountConstraint.WeightedSum.known(number, periods),
          new CountConstraint.PrintedRatio(sum, number, printed, 1));
    }

    @Override
    public String says() {
      return "the mean of %d periods".formatted(periods);
    }
  }

  record Largest(int periods) implements Formula {
    @Override
    public Optional<List<ObservedFigure>> inputs(
        ObservedFigures observed, Figure about, Period period) {
      return window(observed, about, period, periods);
    }

    @Override
    public boolean gives(List<BigDecimal> inputs, BigDecimal printed) {
      return inputs.stream().reduce(BigDecimal::max).orElseThrow().compareTo(printed) == 0;
    }

    /// No figure is larger. One of them equals the largest: which one is known only where a single
    /// figure is hidden.
    @Override
    public List<CountConstraint> constraints(List<ObservedFigure> inputs, BigDecimal printed) {
      var constraints = new ArrayList<CountConstraint>();
      List<ObservedFigure> hidden = inputs.stream().filter(ObservedFigure::isHidden).toList();
      boolean isAmongShown =
          inputs.stream()
              .flatMap(each -> each.shown().stream())
              .anyMatch(each -> each.compareTo(printed) == 0);
      for (ObservedFigure each : hidden) {
        String name = each.figure().name();
        var times = new LinkedHashMap<String, Long>();
        times.put(name, 1L);
        if (isAmongShown || hidden.size() > 1) {
          times.put("what %s lacks to the largest of %d periods".formatted(name, periods), 1L);
        }
        constraints.add(
            new CountConstraint.WeightedSum(
                times, printed.setScale(0, RoundingMode.HALF_UP).longValue()));
      }
      return constraints;
    }

    @Override
    public String says() {
      return "the largest of %d periods".formatted(periods);
    }
  }

  record Change(Since since) implements Formula {
    @Override
    public Optional<List<ObservedFigure>> inputs(
        ObservedFigures observed, Figure about, Period period) {
      return pair(observed, about, period, since);
    }

    @Override
    public boolean gives(List<BigDecimal> inputs, BigDecimal printed) {
      return inputs.getFirst().subtract(inputs.getLast()).compareTo(printed) == 0;
    }

    @Override
    public List<CountConstraint> constraints(List<ObservedFigure> inputs, BigDecimal printed) {
      var times = new LinkedHashMap<String, Long>();
      times.put(inputs.getFirst().figure().name(), 1L);
      times.put(inputs.getLast().figure().name(), -1L);
      return printed.stripTrailingZeros().scale() > 0
          ? List.of()
          : List.of(new CountConstraint.WeightedSum(times, printed.longValue()));
    }

    @Override
    public String says() {
      return "the change in number since " + since.words;
    }
  }

  record ChangeInPerCent(Since since) implements Formula {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Optional<List<ObservedFigure>> inputs(
        ObservedFigures observed, Figure about, Period period) {
      return pair(observed, about, period, since);
    }

    @Override
    public boolean gives(List<BigDecimal> inputs, BigDecimal printed) {
      BigDecimal then = inputs.getLast();
      return then.signum() != 0
          && inputs
                  .getFirst()
                  .subtract(then)
                  .multiply(HUNDRED)
                  .divide(then, places(printed), RoundingMode.HALF_UP)
                  .compareTo(printed)
              == 0;
    }

    @Override
    public List<CountConstraint> constraints(List<ObservedFigure> inputs, BigDecimal printed) {
      BigDecimal share = HUNDRED.add(printed);
      return share.signum() < 0
          ? List.of()
          : List.of(
              new CountConstraint.PrintedRatio(
                  inputs.getFirst().figure().name(),
                  inputs.getLast().figure().name(),
                  share,
                  HUNDRED.intValue()));
    }

    @Override
    public String says() {
      return "the change in per cent since " + since.words;
    }
  }
}
