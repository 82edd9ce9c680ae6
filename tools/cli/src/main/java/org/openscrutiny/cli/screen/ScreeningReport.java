package org.openscrutiny.cli.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
      Function<ScreeningOutcome.Accepted, Optional<ClearedRelease>> clearing,
      BiFunction<ScreeningOutcome.Accepted, ClearedRelease, List<Finding>> texts) {
    return switch (screened) {
      case ScreeningOutcome.Accepted accepted -> {
        Optional<ClearedRelease> cleared = clearing.apply(accepted);
        List<Finding> inTexts = cleared.map(each -> texts.apply(accepted, each)).orElse(List.of());
        yield new ScreeningReport(
            name,
            Optional.of(accepted.id()),
            Optional.of(accepted.description().dataset()),
            cleared,
            accepted.files(),
            Stream.concat(accepted.findings().stream(), inTexts.stream()).toList());
      }
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
