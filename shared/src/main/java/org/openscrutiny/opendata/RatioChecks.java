package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Checks percentages and rates against the counts that they are made of, wherever in the release
/// those stand: stage 10.
final class RatioChecks {
  /// The difference to the printed figure that rounding in either direction explains, in units of
  /// its last digit.
  private static final BigDecimal ROUNDING = new BigDecimal("0.5");

  private static final int MOST_DECIMALS = 4;
  private static final long MOST = 1_000_000_000;

  /// Where a count stands: in the row itself, or anywhere in the release.
  private interface Counts {
    /// The packed figure that belongs to a row; [LongTable#ABSENT] where there is none.
    long of(long row);
  }

  private final Catalogue catalogue;
  private final Findings findings;
  private final Map<String, LongTable> elsewhere = new HashMap<>();

  RatioChecks(Catalogue catalogue, Findings findings) {
    this.catalogue = catalogue;
    this.findings = findings;
  }

  void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    for (ScreenedFile file : figures) {
      for (int i = 0; i < file.indicators().size(); i++) {
        checkPart(file, i, figures);
        Optional<Indicator> ratio =
            catalogue.indicator(file.indicators().get(i)).filter(RatioChecks::hasCounts);
        if (ratio.isPresent()) {
          check(file, i, ratio.get(), figures);
        }
      }
    }
  }

  /// Whether a count is at most every whole that it is part of.
  private void checkPart(ScreenedFile file, int part, List<ScreenedFile> figures) {
    String id = file.indicators().get(part);
    List<String> wholes =
        catalogue.indicators().stream()
            .filter(ratio -> ratio.unit() == Unit.PERCENT)
            .filter(ratio -> ratio.numerator().equals(Optional.of(id)))
            .flatMap(ratio -> ratio.denominator().stream())
            .distinct()
            .toList();
    for (String whole : wholes) {
      Counts counts = counts(file, whole, figures);
      for (long row = 0; row < file.rows().size(); row++) {
        long count = file.has(row) ? figure(file.rows().value(row, part)) : LongTable.ABSENT;
        long most = count == LongTable.ABSENT ? count : counts.of(row);
        if (most != LongTable.ABSENT && isMore(count, most)) {
          add(Check.VALUES_NUMERATOR, file, row, id, () -> counted(count, most));
        }
      }
    }
  }

  private static boolean hasCounts(Indicator indicator) {
    return indicator.unit().base().isPresent()
        && indicator.numerator().isPresent()
        && indicator.denominator().isPresent();
  }

  private void check(ScreenedFile file, int column, Indicator ratio, List<ScreenedFile> figures) {
    String numerator = ratio.numerator().orElseThrow();
    Counts parts = counts(file, numerator, figures);
    Counts wholes = counts(file, ratio.denominator().orElseThrow(), figures);
    for (long row = 0; row < file.rows().size(); row++) {
      long part = file.has(row) ? parts.of(row) : LongTable.ABSENT;
      long whole = part == LongTable.ABSENT ? part : wholes.of(row);
      if (whole != LongTable.ABSENT) {
        check(file, row, column, ratio, part, whole);
      }
    }
  }

  private void check(
      ScreenedFile file, long row, int column, Indicator ratio, long part, long whole) {
    long published = file.rows().value(row, column);
    boolean possible = ratio.unit() != Unit.PERCENT || !isMore(part, whole);
    if (possible
        && PackedValue.isFigure(published)
        && !agrees(published, ratio.unit().base().orElseThrow(), part, whole)) {
      add(
          Check.VALUES_RATIO,
          file,
          row,
          ratio.id(),
          () -> PackedValue.figure(published).toPlainString() + " for " + counted(part, whole));
    }
  }

  private static boolean isMore(long one, long other) {
    return areCounts(one, other)
        ? PackedValue.digits(one) > PackedValue.digits(other)
        : PackedValue.figure(one).compareTo(PackedValue.figure(other)) > 0;
  }

  private static boolean areCounts(long one, long other) {
    return PackedValue.decimals(one) == 0 && PackedValue.decimals(other) == 0;
  }

  private static String counted(long part, long whole) {
    return "%s of %s"
        .formatted(
            PackedValue.figure(part).toPlainString(), PackedValue.figure(whole).toPlainString());
  }

  /// The row's own count holds before that of another file.
  private Counts counts(ScreenedFile file, String indicator, List<ScreenedFile> figures) {
    int own = file.indicators().indexOf(indicator);
    long having = figures.stream().filter(each -> each.indicators().contains(indicator)).count();
    if (own >= 0 && having == 1) {
      return row -> figure(file.rows().value(row, own));
    }
    LongTable counts =
        elsewhere.computeIfAbsent(indicator, id -> ScreenedFile.figures(id, figures));
    return row -> {
      long there = own < 0 ? LongTable.ABSENT : figure(file.rows().value(row, own));
      return there == LongTable.ABSENT ? counts.get(file.cell(row)) : there;
    };
  }

  private static long figure(long packed) {
    return PackedValue.isFigure(packed) ? packed : LongTable.ABSENT;
  }

  /// Whether the printed figure is within half a unit of its last digit of the quotient, compared
  /// without dividing.
  private static boolean agrees(long published, int base, long part, long whole) {
    if (PackedValue.digits(whole) <= 0) {
      return true;
    }
    return isSmall(published, part, whole)
        ? agreesInDigits(published, base, PackedValue.digits(part), PackedValue.digits(whole))
        : agrees(
            PackedValue.figure(published),
            BigDecimal.valueOf(base),
            PackedValue.figure(part),
            PackedValue.figure(whole));
  }

  /// Whether no product of the three, a base of 100,000 and four decimal places is too long.
  private static boolean isSmall(long published, long part, long whole) {
    return areCounts(part, whole)
        && PackedValue.decimals(published) <= MOST_DECIMALS
        && Math.abs(PackedValue.digits(published)) < MOST
        && Math.abs(PackedValue.digits(part)) < MOST
        && PackedValue.digits(whole) < MOST;
  }

  private static boolean agreesInDigits(long published, int base, long part, long whole) {
    long scaled = part * base;
    for (int i = 0; i < PackedValue.decimals(published); i++) {
      scaled *= 10;
    }
    return 2 * Math.abs(scaled - PackedValue.digits(published) * whole) <= whole;
  }

  private static boolean agrees(
      BigDecimal published, BigDecimal base, BigDecimal part, BigDecimal whole) {
    BigDecimal off = part.multiply(base).subtract(published.multiply(whole)).abs();
    BigDecimal allowed = ROUNDING.scaleByPowerOfTen(-published.scale()).multiply(whole);
    return off.compareTo(allowed) <= 0;
  }

  private void add(
      Check check, ScreenedFile file, long row, String indicator, Supplier<String> found) {
    findings.add(check, file.name(), file.rows().line(row), indicator.replace('-', '_'), found);
  }
}
