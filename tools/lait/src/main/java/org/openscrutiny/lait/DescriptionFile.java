package org.openscrutiny.lait;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.domain.EmptyText;
import org.openscrutiny.domain.Period;

/// Writes the `release.json` of the converted collection.
///
/// @param measures those that the release has figures of
record DescriptionFile(
    Dictionary dictionary,
    Collection<Measure> measures,
    List<DataTable> tables,
    MarkedFigures marked,
    Accounts accounts) {
  private static final String TOOL =
      "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait";

  void write(Path release) throws IOException {
    LocalDate updated =
        dictionary
            .lastUpdate()
            .orElseThrow(() ->
                new UnusableCollection("the dictionary says of no measure when it was updated"));
    ObjectNode root = JsonFile.object();
    root.put("dataset", "lait");
    root.put("title", "Local Authority Interactive Tool: all measures");
    root.put("publisher", "Department for Education");
    root.putObject("source")
        .put("name", "Local Authority Interactive Tool (LAIT), the collection behind it")
        .put("url", TOOL)
        .put("pages", "");
    root.put("licence", "Open Government Licence v3.0");
    root.put("status", "final");
    root.put("coverage", coverage());
    root.put("publishedOn", updated.toString());
    root.put("publishAt", updated + "T09:30:00");
    root.put("nextDue", dictionary.nextUpdate().map(LocalDate::toString).orElse(null));
    root.put("contact", TOOL);
    notes().forEach(root.putArray("notes")::add);
    footnotes(root.putArray("footnotes"));
    root.putArray("revisions");
    root.put("policy", "as-published");
    root.put("zeros", "show");
    root.put("legacy", false);
    root.putArray("targets");
    root.putObject("columns");
    ArrayNode files = root.putArray("files");
    for (DataTable table : tables) {
      files
          .addObject()
          .put("data", table.name() + ".csv")
          .put("holds", "figures")
          .put("table", "The measures of the topic \"" + table.topic() + "\"");
    }
    JsonFile.write(release.resolve("release.json"), root);
  }

  private String coverage() {
    List<Period> periods =
        tables.stream().flatMap(table -> table.periods().stream()).sorted().toList();
    return "England, its regions and its local authorities, %s to %s"
        .formatted(periods.getFirst().label(), periods.getLast().label());
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    notes.add(
        "Converted from the collection's own layout: of its %,d rows %,d are in this release, and %,d are left out and listed one by one in the conversion report."
            .formatted(
                accounts.rows(), accounts.figures() + accounts.symbols(), accounts.listed()));
    accounts
        .leftOut()
        .forEach((reason, groups) ->
            notes.add(
                "Left out, %,d rows: %s".formatted(Accounts.rows(groups), reason.sentence())));
    notes.add(
        "The collection writes a dash alike for what is hidden, unreliable, not available and not"
            + " applicable. All are given as not available.");
    notes.add(
        "The collection's numbers were stored in binary. They are given with the digits that were"
            + " published, up to 15.");
    notes.add(
        "Where the collection writes a single year for an academic or a financial year, it is the"
            + " year in which that year ends.");
    groups(ConversionNote.OUTSIDE_ITS_TIME)
        .ifPresent(rows ->
            notes.add(
                "%,d figures are about an authority in a period in which it was not there, because the publisher worked them out for the new area or went on with the old one."
                    .formatted(rows)));
    return notes;
  }

  private Optional<Long> groups(ConversionNote note) {
    return Optional.ofNullable(accounts.notes().get(note)).map(Accounts::rows);
  }

  private void footnotes(ArrayNode to) {
    for (MarkedFigures.Group group : marked.groups()) {
      String periods =
          group.periods().stream().map(Period::label).collect(Collectors.joining(", "));
      String text =
          "The collection marks the figures of %s as %s.".formatted(periods, group.mark().word());
      footnote(to, text, group.measures());
    }
    byText(Measure::yearType)
        .forEach((type, about) -> footnote(to, "The years are of this kind: " + type + ".", about));
    byText(Measure::methodology).forEach((text, about) -> footnote(to, text, about));
  }

  private Map<String, List<Measure>> byText(Function<Measure, String> field) {
    return measures.stream()
        .filter(measure -> !EmptyText.is(field.apply(measure)))
        .collect(Collectors.groupingBy(field, LinkedHashMap::new, Collectors.toList()));
  }

  private static void footnote(ArrayNode to, String text, List<Measure> about) {
    ObjectNode footnote = to.addObject();
    footnote.put("text", text);
    footnote.putArray("files");
    ArrayNode ids = footnote.putArray("indicators");
    about.stream()
        .map(Measure::id)
        .sorted(Comparator.comparing(id -> id.toLowerCase(Locale.ROOT)))
        .forEach(ids::add);
    footnote.putArray("filters");
    footnote.put("source", "The collection's data dictionary");
  }
}
