package org.openscrutiny.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.verification.SavedPortal;

/// A saved copy of a small portal that never was, with one dataset and one area unless others are
/// named.
final class MadeUpPortal {
  static final String AREA = "E06000099";
  static final AttackBudget BUDGET =
      new AttackBudget(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(1));
  private static final String HEADER =
      "dataset,file,indicator_id,indicator,unit,time_period,time_identifier,period,"
          + "geographic_level,area_code,area_name,filters,filter_groups,value,symbol,status,calculation\n";

  private final Path folder;
  private final TreeMap<Integer, TreeMap<String, List<String>>> rows = new TreeMap<>();
  private int edition = 1;
  private String dataset = "made-up";
  private String area = AREA;
  private String level = "Local authority";
  private String indicators = "";
  private String groups = "";

  MadeUpPortal(Path folder) {
    this.folder = folder;
  }

  /// What follows is of another dataset.
  MadeUpPortal dataset(String id) {
    dataset = id;
    return this;
  }

  /// What follows stands in one more edition, which begins empty.
  MadeUpPortal nextEdition() {
    edition++;
    rows.put(edition, new TreeMap<>());
    return this;
  }

  /// The levels of what follows stand in a group, such as `by: Age`.
  MadeUpPortal inGroup(String group) {
    groups = group;
    return this;
  }

  /// What follows is of another area.
  MadeUpPortal area(String code, String ofLevel) {
    area = code;
    level = ofLevel;
    return this;
  }

  /// One figure for each month from April 2023 on, separated by spaces; `c` is hidden, and `-`
  /// leaves a month out.
  MadeUpPortal months(String indicator, String unit, String values) {
    return months(indicator, unit, "", values);
  }

  MadeUpPortal months(String indicator, String unit, String filters, String values) {
    YearMonth month = YearMonth.of(2023, 4);
    for (String value : values.split(" ")) {
      if (!value.equals("-")) {
        row(indicator, unit, month, filters, value, "");
      }
      month = month.plusMonths(1);
    }
    return this;
  }

  MadeUpPortal row(
      String indicator,
      String unit,
      YearMonth month,
      String filters,
      String value,
      String calculation) {
    return row(
        indicator,
        unit,
        month.getYear()
            + ","
            + month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
            + ","
            + month,
        filters,
        value,
        calculation);
  }

  /// @param time the cells time_period, time_identifier and period
  MadeUpPortal row(
      String indicator,
      String unit,
      String time,
      String filters,
      String value,
      String calculation) {
    String cells = value.equals("c") ? ",c" : value + ",";
    rows.computeIfAbsent(edition, any -> new TreeMap<>())
        .computeIfAbsent(dataset, any -> new ArrayList<>())
        .add(
            "%s,figures.csv,%s,%s,%s,%s,%s,%s,Somewhere,%s,%s,%s,local-unaudited,%s"
                .formatted(
                    dataset,
                    indicator,
                    indicator,
                    unit,
                    time,
                    level,
                    area,
                    filters,
                    groups,
                    cells,
                    calculation));
    return this;
  }

  /// A document besides.
  MadeUpPortal document(String address, String text) {
    write(address, text);
    return this;
  }

  AttackReport attacked() {
    save();
    return Attack.on(new SavedPortal(folder), BUDGET);
  }

  void save() {
    var editions = new ArrayList<String>();
    rows.forEach((number, datasets) -> {
      editions.add("{\"edition\":%d}".formatted(number));
      String at = "api/v1/editions/" + number;
      write(
          at + ".json",
          """
          {"edition":%d,"home":{"code":"%s","name":"Somewhere"},
           "datasets":[%s]}\
          """
              .formatted(
                  number,
                  AREA,
                  datasets.keySet().stream()
                      .map(id -> "{\"id\":\"%s\",\"indicators\":[%s]}".formatted(id, indicators))
                      .collect(Collectors.joining(","))));
      datasets.forEach((id, lines) -> {
        write(
            at + "/datasets/" + id + ".json",
            "{\"dataset\":\"%s\",\"policy\":\"protect\"}".formatted(id));
        write(
            at + "/datasets/" + id + "/quality.json",
            "{\"clearance\":{\"policy\":\"protect\",\"threshold\":5}}");
        write(at + "/datasets/" + id + "/data.csv", HEADER + String.join("\n", lines) + "\n");
      });
    });
    write(
        "api/v1/editions.json",
        "{\"current\":1,\"editions\":[%s]}".formatted(String.join(",", editions)));
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
