package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Some rules of the standard, written a second time and as simply as possible. They must find
/// nothing in a file that the screening accepts. They share no code with the screening, not even
/// the CSV parser, and do not cover catalogues, official lists or old files.
final class IndependentStandardRules {
  private static final List<String> REQUIRED =
      List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");
  private static final Set<String> SYMBOLS = Set.of("c", "z", "x", "u", "low", "k");

  private IndependentStandardRules() {}

  /// The violations of a data file and its meta file.
  static List<String> violations(String data, String meta) {
    List<List<String>> table = table(data);
    List<List<String>> columns = table(meta);
    if (table.size() < 2 || columns.size() < 2) {
      return List.of("no rows");
    }
    var violations = new ArrayList<String>();
    List<String> header = table.getFirst();
    REQUIRED.stream().filter(name -> !header.contains(name)).forEach(violations::add);
    Set<List<String>> keys = new HashSet<>();
    List<String> indicators = listed(columns, "Indicator");
    for (List<String> row : table.subList(1, table.size())) {
      if (row.size() != header.size()) {
        violations.add(row.size() + " cells");
        return violations;
      }
      var key = new ArrayList<String>();
      for (int i = 0; i < header.size(); i++) {
        String cell = row.get(i);
        if (indicators.contains(header.get(i))) {
          if (!isFigure(cell)) {
            violations.add("no figure: " + cell);
          }
        } else {
          key.add(cell);
        }
        if (header.get(i).equals("time_period") && !cell.matches("[0-9]{4}([0-9]{2})?")) {
          violations.add("no period: " + cell);
        }
      }
      if (!keys.add(key)) {
        violations.add("twice: " + key);
      }
    }
    return violations;
  }

  private static boolean isFigure(String cell) {
    String text = cell.replaceAll("^ +| +$", "");
    return SYMBOLS.contains(text) || text.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  private static List<String> listed(List<List<String>> meta, String type) {
    int name = meta.getFirst().indexOf("col_name");
    int kind = meta.getFirst().indexOf("col_type");
    return meta.stream()
        .skip(1)
        .filter(row -> row.get(kind).equals(type))
        .map(row -> row.get(name))
        .toList();
  }

  /// RFC 4180, character by character; an empty line is no row.
  static List<List<String>> table(String csv) {
    var table = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (quoted) {
        cell.append(c);
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
        begun = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
        begun = true;
      } else if (c == '\n' || c == '\r') {
        if (begun || !cell.isEmpty()) {
          row.add(cell.toString());
          table.add(List.copyOf(row));
        }
        row.clear();
        cell.setLength(0);
        begun = false;
      } else {
        cell.append(c);
      }
    }
    if (begun || !cell.isEmpty()) {
      row.add(cell.toString());
      table.add(List.copyOf(row));
    }
    return table;
  }
}
