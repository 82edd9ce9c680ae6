package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.opendata.rows.LongTable;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 10: whether percentages and rates follow from their numerators and denominators, which may
/// be in another file of the release.
public final class RatioChecks {
  static final Check VALUES_NUMERATOR = Check.of("values-numerator");
  static final Check VALUES_RATIO = Check.of("values-ratio");

  /// The largest difference from the printed figure that rounding explains, in units of its last
  /// digit.
  private static final BigDecimal ROUNDING = new BigDecimal("0.5");

  private static final int MOST_DECIMALS = 4;
  private static final long MOST = 1_000_000_000;

  /// Finds the count that belongs to a row, in the row itself or in another file.
  private interface CountLookup {
    /// The packed count; [LongTable#ABSENT] if there is none.
    long of(long row);
  }

  private final Catalogue catalogue;
  private final DeclaredRelations declared;
  private final Findings findings;
  private final Map<String, LongTable> elsewhere = new HashMap<>();

  /// @param declared which counts are rounded, as far as the release says it
  public RatioChecks(Catalogue catalogue, DeclaredRelations declared, Findings findings) {
    this.catalogue = catalogue;
    this.declared = declared;
    this.findings = findings;
  }

  public void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    for (ScreenedFile file : figures) {
      for (int i = 0; i < file.indicators().size(); i++) {
        checkNumerator(file, i, figures);
        Optional<Indicator> ratio =
            catalogue.indicator(file.indicators().get(i)).filter(RatioChecks::hasCounts);
        if (ratio.isPresent()) {
          check(file, i, ratio.get(), figures);
        }
      }
    }
  }

  /// Checks that a count is not larger than the denominator of a percentage whose numerator it is.
  private void checkNumerator(ScreenedFile file, int numerator, List<ScreenedFile> figures) {
    String id = file.indicators().get(numerator);
    List<String> denominators =
        catalogue.indicators().stream()
            .filter(ratio -> ratio.unit() == Unit.PERCENT)
            .filter(ratio -> ratio.numerator().equals(Optional.of(id)))
            .flatMap(ratio -> ratio.denominator().stream())
            .distinct()
            .toList();
    for (String denominator : denominators) {
      CountLookup largest = counts(file, denominator, figures);
      for (long row = 0; row < file.rows().size(); row++) {
        long count = file.has(row) ? figure(file.rows().value(row, numerator)) : LongTable.ABSENT;
        long most = count == LongTable.ABSENT ? count : largest.of(row);
        if (most != LongTable.ABSENT && isMore(count, most)) {
          add(VALUES_NUMERATOR, file, row, id, () -> counted(count, most));
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
    CountLookup numerators = counts(file, ratio.numerator().orElseThrow(), figures);
    CountLookup denominators = counts(file, ratio.denominator().orElseThrow(), figures);
    var rounded = new RoundedCounts(declared, ratio, figures);
    for (long row = 0; row < file.rows().size(); row++) {
      long numerator = file.has(row) ? numerators.of(row) : LongTable.ABSENT;
      long denominator = numerator == LongTable.ABSENT ? numerator : denominators.of(row);
      if (denominator != LongTable.ABSENT) {
        check(file, row, column, ratio, new Counts(numerator, denominator), rounded);
      }
    }
  }

  private record Counts(long numerator, long denominator) {}

  private void check(
      ScreenedFile file,
      long row,
      int column,
      Indicator ratio,
      Counts counts,
      RoundedCounts rounded) {
    long published = file.rows().value(row, column);
    long numerator = counts.numerator();
    long denominator = counts.denominator();
    boolean possible = ratio.unit() != Unit.PERCENT || !isMore(numerator, denominator);
    if (possible
        && PackedValue.isFigure(published)
        && !agrees(published, ratio.unit().base().orElseThrow(), numerator, denominator)
        && !agreesRounded(published, ratio, counts, rounded, file.level(row))) {
      add(
          VALUES_RATIO,
          file,
          row,
          ratio.id(),
          () ->
              PackedValue.figure(published).toPlainString()
                  + " for "
                  + counted(numerator, denominator));
    }
  }

  /// Whether counts that are rounded to the numbers given may have the printed quotient.
  private static boolean agreesRounded(
      long published, Indicator ratio, Counts counts, RoundedCounts rounded, AreaLevel level) {
    double more = rounded.numerator(level);
    double most = rounded.denominator(level);
    if (more == 0 && most == 0) {
      return false;
    }
    double numerator = PackedValue.figure(counts.numerator()).doubleValue();
    double denominator = PackedValue.figure(counts.denominator()).doubleValue();
    double figure = PackedValue.figure(published).doubleValue();
    double half = ROUNDING.scaleByPowerOfTen(-PackedValue.decimals(published)).doubleValue();
    int base = ratio.unit().base().orElseThrow();
    double low = base * Math.max(0, numerator - more) / (denominator + most);
    return figure + half >= low
        && (denominator <= most
            || figure - half <= base * (numerator + more) / (denominator - most));
  }

  private static boolean isMore(long one, long other) {
    return areCounts(one, other)
        ? PackedValue.digits(one) > PackedValue.digits(other)
        : PackedValue.figure(one).compareTo(PackedValue.figure(other)) > 0;
  }

  private static boolean areCounts(long one, long other) {
    return PackedValue.decimals(one) == 0 && PackedValue.decimals(other) == 0;
  }

  private static String counted(long numerator, long denominator) {
    return "%s of %s"
        .formatted(
            PackedValue.figure(numerator).toPlainString(),
            PackedValue.figure(denominator).toPlainString());
  }

  /// A count in the row itself takes precedence over one in another file.
  private CountLookup counts(ScreenedFile file, String indicator, List<ScreenedFile> figures) {
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

  /// Whether the printed figure differs from the quotient by at most half a unit of its last digit.
  /// Compares without dividing: 12 of 34 is 35.3% since |12 × 100 − 35.3 × 34| ≤ 0.05 × 34.
  private static boolean agrees(long published, int base, long numerator, long denominator) {
    if (PackedValue.digits(denominator) <= 0) {
      return true;
    }
    return isSmall(published, numerator, denominator)
        ? agreesInDigits(
            published, base, PackedValue.digits(numerator), PackedValue.digits(denominator))
        : agrees(
            PackedValue.figure(published),
            BigDecimal.valueOf(base),
            PackedValue.figure(numerator),
            PackedValue.figure(denominator));
  }

  /// Whether the products of these numbers fit into a `long`, also with a base of 100,000 and four
  /// decimal places.
  private static boolean isSmall(long published, long numerator, long denominator) {
    return areCounts(numerator, denominator)
        && PackedValue.decimals(published) <= MOST_DECIMALS
        && Math.abs(PackedValue.digits(published)) < MOST
        && Math.abs(PackedValue.digits(numerator)) < MOST
        && PackedValue.digits(denominator) < MOST;
  }

  private static boolean agreesInDigits(
      long published, int base, long numerator, long denominator) {
    long scaled = numerator * base;
    for (int i = 0; i < PackedValue.decimals(published); i++) {
      scaled *= 10;
    }
    return 2 * Math.abs(scaled - PackedValue.digits(published) * denominator) <= denominator;
  }

  private static boolean agrees(
      BigDecimal published, BigDecimal base, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal off = numerator.multiply(base).subtract(published.multiply(denominator)).abs();
    BigDecimal allowed = ROUNDING.scaleByPowerOfTen(-published.scale()).multiply(denominator);
    return off.compareTo(allowed) <= 0;
  }

  private void add(
      Check check, ScreenedFile file, long row, String indicator, Supplier<String> found) {
    findings.add(check, file.name(), file.rows().line(row), indicator.replace('-', '_'), found);
  }
}
