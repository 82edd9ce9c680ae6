package org.openscrutiny.lait;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Unit;

/// One entry of the dictionary. A measure that belongs to two topics has two entries under one
/// short name, and one set of rows.
///
/// @param shortName the name that the rows of the collection use
/// @param title the title of its chart
/// @param axis what its numbers are, as the chart's axis says
/// @param schools "State Funded" where only pupils of such schools are counted
/// @param lastUpdate a day as a spreadsheet counts, or words; so is `nextUpdate`
record Measure(
    String code,
    String shortName,
    String topic,
    String name,
    String title,
    String axis,
    String schools,
    String polarity,
    String description,
    String methodology,
    String owner,
    String link,
    String decimals,
    String yearType,
    String lastUpdate,
    String nextUpdate) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern TOTAL =
      Pattern.compile(
          "^(?!.*\\b(average|mean|median|rate|ratio|score|per|index)\\b).*\\b(num|number|total|count|fte)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String TOOL =
      "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait";

  private record UnitRule(String field, Pattern pattern, Unit unit) {
    boolean fits(Measure measure) {
      String text = field.equals("y_axis_name") ? measure.axis() : measure.title();
      return pattern.matcher(text).matches();
    }
  }

  private static final List<UnitRule> UNITS =
      NotationTable.read(
          "lait-units.csv",
          row ->
              new UnitRule(
                  row.getField("field"),
                  Pattern.compile(row.getField("pattern")),
                  Unit.ofId(row.getField("unit")).orElseThrow()));

  /// What its figures are measured in, by `lait-units.csv`; a number where no rule fits.
  Unit unit() {
    return UNITS.stream()
        .filter(rule -> rule.fits(this))
        .map(UnitRule::unit)
        .findFirst()
        .orElse(Unit.NUMBER);
  }

  /// Whether its figures are larger in a larger place: a number that is no rate and no mean.
  boolean isTotal() {
    return unit() == Unit.NUMBER && TOTAL.matcher(title + " " + name + " " + axis).find();
  }

  Polarity better() {
    return switch (polarity) {
      case "High" -> Polarity.HIGHER;
      case "Low" -> Polarity.LOWER;
      default -> Polarity.NONE;
    };
  }

  /// Who is counted, as far as the dictionary says it in words of its own.
  String population() {
    String shown = "on the tool's chart: " + axis;
    return schools.equals("State Funded")
        ? "Pupils at state-funded schools; " + shown
        : "Those whom the definition names; " + shown;
  }

  /// How many decimal places the dictionary says; empty where it says none.
  OptionalInt decimalPlaces() {
    return decimals.matches("[0-9]")
        ? OptionalInt.of(Integer.parseInt(decimals))
        : OptionalInt.empty();
  }

  String sourceName() {
    return owner.matches("0|NA|")
        ? "Local Authority Interactive Tool"
        : owner + ", from the Local Authority Interactive Tool";
  }

  /// The first address that the dictionary gives, or that of the tool.
  String sourceAddress() {
    Matcher found = LINK.matcher(link);
    return found.find() ? found.group() : TOOL;
  }

  String id() {
    return IndicatorId.of(shortName);
  }

  String column() {
    return id().replace('-', '_');
  }
}
