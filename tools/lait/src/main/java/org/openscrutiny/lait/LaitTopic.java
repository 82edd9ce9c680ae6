package org.openscrutiny.lait;

import java.util.List;

/// A topic of the collection as a topic of our catalogue, by `lait-topics.csv`; one that the table
/// lacks keeps its own words.
record LaitTopic(String written, String id, String title, String question) {
  private static final List<LaitTopic> KNOWN =
      NotationTable.read(
          "lait-topics.csv",
          row ->
              new LaitTopic(
                  row.getField("topic"),
                  row.getField("id"),
                  row.getField("title"),
                  row.getField("question")));

  static LaitTopic of(String topic) {
    return KNOWN.stream()
        .filter(each -> each.written().equals(topic))
        .findFirst()
        .orElseGet(() ->
            new LaitTopic(
                topic,
                IndicatorId.slug("topic " + topic),
                topic,
                "What do the figures about \"" + topic + "\" say?"));
  }
}
