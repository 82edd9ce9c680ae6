package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.domain.Edition;

/// The outcome of an attempt to publish.
public sealed interface PublishOutcome {
  /// This edition is now the current one.
  ///
  /// @param remarks of the output check, and about releases that are not published
  /// @param leftOver how many datasets have another release due, for which there was no room
  /// @param leftOut which releases are not in the edition, since they would disclose what is
  ///   suppressed elsewhere: a sentence for each
  record Published(Edition edition, List<String> remarks, int leftOver, List<String> leftOut)
      implements PublishOutcome {
    public Published {
      remarks = List.copyOf(remarks);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// No release is due.
  ///
  /// @param remarks about releases that are not published
  record NothingDue(int current, List<String> remarks) implements PublishOutcome {
    public NothingDue {
      remarks = List.copyOf(remarks);
    }
  }

  /// Another publisher published the same edition in the meantime; this one changed nothing.
  record PublishedByAnother(int current) implements PublishOutcome {}

  /// The output check has refused the edition, or each of its new releases would disclose what is
  /// suppressed elsewhere. The current edition stays.
  ///
  /// @param edition the one that is not served
  /// @param findings say why
  record Refused(int current, Edition edition, OutputCheck.Findings findings)
      implements PublishOutcome {}
}
