package org.openscrutiny.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.json.Fields;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.lifecycle.Order;

/// What the function is asked for: one JSON document, in which unknown and missing fields are
/// errors. The clock and an officer who publishes what is due name their `source`; every other
/// request names its `action`. `events/` has one of each.
sealed interface OperatorRequest {
  List<String> ACTIONS =
      List.of(
          "status",
          "history",
          "report",
          "preview",
          "schedule",
          "cancel",
          "publish",
          "withdraw",
          "rollback",
          "takedown");

  /// Publish what is due.
  record Due() implements OperatorRequest {}

  /// Discard the releases of a dataset that are due: for those that can't be published.
  record Discard(String dataset) implements OperatorRequest {}

  /// The state of every release.
  record Status() implements OperatorRequest {}

  /// The audit trail.
  ///
  /// @param name of a dataset or a release; empty for all
  record History(Optional<String> name) implements OperatorRequest {}

  /// What a publication did.
  ///
  /// @param edition empty for the current one
  record Report(Optional<Integer> edition) implements OperatorRequest {}

  /// Show an officer the next edition before it is public.
  ///
  /// @param by the officer
  /// @param name of a dataset or a release; empty for what is published next
  record Preview(String by, Optional<String> name) implements OperatorRequest {}

  /// What an officer orders.
  record Ordered(Order order) implements OperatorRequest {}

  /// @throws NotReadable when it is none of these
  static OperatorRequest read(InputStream event) throws IOException {
    return StrictJson.object("The request", event)
        .whole(fields -> fields.has("action") ? action(fields) : withoutAction(fields));
  }

  private static OperatorRequest withoutAction(Fields fields) {
    if (fields.has("discard")) {
      if (fields.has("source")) {
        fields.text("source");
      }
      return new Discard(fields.text("discard"));
    }
    if (fields.has("source")) {
      fields.text("source");
      return new Due();
    }
    return action(fields);
  }

  private static OperatorRequest action(Fields fields) {
    String action = fields.text("action");
    return switch (action) {
      case "status" -> new Status();
      case "history" -> new History(optional(fields, "name"));
      case "report" ->
          new Report(
              fields.has("edition")
                  ? Optional.of(fields.wholeNumber("edition"))
                  : Optional.empty());
      case "preview" -> preview(fields);
      case "schedule" ->
          ordered(
              new Order.Action.Schedule(fields.text("name"), fields.moment("publishAt")), fields);
      case "cancel" -> ordered(new Order.Action.Cancel(fields.text("name")), fields);
      case "publish" ->
          ordered(
              optional(fields, "name")
                  .<Order.Action>map(Order.Action.Publish::new)
                  .orElseGet(Order.Action.PublishDue::new),
              fields);
      case "withdraw" -> ordered(new Order.Action.Withdraw(fields.text("name")), fields);
      case "rollback" -> ordered(new Order.Action.Rollback(fields.wholeNumber("edition")), fields);
      case "takedown" -> ordered(takedown(fields), fields);
      default ->
          throw new NotReadable(
              "The request: there is no action \"%s\"; there are %s"
                  .formatted(action, String.join(", ", ACTIONS)));
    };
  }

  private static OperatorRequest preview(Fields fields) {
    try {
      return new Preview(Order.officer(fields.text("by")), optional(fields, "name"));
    } catch (IllegalArgumentException wrong) {
      throw new NotReadable("The request: " + wrong.getMessage());
    }
  }

  /// Of a whole release by its name, or of figures.
  private static Order.Action takedown(Fields fields) {
    return fields.has("name")
        ? new Order.Action.TakeDownRelease(fields.text("name"))
        : new Order.Action.TakeDownFigures(
            fields.text("dataset"),
            fields.text("indicator"),
            fields.text("area"),
            fields.has("periods") ? fields.texts("periods") : List.of());
  }

  private static OperatorRequest ordered(Order.Action action, Fields fields) {
    try {
      return new Ordered(
          new Order(
              action,
              fields.text("by"),
              optional(fields, "reason").orElse(""),
              fields.has("dryRun") && fields.truth("dryRun")));
    } catch (IllegalArgumentException wrong) {
      throw new NotReadable("The request: " + wrong.getMessage());
    }
  }

  /// A field that may be left out.
  private static Optional<String> optional(Fields fields, String name) {
    return fields.has(name) ? Optional.of(fields.text(name)) : Optional.empty();
  }
}
