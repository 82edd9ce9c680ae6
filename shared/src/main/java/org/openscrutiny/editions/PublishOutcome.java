package org.openscrutiny.editions;

import org.openscrutiny.domain.Edition;

/// The outcome of an attempt to publish.
public sealed interface PublishOutcome {
  /// This edition is now the current one.
  record Published(Edition edition) implements PublishOutcome {}

  /// No release is due.
  record NothingDue(int current) implements PublishOutcome {}

  /// Another publisher published the same edition in the meantime; this one changed nothing.
  record PublishedByAnother(int current) implements PublishOutcome {}
}
