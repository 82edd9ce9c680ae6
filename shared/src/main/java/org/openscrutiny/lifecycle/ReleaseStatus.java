package org.openscrutiny.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// Where a release is in its life.
///
/// @param dataset of a refused release the folder or archive that was uploaded
/// @param release its id, by which officers name it
/// @param receivedAt when it was screened
/// @param publishAt when a scheduled release is published
/// @param edition the first that showed it; 0 if none did
/// @param reason why it was taken back; empty where nobody gave one
public record ReleaseStatus(
    String dataset,
    String release,
    ReleaseState state,
    Instant receivedAt,
    Optional<Instant> publishAt,
    int edition,
    String reason) {}
