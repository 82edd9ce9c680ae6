package org.openscrutiny.lait;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Entries of a dictionary, as the tests need them.
final class DictionaryEntryBuilder {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private DictionaryEntryBuilder() {}

  static DictionaryEntryBuilder measure(String shortName) {
    var measure = new DictionaryEntryBuilder();
    measure.fields.put("Measure_code", "1");
    measure.fields.put("Measure_short", shortName);
    measure.fields.put("Topic", "Key Stage 2");
    measure.fields.put("Measure", "Name of " + shortName);
    measure.fields.put("Chart_title", "Title of " + shortName);
    measure.fields.put("y_axis_name", "% of pupils");
    measure.fields.put("state_funded_flag", "NA");
    measure.fields.put("Polarity", "High");
    measure.fields.put("Description", "What " + shortName + " is.");
    measure.fields.put("Methodology", "How it is worked out.");
    measure.fields.put("Data Owner (DO) /Supplier and Contact Details", "DfE");
    measure.fields.put("Hyperlink(s)", "https://www.gov.uk/");
    measure.fields.put("dps", "NA");
    measure.fields.put("Year_Type", "Academic Year");
    measure.fields.put("Last Update", "46113");
    measure.fields.put("Next Update", "TBC");
    return measure;
  }

  DictionaryEntryBuilder topic(String topic) {
    return with("Topic", topic);
  }

  DictionaryEntryBuilder axis(String axis) {
    return with("y_axis_name", axis);
  }

  DictionaryEntryBuilder title(String title) {
    return with("Chart_title", title);
  }

  DictionaryEntryBuilder polarity(String polarity) {
    return with("Polarity", polarity);
  }

  DictionaryEntryBuilder link(String link) {
    return with("Hyperlink(s)", link);
  }

  DictionaryEntryBuilder yearType(String type) {
    return with("Year_Type", type);
  }

  DictionaryEntryBuilder with(String field, String text) {
    fields.put(field, text);
    return this;
  }

  Measure build() {
    return new Measure(
        text("Measure_code"),
        text("Measure_short"),
        text("Topic"),
        text("Measure"),
        text("Chart_title"),
        text("y_axis_name"),
        text("state_funded_flag"),
        text("Polarity"),
        text("Description"),
        text("Methodology"),
        text("Data Owner (DO) /Supplier and Contact Details"),
        text("Hyperlink(s)"),
        text("dps"),
        text("Year_Type"),
        text("Last Update"),
        text("Next Update"));
  }

  String header() {
    return String.join(",", fields.keySet());
  }

  String line() {
    return fields.values().stream()
        .map(text -> '"' + text.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  private String text(String field) {
    return fields.getOrDefault(field, "");
  }
}
