package org.openscrutiny.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.verification.DataRow;
import org.openscrutiny.verification.PublicDocuments;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// Reads everything public that may disclose a hidden figure: the data files of every edition, and
/// the pages, tables, scorecards, quality reports and error messages about each hidden figure.
final class PublicEvidence {
  private static final String API = "/api/v1/editions";

  private final PublicDocuments documents;
  private final ObservedFigures observed = new ObservedFigures();
  private final Map<String, Boolean> during = new HashMap<>();
  private final List<InferenceRule> rules = new ArrayList<>();
  private final Map<Integer, JsonNode> editions = new HashMap<>();
  private final Set<String> protectedDatasets = new TreeSet<>();
  private int threshold;

  private PublicEvidence(PublicDocuments documents) {
    this.documents = documents;
  }

  /// @throws Unreadable when something that has to be public can't be read
  static PublicEvidence of(PublicDocuments documents) {
    var evidence = new PublicEvidence(documents);
    List<Integer> numbers =
        elements(evidence.json(API).path("editions"))
            .map(each -> each.path("edition").asInt())
            .sorted()
            .toList();
    numbers.forEach(evidence::data);
    var pages = new PageEvidence(documents, evidence);
    numbers.forEach(
        number -> pages.look(number, evidence.editions.getOrDefault(number, evidence.json(API))));
    return evidence;
  }

  ObservedFigures observed() {
    return observed;
  }

  /// Counts from 1 to this may not be disclosed.
  int threshold() {
    return threshold;
  }

  Set<Integer> editions() {
    return new TreeSet<>(editions.keySet());
  }

  Set<String> protectedDatasets() {
    return protectedDatasets;
  }

  /// Whether an indicator says of itself that it adds up what happened during a period.
  Map<String, Boolean> during() {
    return during;
  }

  /// The rules by what pages have calculated from figures.
  List<InferenceRule> rules() {
    return rules;
  }

  void learn(String indicator, boolean isDuring) {
    during.put(indicator, isDuring);
  }

  void learn(List<InferenceRule> worked) {
    rules.addAll(worked);
  }

  private void data(int number) {
    String address = API + "/" + number;
    JsonNode edition = json(address);
    editions.put(number, edition);
    Map<String, Boolean> ours = new HashMap<>();
    Set<String> indicators = new HashSet<>();
    for (JsonNode dataset : edition.path("datasets")) {
      String id = dataset.path("id").asText();
      if (isGone(address + "/datasets/" + id)) {
        continue;
      }
      boolean isOurs =
          !json(address + "/datasets/" + id).path("policy").asText().equals("as-published");
      ours.put(id, isOurs);
      if (isOurs) {
        protectedDatasets.add(id);
        dataset.path("indicators").forEach(each -> indicators.add(each.asText()));
        threshold =
            Math.max(
                threshold,
                json(address + "/datasets/" + id + "/quality")
                    .path("clearance")
                    .path("threshold")
                    .asInt());
      }
    }
    for (JsonNode dataset : edition.path("datasets")) {
      String id = dataset.path("id").asText();
      boolean isOurs = ours.getOrDefault(id, false);
      if (!ours.containsKey(id)) {
        continue;
      }
      if (isOurs
          || elements(dataset.path("indicators"))
              .anyMatch(each -> indicators.contains(each.asText()))) {
        DataRow.of(documents.required(address + "/datasets/" + id + "/data.csv"))
            .forEach(row -> observed.add(number, id, isOurs, row));
      }
    }
  }

  /// Whether a document was taken down: then nothing of it is public.
  private boolean isGone(String address) {
    return documents.answer(address).status() == PublicDocuments.Response.GONE;
  }

  private JsonNode json(String address) {
    return read(address, documents.required(address));
  }

  static JsonNode read(String address, String text) {
    try {
      return StrictJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new Unreadable(address + " is not JSON: " + e.getOriginalMessage());
    }
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
