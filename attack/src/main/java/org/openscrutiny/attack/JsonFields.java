package org.openscrutiny.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openscrutiny.verification.Figure;

/// What the JSON documents have in common.
final class JsonFields {
  private JsonFields() {}

  /// The filters of an object that has some.
  static String filters(JsonNode of) {
    var levels = new TreeMap<String, String>();
    of.path("filters")
        .properties()
        .forEach(each -> levels.put(each.getKey(), each.getValue().asText()));
    return Figure.filters(levels);
  }

  static void ifNumber(JsonNode node, Consumer<BigDecimal> use) {
    if (node.isNumber()) {
      use.accept(node.decimalValue());
    }
  }

  /// Every text within a document, its addresses aside.
  static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    collect(node, texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual() && node.textValue().contains(" ")) {
      texts.add(node.textValue());
    }
    node.forEach(each -> collect(each, texts));
  }
}
