package org.openscrutiny.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.domain.Value;

/// A random faultless release of one data file, of any form that the standard allows, with its
/// figures. A test may change the table before it is written.
final class RandomRelease {
  static final List<String> REQUIRED =
      List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");
  private static final List<String> GEOGRAPHY =
      List.of(
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name",
          "la_group_code",
          "la_group_name",
          "school_urn",
          "school_name",
          "school_laestab");
  private static final List<List<String>> PLACES =
      """
      National|E92000001|England||||||||||
      Regional|E92000001|England|E12000008|South East||||||||
      Local authority|E92000001|England|E12000008|South East|E06000045|852|Southampton|||||
      Local authority|E92000001|England|E12000009|South West|E06000023|801|Bristol, City of|||||
      Local authority|E92000001|England|E12000001|North East|E06000047|840|County Durham|||||
      Local authority group|E92000001|England||||||core-cities|Core Cities|||
      School|E92000001|England||||||||100000|A school|8521000
      """
          .lines()
          .map(line -> List.of(line.split("\\|", -1)))
          .toList();

  /// The cell with the code of each place; -1 for the school, which the portal does not keep.
  private static final List<Integer> CODES = List.of(1, 3, 5, 5, 5, 8, -1);

  private static final List<List<String>> TIMES =
      List.of(
          List.of("2021,October", "2021,November", "2022,October"),
          List.of("202021,Academic year", "202122,Academic year"),
          List.of("202122,Autumn term", "202122,Summer term"),
          List.of("202021,Financial year Q4", "202122,Financial year Q1"),
          List.of("2021,Calendar year", "2022,Calendar year"),
          List.of("202122,Part 1 (April to September)"));
  static final List<String> INDICATORS =
      List.of("looked_after_children", "looked_after_children_rate", "social_workers");
  private static final List<String> SYMBOLS = List.of("c", "z", "x", "u", "low", "k");

  /// What one figure is about; the period in the words of the file.
  record About(String indicator, String area, Map<String, String> levels, String time) {}

  final List<String> filters = new ArrayList<>();
  final List<String> indicators;
  final List<String> header;
  final List<List<String>> rows = new ArrayList<>();
  final Map<About, Value> figures = new HashMap<>();
  private final Random random;
  private final List<String> meta = new ArrayList<>();
  private final boolean plain;

  /// @param plain whether every row is one line, so that the lines can be counted
  RandomRelease(long seed, boolean plain) {
    random = new Random(seed);
    this.plain = plain;
    indicators = INDICATORS.subList(0, 1 + random.nextInt(INDICATORS.size()));
    List<Map<String, String>> combinations = combinations();
    indicators.forEach(name -> meta.add(name + ",Indicator,Label of " + name + ",,,0,,,"));
    List<String> times = TIMES.get(random.nextInt(TIMES.size()));
    for (String time : times) {
      for (int place = 0; place < PLACES.size(); place++) {
        if (place == 0 || random.nextBoolean()) {
          addRows(time, place, combinations);
        }
      }
    }
    header = new ArrayList<>(rows.getFirst());
    rows.removeFirst();
    Collections.shuffle(rows, random);
  }

  /// Every combination of levels; the columns of filters and their groups in each.
  private List<Map<String, String>> combinations() {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (String filter : List.of("placement", "age", "reason").subList(0, random.nextInt(4))) {
      boolean grouped = random.nextInt(3) == 0;
      filters.add(filter);
      meta.add(
          filter + ",Filter,Label of " + filter + ",,,,," + (grouped ? filter + "_group," : ","));
      var more = new ArrayList<Map<String, String>>();
      int levels = 2 + random.nextInt(3);
      for (int level = 0; level < levels; level++) {
        for (Map<String, String> combination : combinations) {
          var longer = new LinkedHashMap<>(combination);
          longer.put(filter, level == 0 ? "Total" : level(level));
          if (grouped) {
            longer.put(filter + "_group", level == 0 ? "Total" : "Group");
          }
          more.add(longer);
        }
      }
      combinations = more;
    }
    return combinations;
  }

