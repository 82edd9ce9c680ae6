package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// A column of figures: stage 10. A cell is a number in plain digits or a symbol of the standard;
/// anything else is refused, never guessed. Only spaces around it are passed over, with a warning.
final class FigureColumn implements Column {
  private static final int LONGEST_NUMBER = 30;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SEPARATED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private final String file;
  private final String name;
  private final boolean legacy;
  private final boolean percentage;
  private final boolean count;

  private long packed = PackedValue.NOT_AVAILABLE;
  private List<Check> wrong = List.of();
  private String text = "";

  FigureColumn(String file, MetaFile.Column column, FileRules rules) {
    this.file = file;
    this.name = column.name();
    this.legacy = rules.legacy();
    Optional<Indicator> indicator = rules.indicator(column.name());
    boolean figures = rules.holds() != Holds.PUBLISHER_CALCULATIONS;
    this.percentage = figures && column.unit().equals("%");
    this.count =
        figures
            && indicator.isPresent()
            && indicator.get().unit() == Unit.NUMBER
            && indicator.get().isCount();
  }

  /// The value of the cell that was read, packed; "not available" in place of what a check refuses.
  long packed() {
    return packed;
  }

  @Override
  public boolean read(char[] characters, int from, int length) {
    packed = PackedValue.read(characters, from, length);
    if (packed != PackedValue.NO_VALUE && !isUnlikely(packed)) {
      if (!wrong.isEmpty()) {
        wrong = List.of();
      }
      return false;
    }
    text = new String(characters, from, length);
    wrong = packed == PackedValue.NO_VALUE ? readUnusual() : List.of(unlikely());
    return true;
  }

  @Override
  public void addFindings(long line, Findings findings) {
    wrong.forEach(check -> findings.add(check, file, line, name, text));
  }

  private List<Check> readUnusual() {
    var found = new ArrayList<Check>(2);
    String stripped = stripped(text);
    long value = PackedValue.read(stripped.toCharArray(), 0, stripped.length());
    Optional<Long> old = legacy ? obsolete(text) : Optional.empty();
    if (value != PackedValue.NO_VALUE) {
      found.add(Check.VALUES_PADDED);
      if (isUnlikely(value)) {
        found.add(unlikely());
      }
      packed = value;
    } else if (old.isPresent()) {
      found.add(Check.VALUES_LEGACY);
      packed = old.get();
    } else {
      if (CellSigns.isNull(text)) {
        found.add(Check.ROWS_NULL);
      }
      found.add(refusal(text));
      packed = PackedValue.NOT_AVAILABLE;
    }
    return found;
  }

  private Check unlikely() {
    return percentage ? Check.VALUES_PERCENTAGE : Check.VALUES_COUNT;
  }

  /// Without the spaces around it; no other sign is a space.
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

  /// What a sign means in a file older than the standard.
  private static Optional<Long> obsolete(String text) {
    return switch (text) {
      case "", ":", ".", ".." -> Optional.of(PackedValue.NOT_AVAILABLE);
      case "~" -> Optional.of(PackedValue.ROUNDS_TO_ZERO);
      default -> Optional.empty();
    };
  }

  private static Check refusal(String text) {
    if (text.isBlank()) {
      return Check.VALUES_BLANK;
    }
    if (text.equals(":") || text.equals("~")) {
      return Check.VALUES_OBSOLETE;
    }
    if (NUMBER.matcher(text).matches()) {
      return Check.VALUES_DIGITS;
    }
    boolean separated = text.length() <= LONGEST_NUMBER && SEPARATED.matcher(text).matches();
    return separated ? Check.VALUES_SEPARATOR : Check.VALUES_NUMBER;
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
