package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A column of time, geography or a filter: few different texts in many rows. Each text is stored
/// and checked once, and then represented by a number.
final class TextColumn implements Column {
  /// The number of a new text when there are already as many as allowed.
  static final int TOO_MANY = -1;

  private static final int SMALLEST = 16;

  private final String file;
  private final String name;
  private final int most;
  private final Function<String, List<Check>> failedBy;
  private final List<String> texts = new ArrayList<>();
  private final List<List<Check>> failed = new ArrayList<>();
  private char[][] characters = new char[SMALLEST][];
  private int[] slots = new int[4 * SMALLEST];
  private int id = TOO_MANY;
  private boolean suspect;
  private String beyond = "";

  /// @param most how many different texts are allowed
  /// @param failedBy the checks that a text fails
  TextColumn(String file, String name, int most, Function<String, List<Check>> failedBy) {
    this.file = file;
    this.name = name;
    this.most = most;
    this.failedBy = failedBy;
  }

  String name() {
    return name;
  }

  /// The number of the current cell's text, or [#TOO_MANY].
  int id() {
    return id;
  }

  /// The text of the current cell.
  String text() {
    return id == TOO_MANY ? beyond : texts.get(id);
  }

  /// The text with a number.
  String text(int number) {
    return texts.get(number);
  }

  /// How many different texts there are.
  int size() {
    return texts.size();
  }

  @Override
  public boolean read(char[] text, int from, int length) {
    if (id == TOO_MANY || !matches(id, text, from, length)) {
      find(text, from, length);
      suspect = !failedChecks().isEmpty();
    }
    return suspect;
  }

  @Override
  public void addFindings(long line, Findings findings) {
    failedChecks().forEach(check -> findings.add(check, file, line, name, text()));
  }

  private List<Check> failedChecks() {
    return id == TOO_MANY ? failedBy.apply(beyond) : failed.get(id);
  }

  private void find(char[] text, int from, int length) {
    int slot = hash(text, from, length) & (slots.length - 1);
    while (slots[slot] != 0 && !matches(slots[slot] - 1, text, from, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] != 0) {
      id = slots[slot] - 1;
    } else if (texts.size() < most) {
      add(slot, Arrays.copyOfRange(text, from, from + length));
    } else {
      id = TOO_MANY;
      beyond = new String(text, from, length);
    }
  }

  private void add(int slot, char[] text) {
    id = texts.size();
    texts.add(new String(text));
    failed.add(failedBy.apply(texts.get(id)));
    if (id == characters.length) {
      characters = Arrays.copyOf(characters, 2 * id);
    }
    characters[id] = text;
    slots[slot] = id + 1;
    if (2 * texts.size() > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int each = 0; each < texts.size(); each++) {
      int slot = hash(characters[each], 0, characters[each].length) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = each + 1;
    }
  }

  private boolean matches(int each, char[] text, int from, int length) {
    char[] there = characters[each];
    return there.length == length && Arrays.equals(there, 0, length, text, from, from + length);
  }

  private static int hash(char[] text, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ (hash >>> 16);
  }
}
