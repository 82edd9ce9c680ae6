package org.openscrutiny.editions;

import org.openscrutiny.domain.Edition;

/// How an attempt to publish ended.
public sealed interface PublishOutcome {
  /// This edition is the current one now.
  record Published(Edition edition) implements PublishOutcome {}

  /// No release is waiting whose time has come.
  record NothingDue(int current) implements PublishOutcome {}

  /// Somebody else published the same edition in the meantime; nothing was changed by us.
  record PublishedByAnother(int current) implements PublishOutcome {}
}
