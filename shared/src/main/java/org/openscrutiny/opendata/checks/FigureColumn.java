package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 10: a column of figures. A cell is a number in plain digits or a symbol of the standard;
/// every other text is refused, never guessed. Spaces around a figure are ignored with a warning.
final class FigureColumn implements Column {
  static final Check VALUES_BLANK = Check.of("values-blank");
  static final Check VALUES_OBSOLETE = Check.of("values-obsolete");
  static final Check VALUES_PADDED = Check.of("values-padded");
  static final Check VALUES_LEGACY = Check.of("values-legacy");
  static final Check VALUES_SEPARATOR = Check.of("values-separator");
  static final Check VALUES_DIGITS = Check.of("values-digits");
  static final Check VALUES_NUMBER = Check.of("values-number");
  static final Check VALUES_PERCENTAGE = Check.of("values-percentage");
  static final Check VALUES_COUNT = Check.of("values-count");

  private static final int LONGEST_NUMBER = 30;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SEPARATED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private final String file;
  private final String name;
  private final boolean legacy;
  private final boolean percentage;
  private final boolean count;

  private long packed = PackedValue.NOT_AVAILABLE;
  private List<Check> failed = List.of();
  private String text = "";

  FigureColumn(String file, MetaFile.Row column, FileRules rules) {
    this.file = file;
    this.name = column.name();
    this.legacy = rules.legacy();
    Optional<Indicator> indicator = rules.indicator(column.name());
    boolean figures = rules.holds() != Holds.PUBLISHER_CALCULATIONS;
    this.percentage = figures && column.unit().equals("%");
    this.count =
        figures
            && !rules.isLimit(column.name())
            && indicator.isPresent()
            && indicator.get().unit() == Unit.NUMBER
            && indicator.get().isCount();
  }

  /// The value of the current cell, packed; "not available" for a cell that a check refuses.
  long packed() {
    return packed;
  }

  @Override
  public boolean read(char[] characters, int from, int length) {
    packed = PackedValue.read(characters, from, length);
    if (packed != PackedValue.NO_VALUE && !isUnlikely(packed)) {
      if (!failed.isEmpty()) {
        failed = List.of();
      }
      return false;
    }
    text = new String(characters, from, length);
    failed = packed == PackedValue.NO_VALUE ? readUnusual() : List.of(unlikely());
    return true;
  }

  @Override
  public void addFindings(long line, Findings findings) {
    failed.forEach(check -> findings.add(check, file, line, name, text));
  }

  private List<Check> readUnusual() {
    var found = new ArrayList<Check>(2);
    String stripped = stripped(text);
    long value = PackedValue.read(stripped.toCharArray(), 0, stripped.length());
    Optional<Long> old = legacy ? obsolete(text) : Optional.empty();
    if (value != PackedValue.NO_VALUE) {
      found.add(VALUES_PADDED);
      if (isUnlikely(value)) {
        found.add(unlikely());
      }
      packed = value;
    } else if (old.isPresent()) {
      found.add(VALUES_LEGACY);
      packed = old.get();
    } else {
      if (CellChecks.isNull(text)) {
        found.add(CellChecks.ROWS_NULL);
      }
      found.add(refusal(text));
      packed = PackedValue.NOT_AVAILABLE;
    }
    return found;
  }

  private Check unlikely() {
    return percentage ? VALUES_PERCENTAGE : VALUES_COUNT;
  }

  /// The text without the spaces around it. Other white space stays.
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  /// The meaning of a sign in a file older than the standard.
  private static Optional<Long> obsolete(String text) {
    return switch (text) {
      case "", ":", ".", ".." -> Optional.of(PackedValue.NOT_AVAILABLE);
      case "~" -> Optional.of(PackedValue.ROUNDS_TO_ZERO);
      default -> Optional.empty();
    };
  }

  private static Check refusal(String text) {
    if (text.isBlank()) {
      return VALUES_BLANK;
    }
    if (text.equals(":") || text.equals("~")) {
      return VALUES_OBSOLETE;
    }
    if (NUMBER.matcher(text).matches()) {
      return VALUES_DIGITS;
    }
    boolean separated = text.length() <= LONGEST_NUMBER && SEPARATED.matcher(text).matches();
    return separated ? VALUES_SEPARATOR : VALUES_NUMBER;
  }

  private boolean isUnlikely(long value) {
    if (!(percentage || count) || !PackedValue.isFigure(value)) {
      return false;
    }
    long digits = PackedValue.digits(value);
    int decimals = PackedValue.decimals(value);
    return digits < 0
        || (percentage ? isAboveHundred(digits, decimals) : isDivided(digits, decimals));
  }

  private static boolean isAboveHundred(long digits, int decimals) {
    return decimals < LONGEST_POWER && digits > 100 * POWERS[decimals];
  }

  private static boolean isDivided(long digits, int decimals) {
    return decimals > 0 && (decimals >= LONGEST_POWER || digits % POWERS[decimals] != 0);
  }

  private static final int LONGEST_POWER = 17;
  private static final long[] POWERS = powers();

  private static long[] powers() {
    var powers = new long[LONGEST_POWER];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }
}
