package org.openscrutiny.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that a version deleted or renamed.
///
/// @param column the column of an indicator or a filter; empty for a level of areas
/// @param option the label of a filter's option; empty where the whole column is meant
/// @param before what it was
/// @param after what it is now; empty where it is gone
record BreakingChange(
    Optional<String> column, Optional<String> option, String before, Optional<String> after) {

  /// @param major the `majorChanges` of a version
  static List<BreakingChange> all(JsonNode major) {
    var all = new ArrayList<BreakingChange>();
    for (String kind : List.of("indicators", "filters")) {
      for (JsonNode each : major.path(kind)) {
        of(each, "column")
            .ifPresent(before ->
                all.add(
                    new BreakingChange(
                        Optional.of(before), Optional.empty(), before, after(each, "column"))));
      }
    }
    for (JsonNode filter : major.path("filterOptions")) {
      String column = filter.path("filter").path("column").asText();
      for (JsonNode each : filter.path("options")) {
        of(each, "label")
            .ifPresent(before ->
                all.add(
                    new BreakingChange(
                        Optional.of(column), Optional.of(before), before, after(each, "label"))));
      }
    }
    for (JsonNode each : major.path("geographicLevels")) {
      of(each, "label")
          .ifPresent(before ->
              all.add(
                  new BreakingChange(
                      Optional.empty(), Optional.empty(), before, after(each, "label"))));
    }
    // A label of a column may change without its name: that breaks nothing.
    return all.stream().filter(each -> !each.after().equals(Optional.of(each.before()))).toList();
  }

  private static Optional<String> of(JsonNode change, String field) {
    return text(change.path("previousState"), field);
  }

  private static Optional<String> after(JsonNode change, String field) {
    return text(change.path("currentState"), field);
  }

  private static Optional<String> text(JsonNode state, String field) {
    return Optional.of(state.path(field).asText("")).filter(text -> !text.isBlank());
  }

  /// Whether a subscription uses what changed.
  boolean isUsedBy(Subscription subscription) {
    if (column.isEmpty()) {
      return subscription.levels().stream().anyMatch(level -> level.label().equals(before));
    }
    boolean isColumn =
        subscription.uses().values().stream()
            .anyMatch(use -> use.column().equals(column.orElseThrow()));
    return isColumn
        || subscription.levelsUsed().stream()
            .filter(level -> level.filter().equals(column.orElseThrow()))
            .anyMatch(level -> option.isEmpty() || level.option().equals(option.orElseThrow()));
  }

  String words() {
    String what =
        option.isPresent()
            ? "\"%s\" of the filter %s".formatted(before, column.orElseThrow())
            : column.isPresent()
                ? "the column " + before
                : "the geographic level \"" + before + "\"";
    return after
        .map(now -> "%s is now \"%s\"".formatted(what, now))
        .orElseGet(() -> what + " is gone");
  }
}