  private String level(int number) {
    String odd =
        List.of("", ", and more", " \"so\"", " é", " = 1", "\nand on")
            .get((number + filters.size()) % (plain ? 5 : 6));
    return "Level " + number + odd;
  }

  private void addRows(String time, int place, List<Map<String, String>> combinations) {
    for (Map<String, String> combination : combinations) {
      if (rows.isEmpty()) {
        var names = new ArrayList<>(List.of("time_period", "time_identifier"));
        names.addAll(GEOGRAPHY);
        names.addAll(combination.keySet());
        names.addAll(indicators);
        rows.add(names);
      }
      var row = new ArrayList<>(List.of(time.split(",")));
      row.addAll(PLACES.get(place));
      row.addAll(combination.values());
      var levels = new TreeMap<>(combination);
      levels.keySet().removeIf(name -> name.endsWith("_group"));
      for (String indicator : indicators) {
        String cell = cell(indicator);
        row.add(cell);
        if (CODES.get(place) >= 0) {
          Value value =
              Value.ofSymbol(cell.equals("k") ? "low" : cell)
                  .orElseGet(() -> Value.of(new BigDecimal(cell)));
          String code = PLACES.get(place).get(CODES.get(place));
          figures.put(new About(indicator.replace('_', '-'), code, levels, time), value);
        }
      }
      rows.add(row);
    }
  }

  private String cell(String indicator) {
    if (random.nextInt(4) == 0) {
      return SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    }
    long digits = random.nextLong(0, random.nextBoolean() ? 20 : 10_000_000_000L);
    return indicator.endsWith("_rate")
        ? BigDecimal.valueOf(digits, random.nextInt(6)).toPlainString()
        : Long.toString(digits);
  }

  int column(String name) {
    return header.indexOf(name);
  }

  /// The release as it would be handed in: columns in any order, quoted where they like.
  MemoryFiles files() {
    var order = new ArrayList<>(IntStream.range(0, header.size()).boxed().toList());
    Collections.shuffle(order, random);
    boolean quoted = random.nextBoolean();
    String end = random.nextBoolean() ? "\r\n" : "\n";
    String text =
        (random.nextBoolean() ? "\uFEFF" : "")
            + line(header, order, quoted)
            + end
            + rows.stream().map(row -> line(row, order, quoted)).collect(Collectors.joining(end))
            + (random.nextBoolean() ? end : "");
    return files(text.getBytes(StandardCharsets.UTF_8), random.nextInt(3) == 0);
  }

  /// The release with these bytes as its data file.
  MemoryFiles files(byte[] data, boolean compressed) {
    String name = compressed ? "data.csv.gz" : "data.csv";
    String description =
        FaultlessRelease.files()
            .text("release.json")
            .replaceFirst("(?s)\"footnotes\": \\[.*?\\],\n  \"rev", "\"footnotes\": [],\n  \"rev")
            .replaceFirst("\"targets\": .*", "\"targets\": [],")
            .replaceFirst("\"columns\": .*", "\"columns\": {},")
            .replaceFirst(
                "(?s)\"files\": \\[\\s*\\{ \"data\".*",
                "\"files\": [{\"data\": \""
                    + name
                    + "\", \"holds\": \"figures\", \"table\": \"A\"}]}");
    return new MemoryFiles()
        .with("release.json", description)
        .with(name, compressed ? gzip(data) : data)
        .with(
            "data.meta.csv",
            "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
                + "filter_grouping_column,filter_default\n"
                + String.join("\n", meta));
  }

  private static String line(List<String> row, List<Integer> order, boolean quoted) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i < order.size() ? order.get(i) : i), quoted));
    }
    return String.join(",", cells);
  }

  private static String cell(String text, boolean quoted) {
    boolean needed = text.contains(",") || text.contains("\"") || text.contains("\n");
    return quoted || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  static byte[] gzip(byte[] data) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
