package org.openscrutiny.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;

/// The report for machines: every count that was attacked, and what was concluded about it.
public record AttackReportJson(AttackReport report) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public String text() {
    ObjectNode root = JSON.createObjectNode();
    var editions = root.putArray("editions");
    report.editions().forEach(editions::add);
    var datasets = root.putArray("datasets");
    report.datasets().forEach(datasets::add);
    root.put("threshold", report.threshold());
    root.put("rules", report.rules().size());
    var counts = root.putArray("counts");
    report.conclusions().forEach(each -> write(each, counts.addObject()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Conclusion conclusion, ObjectNode to) {
    to.put("count", conclusion.count());
    to.put("conclusion", conclusion.kind().name().toLowerCase(Locale.ROOT));
    conclusion
        .range()
        .ifPresent(range -> {
          to.put("low", range.low());
          to.put("high", range.high());
          to.put("exact", range.isExact());
        });
    if (conclusion.isTooNarrow()) {
      var because = to.putArray("because");
      for (InferenceRule rule : conclusion.because()) {
        because
            .addObject()
            .put("kind", rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("rule", rule.says());
      }
    }
  }
}
