package org.openscrutiny.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.attack.Board.Seen;
import org.openscrutiny.attack.Board.Sighting;
import org.openscrutiny.verification.Figure;

/// What the table of all areas tells for one indicator and period: figures, and between which two
/// others a hidden one has its place.
record AreasTable(int edition, String indicator, JsonNode table, Board board) {
  private static final double SURE = 100;

  private Figure figure(JsonNode row) {
    return new Figure(
        indicator,
        row.path("code").asText(),
        Numbers.filters(table),
        table.path("period").asText());
  }

  void look() {
    Stream.of("areas", "others")
        .flatMap(list -> Gathering.elements(table.path(list)))
        .forEach(row ->
            Numbers.ifNumber(
                row.path("value"),
                value ->
                    board.see(
                        figure(row), new Sighting(edition, "the table of all areas", value))));
  }

  List<Rule> ranks() {
    var rules = new ArrayList<Rule>();
    Gathering.elements(table.path("areas"))
        .filter(row -> row.path("rank").isInt())
        .forEach(row ->
            board
                .seen(figure(row))
                .filter(seen -> seen.isHidden() && seen.row().isCount())
                .ifPresent(seen -> rank(seen, row.path("rank").asInt(), rules)));
    return rules;
  }

  private void rank(Seen hidden, int rank, List<Rule> rules) {
    Optional<BigDecimal> before = nearest(rank, true);
    Optional<BigDecimal> after = nearest(rank, false);
    if (before.isPresent() && after.isPresent()) {
      rules.add(
          new Rule(
              Rule.Kind.RANK,
              "the table of all areas in edition %d gives the rank of %s, %d"
                  .formatted(edition, hidden.figure().name(), rank),
              SURE,
              Fact.between(
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
    return Gathering.elements(table.path("areas"))
        .filter(row -> row.path("value").isNumber() && row.path("rank").isInt())
        .filter(row -> (row.path("rank").asInt() <= rank) == above)
        .min(Comparator.comparingInt(row -> Math.abs(row.path("rank").asInt() - rank)))
        .map(row -> row.path("value").decimalValue());
  }
}
