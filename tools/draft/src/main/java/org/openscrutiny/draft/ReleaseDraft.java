package org.openscrutiny.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.json.StrictJson;

/// Writes the folder of a release: `release.json`, the data file and its meta file.
///
/// @param name of the data file, without its ending
/// @param table what of the source it is
/// @param reportingYearEnds such as `30 September`, where the catalogue may not say it
record ReleaseDraft(
    String dataset,
    String title,
    String name,
    String table,
    Publisher publisher,
    LocalDate published,
    Optional<String> reportingYearEnds) {
  private static final List<String> META =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column",
          "filter_default");

  /// @param toConfirm every guess in a sentence
  void write(
      TidyTable figures,
      ColumnRoles roles,
      List<IndicatorGuess> guesses,
      List<String> toConfirm,
      Path folder)
      throws IOException {
    Files.createDirectories(folder);
    try (var csv = csv(folder.resolve(name + ".csv"))) {
      csv.writeRecord(figures.columns());
      figures.rows().forEach(csv::writeRecord);
    }
    try (var csv = csv(folder.resolve(name + ".meta.csv"))) {
      csv.writeRecord(META);
      roles
          .filters()
          .forEach((filter, first) ->
              csv.writeRecord(
                  filter,
                  "Filter",
                  IndicatorGuesses.words(filter),
                  "",
                  "",
                  "",
                  "",
                  roles.groupOf(filter).orElse(""),
                  first.equals("Total") ? "" : first));
      for (IndicatorGuess guess : guesses) {
        csv.writeRecord(
            guess.column(),
            "Indicator",
            guess.label(),
            "",
            guess.standardUnit(),
            Integer.toString(guess.decimalPlaces()),
            "",
            "",
            "");
      }
    }
    Files.write(
        folder.resolve("release.json"),
        StrictJson.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(description(guesses, toConfirm)));
  }

  private static CsvWriter csv(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, UTF_8);
  }

  private ObjectNode description(List<IndicatorGuess> guesses, List<String> toConfirm) {
    ObjectNode json = StrictJson.mapper().createObjectNode();
    ArrayNode confirm = json.putArray("toConfirm");
    toConfirm.forEach(confirm::add);
    json.put("dataset", dataset);
    json.put("title", title);
    json.put("publisher", publisher.name());
    json.putObject("source").put("name", title).put("url", publisher.address()).put("pages", "");
    json.put("licence", "Open Government Licence v3.0");
    json.put("status", publisher.status());
    json.put(
        "coverage", publisher.isOfficial() ? "England, its regions and local authorities" : title);
    json.put("publishedOn", published.toString());
    json.put("publishAt", published + "T09:30:00");
    json.putNull("nextDue");
    json.put("contact", publisher.address());
    json.putArray("notes");
    json.putArray("footnotes");
    json.putArray("revisions");
    json.put("policy", publisher.policy());
    json.put("zeros", "show");
    json.put("legacy", false);
    json.putArray("targets");
    reportingYearEnds.ifPresent(day -> json.put("reportingYearEnds", day));
    ObjectNode columns = json.putObject("columns");
    guesses.stream()
        .filter(IndicatorGuess::hasOtherName)
        .forEach(guess -> columns.put(guess.column(), guess.id()));
    json.putArray("files")
        .addObject()
        .put("data", name + ".csv")
        .put("holds", "figures")
        .put("table", table);
    return json;
  }
}
