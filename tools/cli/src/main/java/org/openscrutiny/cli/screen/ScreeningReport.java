package org.openscrutiny.cli.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// What the screening says about what was handed to it.
///
/// @param name the folder or file
/// @param release the content hash; empty for a file that is screened by itself
/// @param dataset empty where the release was refused
/// @param cleared what disclosure control would hide; empty where the release was refused, or its
///   publisher's own control applies
/// @param files how many rows each data file has; none where the release was refused
public record ScreeningReport(
    String name,
    Optional<String> release,
    Optional<String> dataset,
    Optional<ClearedRelease> cleared,
    List<Figures.FileRows> files,
    List<Finding> findings) {

  static ScreeningReport of(
      String name,
      ScreeningOutcome screened,
      Function<ScreeningOutcome.Accepted, Optional<ClearedRelease>> clearing) {
    return switch (screened) {
      case ScreeningOutcome.Accepted accepted ->
          new ScreeningReport(
              name,
              Optional.of(accepted.id()),
              Optional.of(accepted.description().dataset()),
              clearing.apply(accepted),
              accepted.files(),
              accepted.findings());
      case ScreeningOutcome.Refused refused ->
          new ScreeningReport(
              name,
              Optional.of(refused.id()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              refused.findings());
    };
  }

  static ScreeningReport ofFile(String name, List<Finding> findings) {
    return new ScreeningReport(
        name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), findings);
  }

  public boolean isAccepted() {
    return count(Finding.Level.FAIL) == 0;
  }

  long count(Finding.Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
