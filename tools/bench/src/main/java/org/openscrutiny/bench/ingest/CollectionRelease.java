package org.openscrutiny.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Unit;

/// A release of the shape of the Department for Education's whole collection for local authorities
/// (its Local Authority Interactive Tool), generated and always the same: 448 indicators in 14
/// files, England, its regions and authorities, nine years.
final class CollectionRelease {
  private static final int TOPICS = 14;
  private static final int MEASURES_OF_A_TOPIC = 32;
  private static final int FIRST_YEAR = 2015;
  private static final int YEARS = 9;

  private CollectionRelease() {}

  static BenchRelease generate(Workspace workspace) {
    var release = BenchRelease.in(workspace.folder("releases/collection"));
    var topics = new LinkedHashMap<String, List<Measurement>>();
    for (int topic = 1; topic <= TOPICS; topic++) {
      topics.put("topic-" + topic, measures(topic));
    }
    release.catalogue(topics);
    List<String> files = topics.keySet().stream().map(topic -> topic + ".csv").toList();
    release.describe("collection", false, files);
    try {
      for (Map.Entry<String, List<Measurement>> topic : topics.entrySet()) {
        write(release, topic.getKey(), topic.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return release;
  }

  private static List<Measurement> measures(int topic) {
    var measures = new ArrayList<Measurement>();
    for (int i = 1; i <= MEASURES_OF_A_TOPIC; i++) {
      String id = "topic-%d-measure-%d".formatted(topic, i);
      measures.add(
          switch (i % 4) {
            case 0 -> Measurement.count(id, Counts.CHILDREN);
            case 1 -> Measurement.rate(id);
            default -> Measurement.percentage(id, 1);
          });
    }
    return measures;
  }

  private static void write(BenchRelease release, String topic, List<Measurement> measures)
      throws IOException {
    var meta = new StringBuilder();
    meta.append("col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,");
    meta.append("filter_hint,filter_grouping_column\n");
    var header = new StringBuilder("time_period,time_identifier," + Places.HEADER);
    for (Measurement measure : measures) {
      header.append(',').append(measure.column());
      meta.append(
          "%s,Indicator,%s,,%s,%d,,%n"
              .formatted(
                  measure.column(),
                  measure.id(),
                  measure.unit() == Unit.PERCENT ? "%" : "",
                  measure.decimalPlaces()));
    }
    Files.writeString(release.release().resolve(topic + ".meta.csv"), meta);
    try (BufferedWriter out =
        Files.newBufferedWriter(release.release().resolve(topic + ".csv"), UTF_8)) {
      out.append(header).append('\n');
      for (String place : Places.official().cells()) {
        writeArea(out, place, measures);
      }
    }
  }

  /// An area's figures: each walks in small steps from year to year.
  private static void writeArea(BufferedWriter out, String place, List<Measurement> measures)
      throws IOException {
    var random = new SplittableRandom((place + measures.getFirst().id()).hashCode());
    double[] figures = random.doubles(measures.size(), 10, 90).toArray();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      out.append("%d%02d,Academic year,".formatted(year, (year + 1) % 100)).append(place);
      for (int i = 0; i < figures.length; i++) {
        figures[i] = Math.clamp(figures[i] + random.nextDouble(-3, 3), 0, 100);
        out.append(',').append(cell(measures.get(i), figures[i], random.nextInt(100)));
      }
      out.append('\n');
    }
  }

  private static String cell(Measurement measure, double figure, int chance) {
    if (chance < 5) {
      return "x";
    }
    if (chance < 7) {
      return "c";
    }
    return measure.unit() == Unit.NUMBER
        ? Long.toString(Math.round(figure * 11))
        : String.format(Locale.ROOT, "%.1f", figure);
  }
}
