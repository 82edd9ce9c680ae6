package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Checks that the levels of a filter add up to its total, where every one of them is a figure:
/// stage 10. Only counts add up. A filter whose levels overlap ("girls", "pupils with free meals")
/// has no parts: it is known by sums that are, in more than half of its tables, further than a
/// tenth from the total. Counts that are rounded to 5 or 10 need only add up within their rounding.
final class PartsChecks {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int FEWEST_PARTS = 2;

  /// What the levels of one filter have in common.
  private record Whole(AreaLevel level, String area, Period period, List<String> others) {}

  private record Key(Whole whole, String group) {}

  private record Total(long line, Optional<BigDecimal> figure) {}

  private static final class Parts {
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;
    private boolean complete = true;
    private int unit = 10;

    private void add(Optional<BigDecimal> figure) {
      complete &= figure.isPresent();
      count++;
      figure.ifPresent(part -> {
        sum = sum.add(part);
        unit = unitOf(part, unit);
      });
    }
  }

  private record Table(long line, BigDecimal total, Parts parts) {
    BigDecimal off() {
      return parts.sum.subtract(total).abs();
    }

    boolean isNear() {
      return off().compareTo(total.multiply(TENTH)) <= 0;
    }

    boolean addsUp() {
      int unit = unitOf(total, parts.unit);
      BigDecimal each = unit == 1 ? BigDecimal.ZERO : BigDecimal.valueOf(unit).multiply(HALF);
      return off().compareTo(each.multiply(BigDecimal.valueOf(parts.count + 1L))) <= 0;
    }

    String found() {
      return "%s, and its parts make %s"
          .formatted(total.toPlainString(), parts.sum.toPlainString());
    }
  }

  private final Indicators indicators;
  private final Findings findings;

  PartsChecks(Indicators indicators, Findings findings) {
    this.indicators = indicators;
    this.findings = findings;
  }

  void run(List<ScreenedFile> files) {
    for (ScreenedFile file : files) {
      if (file.holds() == Holds.FIGURES && !file.rows().isEmpty()) {
        int filters = file.rows().getFirst().division().texts().size();
        for (int i = 0; i < file.indicators().size(); i++) {
          boolean adds =
              indicators.of(file.indicators().get(i)).filter(PartsChecks::adds).isPresent();
          for (int filter = 0; adds && filter < filters; filter++) {
            check(file, i, filter);
          }
        }
      }
    }
  }

  private static boolean adds(Indicator indicator) {
    return indicator.unit() == Unit.NUMBER && indicator.counts().isPresent();
  }

  private void check(ScreenedFile file, int indicator, int filter) {
    Map<Whole, Total> totals = new LinkedHashMap<>();
    Map<Key, Parts> parts = new LinkedHashMap<>();
    for (Row row : file.rows()) {
      var others = new ArrayList<>(row.division().texts());
      String level = others.remove(filter);
      Optional<BigDecimal> figure = row.values().get(indicator).figure();
      var whole = new Whole(row.area().level(), row.area().code(), row.period(), others);
      if (isTotal(level)) {
        totals.putIfAbsent(whole, new Total(row.line(), figure));
      } else {
        var key = new Key(whole, row.division().groups().get(filter));
        parts.computeIfAbsent(key, absent -> new Parts()).add(figure);
      }
    }
    List<Table> tables = tables(totals, parts);
    long near = tables.stream().filter(Table::isNear).count();
    if (near * 2 >= tables.size()) {
      String column = file.indicators().get(indicator).replace('-', '_');
      tables.stream()
          .filter(table -> !table.addsUp())
          .forEach(table ->
              findings.add(Check.VALUES_PARTS, file.name(), table.line(), column, table.found()));
    }
  }

  /// The tables in which the total and every part are figures.
  private static List<Table> tables(Map<Whole, Total> totals, Map<Key, Parts> parts) {
    var tables = new ArrayList<Table>();
    parts.forEach((key, each) -> {
      Total total = totals.get(key.whole());
      if (total != null && each.complete && each.count >= FEWEST_PARTS) {
        total.figure().ifPresent(figure -> tables.add(new Table(total.line(), figure, each)));
      }
    });
    return tables;
  }

  /// What figures so far and this one are all rounded to: 10, 5 or 1.
  private static int unitOf(BigDecimal figure, int soFar) {
    if (figure.remainder(BigDecimal.valueOf(soFar)).signum() == 0) {
      return soFar;
    }
    return figure.remainder(BigDecimal.valueOf(5)).signum() == 0 ? 5 : 1;
  }

  private static boolean isTotal(String level) {
    return level.equals("Total") || level.equals("All") || level.startsWith("All ");
  }
}
