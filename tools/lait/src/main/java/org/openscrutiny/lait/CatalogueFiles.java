package org.openscrutiny.lait;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Unit;

/// Writes the dictionary as a catalogue of ours: `topics.json`, and one file for each topic.
///
/// @param folder where they go
record CatalogueFiles(Path folder) {
  private static final Pattern UNIT_ALONE =
      Pattern.compile("\\s*\\((%|num|number)\\)", Pattern.CASE_INSENSITIVE);

  /// "(rate)" or "- rate" at the end of a title.
  private static final Pattern RATE_ALONE =
      Pattern.compile("\\s*(\\(rate\\)|- ?rate)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern PER = Pattern.compile("\\bper 10", Pattern.CASE_INSENSITIVE);

  void write(Iterable<Measure> measures, Labels labels) throws IOException {
    var files = new LinkedHashMap<LaitTopic, ObjectNode>();
    for (Measure measure : measures) {
      ObjectNode file =
          files.computeIfAbsent(
              LaitTopic.of(measure.topic()), topic -> JsonFile.object().put("topic", topic.id()));
      write(measure, labels, file.withArray("indicators").addObject());
    }
    ObjectNode root = JsonFile.object();
    ArrayNode topics = root.putArray("topics");
    for (Map.Entry<LaitTopic, ObjectNode> each : files.entrySet()) {
      LaitTopic topic = each.getKey();
      topics
          .addObject()
          .put("id", topic.id())
          .put("title", topic.title())
          .put("question", topic.question());
      JsonFile.write(folder.resolve(topic.id() + ".json"), each.getValue());
    }
    JsonFile.write(folder.resolve("topics.json"), root);
  }

  private static void write(Measure measure, Labels labels, ObjectNode to) {
    to.put("id", measure.id());
    to.put("title", labels.title(measure));
    to.put("shortTitle", labels.name(measure));
    to.put("unit", measure.unit().id());
    to.put("decimalPlaces", labels.decimalPlaces(measure));
    to.put("polarity", measure.better().name().toLowerCase(Locale.ROOT));
    // The dictionary doesn't say what a count counts, or which count belongs to which percentage.
    List.of("counts", "numerator", "denominator").forEach(to::putNull);
    to.put("definition", measure.description().isEmpty() ? measure.name() : measure.description());
    to.put("population", measure.population());
    to.put("measured", "during");
    to.put("says", says(labels.title(measure), measure.unit()));
    to.putNull("saysOne");
    to.put("frequency", "yearly");
    to.put("overlapping", false);
    to.putArray("breaks");
    to.putObject("source").put("name", measure.sourceName()).put("url", measure.sourceAddress());
    // The dictionary has a text and no address: the text is a footnote of the release.
    to.putNull("methodology");
    to.put("total", measure.isTotal());
    PeriodTexts.reportingYearEnds(measure.yearType())
        .ifPresent(month ->
            to.put(
                "reportingYearEnds",
                month.minLength() + " " + month.getDisplayName(TextStyle.FULL, Locale.UK)));
  }

  /// The sentence about one figure, with the title in quotation marks: no rule could make a title
  /// part of a sentence. A unit in the title is left out, since the figure has it. A rate is named
  /// with its base, unless the title has it.
  static String says(String title, Unit unit) {
    String plain = UNIT_ALONE.matcher(title).replaceAll("").replaceAll("\\s+", " ").strip();
    String base = PER.matcher(plain).find() ? "" : base(unit);
    if (!base.isEmpty()) {
      plain = RATE_ALONE.matcher(plain).replaceAll("");
    }
    return "“%s” was {value}%s in {area}".formatted(plain, base);
  }

  private static String base(Unit unit) {
    return switch (unit) {
      case PER_1000 -> " for every 1,000";
      case PER_10000 -> " for every 10,000";
      case PER_100000 -> " for every 100,000";
      case PERCENT, NUMBER, POUNDS, SCORE, POINTS, DAYS, SESSIONS -> "";
    };
  }
}
