package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.domain.Value;

/// Reads the cells of one indicator column: stage 10. A cell is a number in plain digits or a
/// symbol of the standard; anything else is refused, never guessed.
final class FigureCell {
  private static final int LONGEST_NUMBER = 30;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SEPARATED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String file;
  private final String column;
  private final boolean legacy;
  private final boolean percentage;
  private final boolean count;
  private final Findings findings;

  FigureCell(String file, MetaFile.Column column, FileRules rules, Findings findings) {
    this.file = file;
    this.column = column.name();
    this.legacy = rules.legacy();
    this.findings = findings;
    Optional<Indicator> indicator = rules.indicator(column.name());
    boolean figures = rules.holds() != Holds.PUBLISHER_CALCULATIONS;
    this.percentage = figures && column.unit().equals("%");
    this.count =
        figures
            && indicator.isPresent()
            && indicator.get().unit() == Unit.NUMBER
            && indicator.get().counts().isPresent();
  }

  /// The cell's value; "not available" in place of what a check refuses.
  Value read(String text, long row) {
    Optional<Value> symbol = Symbols.read(text);
    if (symbol.isPresent()) {
      return symbol.get();
    }
    if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
      return figure(new BigDecimal(text), text, row);
    }
    if (legacy && Symbols.obsolete(text).isPresent()) {
      add(Check.VALUES_LEGACY, row, text);
      return Symbols.obsolete(text).get();
    }
    add(wrong(text), row, text);
    return Symbols.NOT_AVAILABLE;
  }

  private static Check wrong(String text) {
    if (text.isBlank()) {
      return Check.VALUES_BLANK;
    }
    if (text.equals(":") || text.equals("~")) {
      return Check.VALUES_OBSOLETE;
    }
    boolean separated = text.length() <= LONGEST_NUMBER && SEPARATED.matcher(text).matches();
    return separated ? Check.VALUES_SEPARATOR : Check.VALUES_NUMBER;
  }

  private Value figure(BigDecimal number, String text, long row) {
    if (percentage && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
      add(Check.VALUES_PERCENTAGE, row, text);
    }
    if (count && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0)) {
      add(Check.VALUES_COUNT, row, text);
    }
    return Value.of(number);
  }

  private void add(Check check, long row, String found) {
    findings.add(check, file, row, column, found);
  }
}
