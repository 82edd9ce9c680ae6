package org.openscrutiny.bench.ingest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A release of a bench, with everything beside the data that it takes to be accepted: its
/// `release.json`, and a catalogue that knows its indicators.
///
/// @param release the folder of the release
/// @param catalogue the folder of the catalogue
record BenchRelease(Path release, Path catalogue) {
  /// Side by side in one folder.
  static BenchRelease in(Path folder) {
    return new BenchRelease(folder.resolve("release"), folder.resolve("catalogue"));
  }

  void describe(String dataset, boolean legacy, List<String> files) {
    String dataFiles =
        files.stream()
            .map(file ->
                "{\"data\": \"%s\", \"holds\": \"figures\", \"table\": \"%1$s\"}".formatted(file))
            .collect(joining(", "));
    write(
        release().resolve("release.json"),
        """
        {
          "dataset": "%s",
          "title": "A release of the benches",
          "publisher": "Department for Education",
          "source": {"name": "Benches", "url": "https://example.org/", "pages": ""},
          "licence": "Open Government Licence v3.0",
          "status": "final",
          "coverage": "England",
          "publishedOn": "2024-11-28",
          "publishAt": "2024-11-28T09:30:00",
          "nextDue": null,
          "contact": "https://example.org/",
          "notes": [],
          "footnotes": [],
          "revisions": [],
          "policy": "as-published",
          "zeros": "show",
          "legacy": %s,
          "targets": [],
          "columns": {},
          "files": [%s]
        }
        """
            .formatted(dataset, legacy, dataFiles));
  }

  /// @param topics the measures of each topic
  void catalogue(Map<String, List<Measurement>> topics) {
    String all =
        topics.keySet().stream()
            .map(id ->
                "{\"id\": \"%s\", \"title\": \"%1$s\", \"question\": \"%1$s?\"}".formatted(id))
            .collect(joining(", "));
    write(catalogue().resolve("topics.json"), "{\"topics\": [%s]}%n".formatted(all));
    topics.forEach((topic, measures) ->
        write(
            catalogue().resolve(topic + ".json"),
            "{\"topic\": \"%s\", \"indicators\": [%s]}%n"
                .formatted(
                    topic, measures.stream().map(BenchRelease::indicator).collect(joining(",")))));
  }

  private static String indicator(Measurement measure) {
    return """

    {
      "id": "%s", "title": "%1$s", "shortTitle": "%1$s", "unit": "%s", "decimalPlaces": %d,
      "polarity": "none", "counts": %s, "numerator": %s, "denominator": %s, "definition": "%1$s",
      "population": "Pupils", "measured": "during", "says": "%1$s was {value} in {area}",
      "saysOne": null, "frequency": "annual", "overlapping": false, "breaks": [],
      "source": {"name": "Benches", "url": "https://example.org/"}, "methodology": null
    }\
    """
        .formatted(
            measure.id(),
            measure.unit().id(),
            measure.decimalPlaces(),
            quoted(measure.counts().map(counts -> counts.name().toLowerCase(Locale.ROOT))),
            quoted(measure.numerator()),
            quoted(measure.denominator()));
  }

  private static String quoted(Optional<String> text) {
    return text.map(given -> '"' + given + '"').orElse("null");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
