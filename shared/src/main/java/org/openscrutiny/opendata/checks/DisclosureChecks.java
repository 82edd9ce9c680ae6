package org.openscrutiny.opendata.checks;

import java.util.List;
import org.openscrutiny.domain.Finding;

/// Stage 12, after disclosure control: whether a release that is shown as published discloses what
/// is suppressed in an earlier release or in another dataset. Which figures do is found by
/// `suppression.release`.
public final class DisclosureChecks {
  static final Check POLICY_DISCLOSES = Check.of("policy-discloses");

  private DisclosureChecks() {}

  /// A figure that discloses another.
  ///
  /// @param file the data file that has it
  /// @param text names both, without values
  public record Disclosing(String file, String text) {}

  /// The findings for a release that may not be shown as published.
  ///
  /// @param figures some of the figures that disclose; none if no single figure does
  public static List<Finding> run(List<Disclosing> figures) {
    var findings = new Findings();
    if (figures.isEmpty()) {
      findings.add(POLICY_DISCLOSES, FileChecks.DESCRIPTION, "");
    }
    figures.forEach(figure -> findings.add(POLICY_DISCLOSES, figure.file(), figure.text()));
    return findings.report();
  }
}
