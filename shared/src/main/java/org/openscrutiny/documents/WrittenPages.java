package org.openscrutiny.documents;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Value;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionChange;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.RevisedValue;

/// Reads back, from documents that the portal wrote itself, what the next edition carries on.
/// Figures keep their digits.
final class WrittenPages {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  List<RevisedValue> revisions(byte[] indicatorPage) {
    return each(read(indicatorPage).required("revisions"), WrittenPages::revision);
  }

  List<DatasetPage.Revised> datasetRevisions(byte[] datasetPage) {
    return each(
        read(datasetPage).required("revisions"),
        node ->
            new DatasetPage.Revised(text(node, "indicator"), text(node, "area"), revision(node)));
  }

  Map<String, Integer> pageEditions(byte[] scorecard) {
    var editions = new HashMap<String, Integer>();
    read(scorecard)
        .required("rows")
        .forEach(row ->
            editions.put(
                text(row.required("indicator"), "id"), row.required("edition").intValue()));
    return editions;
  }

  /// None in a page from before there were such.
  List<QualityPage.Disagreeing> disagreements(byte[] qualityPage) {
    return each(read(qualityPage).path("disagreements"), WrittenPages::disagreeing);
  }

  private static QualityPage.Disagreeing disagreeing(JsonNode node) {
    JsonNode area = node.required("area");
    return new QualityPage.Disagreeing(
        text(node, "indicator"),
        new Area(AreaLevel.LOCAL_AUTHORITY, text(area, "code"), text(area, "name")),
        text(node, "series"),
        text(node, "what"),
        text(node, "period"),
        text(node, "label"),
        node.required("printed").decimalValue(),
        node.required("ours").decimalValue(),
        text(node, "why"),
        text(node, "rule"),
        Optional.ofNullable(text(node, "source")));
  }

  Set<String> hiddenFigures(byte[] certificatePage) {
    JsonNode page = read(certificatePage);
    var names = new HashSet<>(each(page.required("unproved"), JsonNode::textValue));
    page.required("proof")
        .path("cells")
        .forEach(cell -> {
          if (cell.has("figure") && text(cell, "shown").equals("hidden")) {
            names.add(text(cell, "name"));
          }
        });
    return names;
  }

  AuthoritiesPage authorities(byte[] authoritiesPage) {
    return new AuthoritiesPage(
        each(
            read(authoritiesPage).required("areas"),
            node ->
                new AuthoritiesPage.Entry(
                    new Area(AreaLevel.LOCAL_AUTHORITY, text(node, "code"), text(node, "name")),
                    node.required("edition").intValue(),
                    node.required("indicators").intValue(),
                    Optional.ofNullable(text(node, "until")).map(LocalDate::parse))));
  }

  EditionsPage editions(byte[] editionsPage) {
    return new EditionsPage(
        each(
            read(editionsPage).required("editions"),
            node ->
                new EditionsPage.Entry(
                    node.required("edition").intValue(),
                    Instant.parse(text(node, "publishedAt")),
                    each(node.required("changes"), WrittenPages::change))));
  }

  private static EditionChange change(JsonNode node) {
    return new EditionChange(
        text(node, "dataset"),
        EditionChange.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
        text(node, "title"),
        each(node.required("indicators"), JsonNode::textValue),
        node.required("revisions").intValue());
  }

  private static RevisedValue revision(JsonNode node) {
    return new RevisedValue(
        text(node, "series"),
        text(node, "period"),
        text(node, "label"),
        side(node, "from"),
        side(node, "to"),
        node.required("edition").intValue(),
        text(node, "why"));
  }

  private static Value side(JsonNode node, String name) {
    JsonNode number = node.required(name);
    return number.isNull()
        ? Value.ofSymbol(text(node, name + "Symbol")).orElseThrow()
        : Value.of(number.decimalValue());
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).textValue();
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    var list = new ArrayList<T>();
    array.forEach(node -> list.add(read.apply(node)));
    return list;
  }

  private static JsonNode read(byte[] document) {
    try {
      return MAPPER.readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException("A document that the portal wrote can't be read", e);
    }
  }
}
