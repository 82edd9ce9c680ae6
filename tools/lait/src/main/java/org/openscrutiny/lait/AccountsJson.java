package org.openscrutiny.lait;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The report for machines, `conversion.json`: the accounts, what was left out and noted by measure
/// and period, and what became of every entry of the dictionary.
///
/// @param measures those with a cell in the release
/// @param items what the rows of each measure, by short name, call it
record AccountsJson(
    Dictionary dictionary,
    Set<Measure> measures,
    Map<String, Set<String>> items,
    Accounts accounts) {

  void write(Path folder) throws IOException {
    ObjectNode root = JsonFile.object();
    root.put("rows", accounts.rows());
    root.put("figures", accounts.figures());
    root.put("symbols", accounts.symbols());
    root.put("listed", accounts.listed());
    root.put("balance", accounts.balance());
    root.put("filled", accounts.filled());
    root.put("files", accounts.files());
    ArrayNode reasons = root.putArray("leftOut");
    accounts
        .leftOut()
        .forEach((reason, groups) ->
            add(reasons.addObject().put("reason", reason.id()), reason.sentence(), groups));
    ArrayNode notes = root.putArray("notes");
    accounts
        .notes()
        .forEach((note, groups) ->
            add(notes.addObject().put("note", note.id()), note.sentence(), groups));
    ArrayNode entries = root.putArray("dictionary");
    dictionary.entries().forEach(entry -> add(entry, entries.addObject()));
    JsonFile.write(folder.resolve("conversion.json"), root);
  }

  private static void add(ObjectNode to, String sentence, List<ConversionLog.Group> groups) {
    to.put("sentence", sentence);
    to.put("rows", Accounts.rows(groups));
    ArrayNode where = to.putArray("where");
    for (ConversionLog.Group group : groups) {
      where
          .addObject()
          .put("measure", group.measure())
          .put("period", group.period())
          .put("rows", group.rows())
          .put("firstLine", group.firstLine());
    }
  }

  private void add(Measure entry, ObjectNode to) {
    EntryOutcome outcome = EntryOutcome.of(entry, dictionary, measures);
    to.put("code", entry.code());
    to.put("measure", entry.shortName());
    to.put("topic", entry.topic());
    to.put("name", entry.name());
    to.put("outcome", outcome.id());
    to.put("indicator", outcome == EntryOutcome.LEFT_OUT ? null : entry.id());
    ArrayNode names = to.putArray("dataItems");
    items.getOrDefault(entry.shortName(), Set.of()).forEach(names::add);
  }
}
