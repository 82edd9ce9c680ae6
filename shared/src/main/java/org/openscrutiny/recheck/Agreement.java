package org.openscrutiny.recheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Ratio;
import org.openscrutiny.disclosure.audit.Shown;

/// Whether a proof is one of what the data file shows and hides, and of nothing else.
final class Agreement {
  private final List<DataRow> rows;
  private final Map<Figure, DataRow> figures = new HashMap<>();
  private final Proof.Published published;
  private final List<String> failures = new ArrayList<>();

  /// A figure that is printed twice counts as shown where one of the two is.
  Agreement(List<DataRow> rows, Proof.Published published) {
    this.rows = rows;
    this.published = published;
    rows.stream()
        .filter(DataRow::isFigure)
        .forEach(row ->
            figures.merge(
                row.figure().undivided(),
                row,
                (one, other) -> one.value().isPresent() ? one : other));
  }

  List<String> failures() {
    published.proof().ifPresentOrElse(this::compare, this::requireNothingHidden);
    return failures;
  }

  private void requireNothingHidden() {
    figures.values().stream()
        .filter(row -> row.isCount() && row.isHidden())
        .forEach(row ->
            fail(
                row.figure(),
                "is hidden, and the certificate says that there is nothing to prove"));
  }

  private void compare(Proof proof) {
    PublishedTable table = proof.certificate().table();
    Set<Figure> hidden = new HashSet<>();
    proof
        .figures()
        .forEach((cell, figure) -> {
          Shown shown = table.shown(cell);
          if (shown instanceof Shown.Hidden) {
            hidden.add(figure);
          }
          cell(figure, shown);
        });
    figures.values().stream()
        .filter(
            row -> row.isCount() && row.isHidden() && !hidden.contains(row.figure().undivided()))
        .forEach(row -> fail(row.figure(), "is hidden, and the proof is not about it"));
    noSmallCounts(proof);
    table.ratios().forEach(ratio -> ratio(proof, ratio));
  }

  private void cell(Figure figure, Shown shown) {
    DataRow row = figures.get(figure);
    if (row == null) {
      fail(figure, "is in the proof, and data.csv has no such figure");
      return;
    }
    switch (shown) {
      case Shown.Exactly(long count) -> number(row, count);
      case Shown.Rounded(long printed, int _) -> number(row, printed);
      case Shown.Hidden _ -> {
        if (!row.isHidden()) {
          fail(figure, "is hidden in the proof, and data.csv has " + printed(row));
        }
      }
      case Shown.Unprinted _ ->
          row.value()
              .ifPresent(value ->
                  fail(figure, "is printed nowhere, says the proof, and data.csv has " + value));
    }
  }

  private void number(DataRow row, long count) {
    if (row.value().filter(value -> value.compareTo(BigDecimal.valueOf(count)) == 0).isEmpty()) {
      fail(row.figure(), "is %d in the proof, and data.csv has %s".formatted(count, printed(row)));
    }
  }

  private static String printed(DataRow row) {
    return row.value().map(BigDecimal::toPlainString).orElse("\"" + row.symbol() + "\"");
  }

  /// Of the indicators that the proof is about: others may count staff, or days.
  private void noSmallCounts(Proof proof) {
    Set<String> indicators =
        proof.figures().values().stream().map(Figure::indicator).collect(Collectors.toSet());
    BigDecimal most = BigDecimal.valueOf(published.threshold());
    rows.stream()
        .filter(row -> row.isFigure() && row.isCount())
        .filter(row -> indicators.contains(row.figure().indicator()))
        .filter(row -> !row.level().equals("Local authority group"))
        .forEach(row ->
            row.value()
                .filter(value -> value.signum() > 0 && value.compareTo(most) <= 0)
                .ifPresent(value ->
                    fail(
                        row.figure(),
                        "is shown as %s: a count from 1 to %d"
                            .formatted(value, published.threshold()))));
  }

  /// The data file prints the percentage or rate, or a change of so many per cent, for the area
  /// that its counts are of.
  private void ratio(Proof proof, Ratio ratio) {
    Set<String> areas =
        Stream.of(ratio.numerator(), ratio.denominator())
            .map(proof.figures()::get)
            .filter(Objects::nonNull)
            .map(Figure::area)
            .collect(Collectors.toSet());
    boolean isPrinted =
        areas.isEmpty()
            || rows.stream()
                .filter(row -> areas.contains(row.figure().area()))
                .flatMap(row -> row.value().stream())
                .anyMatch(value -> isPrinted(value, ratio));
    if (!isPrinted) {
      failures.add(
          "The proof has %s of %s as %s, and data.csv prints no such figure."
              .formatted(
                  proof.name(ratio.numerator()),
                  proof.name(ratio.denominator()),
                  ratio.printed().toPlainString()));
    }
  }

  private static boolean isPrinted(BigDecimal value, Ratio ratio) {
    return value.compareTo(ratio.printed()) == 0
        || value.add(BigDecimal.valueOf(ratio.base())).compareTo(ratio.printed()) == 0;
  }

  private void fail(Figure figure, String what) {
    failures.add("%s %s.".formatted(figure.name(), what));
  }
}
