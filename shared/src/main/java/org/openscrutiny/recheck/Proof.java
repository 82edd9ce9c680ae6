package org.openscrutiny.recheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.audit.Certificate;
import org.openscrutiny.disclosure.audit.Relation;
import org.openscrutiny.json.CertificateJson;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.recheck.PublicDocuments.Unreadable;

/// A dataset's proof, and which printed figure each of its cells, percentages and rates is.
///
/// @param figures by the place of the cell
/// @param ratios by the place of the percentage or rate
record Proof(Certificate certificate, Map<Integer, Named> figures, Map<Integer, Named> ratios) {
  private static final String FIGURE = "figure";

  /// What is published for a dataset beside its figures.
  ///
  /// @param proof empty where nothing is hidden
  record Published(int threshold, Optional<Proof> proof) {}

  /// @throws Unreadable when it is not such a document
  static Published of(String address, String text) {
    try {
      JsonNode document = StrictJson.mapper().readTree(text);
      JsonNode proof = document.path("proof");
      return new Published(
          document.path("threshold").asInt(),
          proof instanceof ObjectNode there ? Optional.of(proof(there)) : Optional.empty());
    } catch (IOException | StrictJson.NotReadable e) {
      throw new Unreadable(
          "%s is no certificate: %s"
              .formatted(
                  address,
                  e instanceof JsonProcessingException json
                      ? json.getOriginalMessage()
                      : e.getMessage()));
    }
  }

  private static Proof proof(ObjectNode proof) throws IOException {
    Map<Integer, Named> figures = taken(proof.path("cells"));
    Map<Integer, Named> ratios = taken(proof.path("ratios"));
    var json = new ByteArrayInputStream(proof.toString().getBytes(StandardCharsets.UTF_8));
    return new Proof(CertificateJson.read(json), figures, ratios);
  }

  /// The figures of a list of objects, which are left without them.
  private static Map<Integer, Named> taken(JsonNode list) {
    Map<Integer, Named> figures = new HashMap<>();
    int place = 0;
    for (JsonNode each : list) {
      if (each instanceof ObjectNode object && object.remove(FIGURE) instanceof ObjectNode figure) {
        figures.put(place, named(figure));
      }
      place++;
    }
    return figures;
  }

  /// The indicators of all that it names.
  Set<String> indicators() {
    return Stream.concat(figures.values().stream(), ratios.values().stream())
        .map(named -> named.figure().indicator())
        .collect(Collectors.toSet());
  }

  /// What a cell is called here and in other editions: its figure, or its own name.
  String name(int cell) {
    Named named = figures.get(cell);
    return named == null ? certificate.table().cells().get(cell).name() : named.figure().name();
  }

  /// What its sums add up, each in words that don't depend on the places of the cells.
  Map<Map<String, Long>, Relation> sums() {
    Map<Map<String, Long>, Relation> sums = new LinkedHashMap<>();
    for (Relation relation : certificate.table().relations()) {
      Map<String, Long> terms = new TreeMap<>();
      relation.terms().forEach(term -> terms.put(name(term.cell()), term.times()));
      sums.put(terms, relation);
    }
    return sums;
  }

  private static Named named(JsonNode of) {
    return new Named(
        new Figure(
            of.path("indicator").asText(),
            of.path("area").asText(),
            filters(of),
            of.path("period").asText()),
        of.path("edition").isInt()
            ? OptionalInt.of(of.path("edition").intValue())
            : OptionalInt.empty(),
        of.path("source").isTextual());
  }

  /// The filters of an object that has some.
  static String filters(JsonNode of) {
    Map<String, String> levels = new TreeMap<>();
    of.path("filters")
        .properties()
        .forEach(each -> levels.put(each.getKey(), each.getValue().asText()));
    return Figure.filters(levels);
  }
}
