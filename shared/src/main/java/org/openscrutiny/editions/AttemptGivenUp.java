package org.openscrutiny.editions;

/// Another publisher has abandoned or refused an attempt at an edition that is still being made. It
/// is no fault of its releases.
public final class AttemptGivenUp extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  AttemptGivenUp(Attempt attempt) {
    super(
        "Attempt %d at edition %d was abandoned or refused"
            .formatted(attempt.number(), attempt.edition().number()));
  }
}
