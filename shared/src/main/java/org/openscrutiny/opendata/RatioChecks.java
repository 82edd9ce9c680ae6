package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Checks percentages and rates against the counts that they are made of, wherever in the release
/// those stand: stage 10.
final class RatioChecks {
  /// The difference to the printed figure that rounding in either direction explains, in units of
  /// its last digit.
  private static final BigDecimal ROUNDING = new BigDecimal("0.5");

  private record Cell(
      String indicator, AreaLevel level, String area, Filters filters, Period period) {}

  private final Catalogue catalogue;
  private final Findings findings;
  private final Map<Cell, BigDecimal> counts = new HashMap<>();

  RatioChecks(Catalogue catalogue, Findings findings) {
    this.catalogue = catalogue;
    this.findings = findings;
  }

  void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    figures.forEach(this::collectCounts);
    figures.forEach(this::check);
  }

  private void collectCounts(ScreenedFile file) {
    Set<String> wanted = new HashSet<>();
    for (Indicator indicator : catalogue.indicators()) {
      indicator.numerator().ifPresent(wanted::add);
      indicator.denominator().ifPresent(wanted::add);
    }
    for (int i = 0; i < file.indicators().size(); i++) {
      if (wanted.contains(file.indicators().get(i))) {
        for (Row row : file.rows()) {
          Cell cell = cell(file, row, file.indicators().get(i));
          row.values().get(i).figure().ifPresent(count -> counts.putIfAbsent(cell, count));
        }
      }
    }
  }

  private void check(ScreenedFile file) {
    for (int i = 0; i < file.indicators().size(); i++) {
      Optional<Indicator> ratio =
          catalogue.indicator(file.indicators().get(i)).filter(RatioChecks::hasCounts);
      if (ratio.isPresent()) {
        for (Row row : file.rows()) {
          check(file, row, ratio.get(), row.values().get(i).figure());
        }
      }
    }
  }

  private static boolean hasCounts(Indicator indicator) {
    boolean ratio = indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.PER_10000;
    return ratio && indicator.numerator().isPresent() && indicator.denominator().isPresent();
  }

  private void check(ScreenedFile file, Row row, Indicator ratio, Optional<BigDecimal> published) {
    BigDecimal part = counts.get(cell(file, row, ratio.numerator().orElseThrow()));
    BigDecimal whole = counts.get(cell(file, row, ratio.denominator().orElseThrow()));
    if (part == null || whole == null) {
      return;
    }
    String counted = "%s of %s".formatted(part.toPlainString(), whole.toPlainString());
    if (ratio.unit() == Unit.PERCENT && part.compareTo(whole) > 0) {
      add(Check.VALUES_NUMERATOR, file, row, ratio.numerator().orElseThrow(), counted);
    } else if (published.isPresent() && !agrees(published.get(), ratio.unit(), part, whole)) {
      String found = published.get().toPlainString() + " for " + counted;
      add(Check.VALUES_RATIO, file, row, ratio.id(), found);
    }
  }

  /// Whether the printed figure is within half a unit of its last digit of the quotient, compared
  /// without dividing.
  private static boolean agrees(
      BigDecimal published, Unit unit, BigDecimal part, BigDecimal whole) {
    if (whole.signum() <= 0) {
      return true;
    }
    BigDecimal base = BigDecimal.valueOf(unit == Unit.PERCENT ? 100 : 10_000);
    BigDecimal off = part.multiply(base).subtract(published.multiply(whole)).abs();
    BigDecimal allowed = ROUNDING.scaleByPowerOfTen(-published.scale()).multiply(whole);
    return off.compareTo(allowed) <= 0;
  }

  private void add(Check check, ScreenedFile file, Row row, String indicator, String found) {
    findings.add(check, file.name(), row.line(), indicator.replace('-', '_'), found);
  }

  private static Cell cell(ScreenedFile file, Row row, String indicator) {
    return new Cell(
        indicator, row.area().level(), row.area().code(), file.filtersOf(row), row.period());
  }
}
