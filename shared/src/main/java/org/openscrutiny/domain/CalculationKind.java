package org.openscrutiny.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a publisher calculates from its own figures and prints beside them. A data file names the
/// kind in the filter `calculation`.
///
/// The kinds are closed, since disclosure control has to know which figures each calculation rests
/// on.
public sealed interface CalculationKind {

  /// The level of the filter `calculation` that names this kind, such as "Gap with England".
  String text();

  /// The figure minus that of a comparator for the same period.
  ///
  /// @param allPupils whether a group of pupils is compared with all pupils of the comparator
  record Gap(ComparedWith comparator, boolean allPupils) implements CalculationKind {
    @Override
    public String text() {
      return "Gap with " + comparator.label() + (allPupils ? ", all pupils" : "");
    }
  }

  /// How many more pupils would have reached the standard at the comparator's percentage: a count.
  record AdditionalPupils(ComparedWith comparator) implements CalculationKind {
    @Override
    public String text() {
      return "Additional pupils to match " + comparator.label();
    }
  }

  /// The figure minus an earlier one of the same series. A publisher may mean the difference, or
  /// the difference in per cent.
  enum Change implements CalculationKind {
    ON_PREVIOUS_MONTH("Change on previous month"),
    ON_SAME_MONTH_LAST_YEAR("Change on same month last year"),
    ON_PREVIOUS_YEAR("Change on previous year");

    private final String text;

    Change(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /// The mean or the maximum of several figures of the same series, in the unit of the figures.
  enum Summary implements CalculationKind {
    TWELVE_MONTH_MEAN("12-month mean"),
    TWELVE_MONTH_MAXIMUM("12-month maximum"),
    THREE_YEAR_MEAN("Three-year mean");

    private final String text;

    Summary(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /// A limit of the publisher's 95% interval of a figure, in the unit of the figure. With the
  /// figure, it gives the number of children behind it.
  enum Limit implements CalculationKind {
    LOWER("lower"),
    UPPER("upper");

    private final String name;

    Limit(String name) {
      this.name = name;
    }

    @Override
    public String text() {
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " 95% limit";
    }

    /// What follows the indicator in `columns` of `release.json`.
    String suffix() {
      return " " + name + " limit";
    }
  }

  /// A comparator as publishers name it in a calculation.
  enum ComparedWith {
    STATISTICAL_NEIGHBOURS(
        "statistical neighbours", AreaLevel.LOCAL_AUTHORITY_GROUP, "statistical-neighbours"),
    CORE_CITIES("Core Cities", AreaLevel.LOCAL_AUTHORITY_GROUP, "core-cities"),
    ENGLAND("England", AreaLevel.NATIONAL, "E92000001");

    private final String label;
    private final AreaLevel level;
    private final String code;

    ComparedWith(String label, AreaLevel level, String code) {
      this.label = label;
      this.level = level;
      this.code = code;
    }

    String label() {
      return label;
    }

    /// Whether an area of a release is this comparator. A publisher chooses the code of a group of
    /// authorities, so its name identifies it too.
    public boolean is(Area area) {
      return (area.level() == level && area.code().equals(code))
          || area.name().toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT));
    }
  }

  /// Every kind that a file of calculations may have. Limits stand beside their figures.
  List<CalculationKind> ALL =
      Stream.of(
              List.of(
                  new Gap(ComparedWith.STATISTICAL_NEIGHBOURS, false),
                  new Gap(ComparedWith.CORE_CITIES, false),
                  new Gap(ComparedWith.ENGLAND, false),
                  new Gap(ComparedWith.ENGLAND, true)),
              Arrays.asList(Change.values()),
              Arrays.asList(Summary.values()),
              List.of(
                  new AdditionalPupils(ComparedWith.ENGLAND),
                  new AdditionalPupils(ComparedWith.STATISTICAL_NEIGHBOURS)))
          .<CalculationKind>flatMap(List::stream)
          .toList();

  /// Reads the level of the filter `calculation`; empty for a text that names no kind.
  static Optional<CalculationKind> ofText(String text) {
    return ALL.stream().filter(kind -> kind.text().equals(text)).findFirst();
  }

  /// The same for the text of a stored calculation, which may be a limit.
  static Optional<CalculationKind> ofStored(String text) {
    return ofText(text)
        .or(() ->
            Arrays.stream(Limit.values()).filter(each -> each.text().equals(text)).findFirst());
  }
}
