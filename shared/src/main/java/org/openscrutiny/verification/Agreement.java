package org.openscrutiny.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Shown;

/// Checks that a proof is about exactly the figures that the data files of its edition show and
/// hide.
///
/// A proof may use a figure that none of them prints in three cases: an earlier edition printed it
/// and no later one printed another value; the proof says that it is published elsewhere; or it is
/// a suppressed month, and a longer period is printed in its place.
final class Agreement {
  private static final String MISSING = "is in the proof, and data.csv has no such figure";

  private final List<DataRow> rows;
  private final Map<Figure, DataRow> figures = new HashMap<>();

  /// The indicators that are printed with decimal places somewhere: means, which count nobody.
  private final Set<String> means = new HashSet<>();

  private final PublishedCertificate.Published published;
  private final int edition;
  private final IntFunction<EditionRows> editions;
  private final List<AuditFailure> failures = new ArrayList<>();

  /// A figure that is printed twice counts as shown if one of the two is shown.
  ///
  /// @param rows of the dataset
  /// @param editions what each edition prints, by its number
  Agreement(
      List<DataRow> rows,
      PublishedCertificate.Published published,
      int edition,
      IntFunction<EditionRows> editions) {
    this.rows = rows;
    this.published = published;
    this.edition = edition;
    this.editions = editions;
    rows.stream()
        .filter(DataRow::isFigure)
        .forEach(row ->
            figures.merge(
                row.figure().undivided(),
                row,
                (one, other) -> one.value().isPresent() ? one : other));
    rows.stream()
        .filter(row -> row.value().filter(value -> value.scale() > 0).isPresent())
        .forEach(row -> means.add(row.figure().indicator()));
  }

  private boolean countsPeople(DataRow row) {
    return row.countsPeople() && !means.contains(row.figure().indicator());
  }

  List<AuditFailure> failures() {
    published.proof().ifPresentOrElse(this::compare, this::requireNothingHidden);
    return failures;
  }

  private void requireNothingHidden() {
    figures.values().stream()
        .filter(row -> countsPeople(row) && row.isHidden())
        .forEach(row ->
            fail(
                row.figure(),
                "is hidden, and the certificate says that there is nothing to prove"));
  }

  private void compare(PublishedCertificate proof) {
    PublishedTable table = proof.certificate().table();
    Set<Figure> covered = new HashSet<>();
    proof
        .figures()
        .forEach((cell, named) -> {
          Shown shown = table.shown(cell);
          if (shown instanceof Shown.Suppressed
              || named.isMarked()
              || now().prints(named.figure(), printed(shown))) {
            covered.add(named.figure());
          }
          cell(named, shown);
        });
    figures.values().stream()
        .filter(row ->
            countsPeople(row) && row.isHidden() && !covered.contains(row.figure().undivided()))
        .forEach(row -> fail(row.figure(), "is hidden, and the proof is not about it"));
    noSmallCounts(proof);
    for (int place = 0; place < table.ratios().size(); place++) {
      ratio(proof, place);
    }
  }

  private EditionRows now() {
    return editions.apply(edition);
  }

  private static BigDecimal printed(Shown shown) {
    return BigDecimal.valueOf(
        switch (shown) {
          case Shown.Exactly(long count) -> count;
          case Shown.Rounded(long printed, int _) -> printed;
          case Shown.Suppressed _, Shown.Unprinted _ -> -1;
        });
  }

  private void cell(NamedFigure named, Shown shown) {
    Figure figure = named.figure();
    switch (shown) {
      case Shown.Exactly _, Shown.Rounded _ -> number(named, printed(shown));
      case Shown.Suppressed _ -> {
        if (!now().hides(figure) && !now().recodes(figure) && !wasHidden(named)) {
          if (now().has(figure)) {
            fail(
                figure,
                "is hidden in the proof, and data.csv has " + now().text(figure),
                "is hidden in the proof, and not in data.csv");
          } else {
            fail(figure, MISSING);
          }
        }
      }
      case Shown.Unprinted _ -> {
        if (now().printsAny(figure)) {
          fail(
              figure,
              "is printed nowhere, says the proof, and data.csv has " + now().text(figure),
              "is printed nowhere, says the proof, and data.csv has it");
        }
      }
    }
  }

  private void number(NamedFigure named, BigDecimal number) {
    Figure figure = named.figure();
    if (now().prints(figure, number)) {
      return;
    }
    if (now().printsAny(figure) || !named.isMarked()) {
      if (now().has(figure)) {
        fail(
            figure,
            "is %s in the proof, and data.csv has %s"
                .formatted(number.toPlainString(), now().text(figure)),
            "has another value in the proof than in data.csv");
      } else {
        fail(figure, MISSING);
      }
    } else if (!named.elsewhere() && !wasPrinted(named, number)) {
      fail(
          figure,
          "is %s in the proof, and that is not what the editions from %d on have printed"
              .formatted(number.toPlainString(), named.edition().orElseThrow()),
          "has another value in the proof than in earlier editions");
    }
  }

  /// Whether the named edition printed this value, and no later one printed another.
  private boolean wasPrinted(NamedFigure named, BigDecimal number) {
    int first = named.edition().orElse(edition);
    if (first < 1 || first >= edition || !editions.apply(first).prints(named.figure(), number)) {
      return false;
    }
    for (int each = first + 1; each < edition; each++) {
      EditionRows rowsThen = editions.apply(each);
      if (rowsThen.printsAny(named.figure()) && !rowsThen.prints(named.figure(), number)) {
        return false;
      }
    }
    return true;
  }

  /// Whether this edition no longer has the figure, and the named edition hid it.
  private boolean wasHidden(NamedFigure named) {
    int then = named.edition().orElse(edition);
    return then >= 1
        && then < edition
        && !now().printsAny(named.figure())
        && editions.apply(then).hides(named.figure());
  }

  /// Checks the indicators that the proof is about; others may count staff, or days.
  private void noSmallCounts(PublishedCertificate proof) {
    Set<String> indicators =
        proof.figures().values().stream()
            .map(named -> named.figure().indicator())
            .collect(Collectors.toSet());
    BigDecimal most = BigDecimal.valueOf(published.threshold());
    rows.stream()
        .filter(row -> row.isFigure() && countsPeople(row))
        .filter(row -> indicators.contains(row.figure().indicator()))
        .forEach(row ->
            row.value()
                .filter(value -> value.signum() > 0 && value.compareTo(most) <= 0)
                .ifPresent(value ->
                    fail(
                        row.figure(),
                        "is shown as %s: a count from 1 to %d"
                            .formatted(value, published.threshold()),
                        "is shown, and is a count from 1 to " + published.threshold())));
  }

  private void ratio(PublishedCertificate proof, int place) {
    Ratio ratio = proof.certificate().table().ratios().get(place);
    NamedFigure named = proof.ratios().get(place);
    if (named == null) {
      String counts =
          "The proof has %s of %s"
              .formatted(proof.name(ratio.numerator()), proof.name(ratio.denominator()));
      String unnamed = ", and doesn't say which figure that is.";
      failures.add(
          new AuditFailure(
              "%s as %s%s".formatted(counts, ratio.printed().toPlainString(), unnamed),
              counts + unnamed));
    } else {
      number(named, ratio.printed());
    }
  }

  private void fail(Figure figure, String what) {
    fail(figure, what, what);
  }

  private void fail(Figure figure, String what, String redacted) {
    failures.add(AuditFailure.of(figure, what, redacted));
  }
}
