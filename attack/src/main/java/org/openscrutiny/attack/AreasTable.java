package org.openscrutiny.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.Appearance;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// What the table of all areas discloses for one indicator and period: figures, and by its rank
/// between which two others a hidden one lies.
record AreasTable(int edition, String indicator, JsonNode table, ObservedFigures observed) {
  private static final double SURE = 100;

  private Figure figure(JsonNode row) {
    return new Figure(
        indicator,
        row.path("code").asText(),
        JsonFields.filters(table),
        table.path("period").asText());
  }

  void look() {
    Stream.of("areas", "others")
        .flatMap(list -> PublicEvidence.elements(table.path(list)))
        .forEach(row ->
            JsonFields.ifNumber(
                row.path("value"),
                value ->
                    observed.see(
                        figure(row), new Appearance(edition, "the table of all areas", value))));
  }

  List<InferenceRule> ranks() {
    var rules = new ArrayList<InferenceRule>();
    PublicEvidence.elements(table.path("areas"))
        .filter(row -> row.path("rank").isInt())
        .forEach(row ->
            observed
                .seen(figure(row))
                .filter(seen -> seen.isHidden() && seen.row().isCount())
                .ifPresent(seen -> rank(seen, row.path("rank").asInt(), rules)));
    return rules;
  }

  private void rank(ObservedFigure hidden, int rank, List<InferenceRule> rules) {
    Optional<BigDecimal> before = nearest(rank, true);
    Optional<BigDecimal> after = nearest(rank, false);
    if (before.isPresent() && after.isPresent()) {
      rules.add(
          new InferenceRule(
              InferenceRule.Kind.RANK,
              "the table of all areas in edition %d gives the rank of %s"
                  .formatted(edition, hidden.figure().name()),
              SURE,
              CountConstraint.between(
                  hidden.figure().name(),
                  whole(before.get().min(after.get()), RoundingMode.CEILING),
                  whole(before.get().max(after.get()), RoundingMode.FLOOR))));
    }
  }

  private static long whole(BigDecimal value, RoundingMode rounding) {
    return value.setScale(0, rounding).longValue();
  }

  /// The figure that is shown of the nearest place above or below.
  private Optional<BigDecimal> nearest(int rank, boolean above) {
    return PublicEvidence.elements(table.path("areas"))
        .filter(row -> row.path("value").isNumber() && row.path("rank").isInt())
        .filter(row -> (row.path("rank").asInt() <= rank) == above)
        .min(Comparator.comparingInt(row -> Math.abs(row.path("rank").asInt() - rank)))
        .map(row -> row.path("value").decimalValue());
  }
}
