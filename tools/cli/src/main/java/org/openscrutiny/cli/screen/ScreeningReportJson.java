package org.openscrutiny.cli.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.openscrutiny.domain.Finding;

/// The report for machines: everything that the screening found, up to 20 places a finding.
public record ScreeningReportJson(ScreeningReport report) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", report.name());
    root.put("release", report.release().orElse(null));
    root.put("dataset", report.dataset().orElse(null));
    root.put("outcome", report.isAccepted() ? "accepted" : "refused");
    root.put("failed", report.count(Finding.Level.FAIL));
    root.put("warnings", report.count(Finding.Level.WARNING));
    report
        .cleared()
        .ifPresent(cleared ->
            root.putObject("disclosure")
                .put("policy", cleared.clearance().policy().id())
                .put("threshold", cleared.clearance().threshold())
                .put("hiddenByRule", cleared.suppressions().byRule())
                .put("hiddenByConsequence", cleared.suppressions().byConsequence())
                .put("withheld", cleared.suppressions().withheld()));
    var files = root.putArray("files");
    report
        .files()
        .forEach(file -> files.addObject().put("file", file.file()).put("rows", file.rows()));
    var findings = root.putArray("findings");
    report.findings().forEach(finding -> write(finding, findings.addObject()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Finding finding, ObjectNode to) {
    to.put("check", finding.check());
    to.put("stage", finding.stage());
    to.put("level", finding.level().name().toLowerCase(Locale.ROOT));
    to.put("message", finding.message());
    to.put("advice", finding.advice());
    to.put("total", finding.total());
    var places = to.putArray("places");
    for (Finding.Place place : finding.places()) {
      places
          .addObject()
          .put("file", place.file())
          .put("row", place.row())
          .put("column", place.column())
          .put("found", place.found());
    }
  }
}
