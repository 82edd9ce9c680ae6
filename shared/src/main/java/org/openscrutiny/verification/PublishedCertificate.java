package org.openscrutiny.verification;

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
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// A dataset's proof, and which printed figure each of its cells, percentages and rates is.
///
/// @param figures by the place of the cell
/// @param ratios by the place of the percentage or rate
record PublishedCertificate(
    Certificate certificate, Map<Integer, NamedFigure> figures, Map<Integer, NamedFigure> ratios) {
  private static final String FIGURE = "figure";

  /// The certificate document of a dataset.
  ///
  /// @param proof empty where nothing is hidden
  record Published(int threshold, Optional<PublishedCertificate> proof) {}

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

  private static PublishedCertificate proof(ObjectNode proof) throws IOException {
    Map<Integer, NamedFigure> figures = taken(proof.path("cells"));
    Map<Integer, NamedFigure> ratios = taken(proof.path("ratios"));
    var json = new ByteArrayInputStream(proof.toString().getBytes(StandardCharsets.UTF_8));
    return new PublishedCertificate(CertificateReader.read(json), figures, ratios);
  }

  /// Removes the figures from a list of objects, and returns them by place.
  private static Map<Integer, NamedFigure> taken(JsonNode list) {
    Map<Integer, NamedFigure> figures = new HashMap<>();
    int place = 0;
    for (JsonNode each : list) {
      if (each instanceof ObjectNode object && object.remove(FIGURE) instanceof ObjectNode figure) {
        figures.put(place, named(figure));
      }
      place++;
    }
    return figures;
  }

  /// The indicators of all figures that it names.
  Set<String> indicators() {
    return Stream.concat(figures.values().stream(), ratios.values().stream())
        .map(named -> named.figure().indicator())
        .collect(Collectors.toSet());
  }

  /// The name of a cell in all editions: its figure's, or its own.
  String name(int cell) {
    NamedFigure named = figures.get(cell);
    return named == null ? certificate.table().cells().get(cell).name() : named.figure().name();
  }

  /// Its sums by those of their terms that are printed. They are named independently of the places
  /// of the cells, and the first is added.
  Map<Map<String, Long>, Relation> printedSums() {
    Map<Map<String, Long>, Relation> sums = new LinkedHashMap<>();
    for (Relation relation : certificate.table().relations()) {
      var terms = new TreeMap<String, Long>();
      relation.terms().stream()
          .filter(term -> figures.containsKey(term.cell()))
          .forEach(term -> terms.put(name(term.cell()), term.times()));
      if (!terms.isEmpty()) {
        if (terms.firstEntry().getValue() < 0) {
          terms.replaceAll((name, times) -> -times);
        }
        sums.put(terms, relation);
      }
    }
    return sums;
  }

  private static NamedFigure named(JsonNode of) {
    return new NamedFigure(
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
