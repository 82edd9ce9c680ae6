package org.openscrutiny.editions;

import java.util.stream.Collectors;
import org.openscrutiny.domain.Release;
import org.openscrutiny.suppression.release.DisclosingRelease;

/// What a person is told about a release that is left out of an edition.
final class LeftOut {
  private static final String ADVICE =
      "Suppress this in the file, set the policy \"protect\", or release what it discloses by name"
          + " (\"revisions\" with \"showsHidden\": true), and send the release again";

  private LeftOut() {}

  /// Names the figures and the disclosed counts, and no value.
  static String sentence(DisclosingRelease release) {
    return "The release of %s is left out, since it is shown as published: %s. %s"
        .formatted(
            release.dataset(),
            release.figures().isEmpty()
                ? "its figures together would disclose what is suppressed elsewhere"
                : release.figures().stream()
                    .map(each -> each.file() + ": " + each.text())
                    .collect(Collectors.joining("; ")),
            ADVICE);
  }

  /// Says what the output check has found in an edition with a release and not without it.
  static String sentence(Release release, OutputCheck.Findings findings) {
    return "The release of %s is left out, since an edition with it does not pass the output check: %s"
        .formatted(release.description().dataset(), String.join(" ", findings.failures()));
  }
}
