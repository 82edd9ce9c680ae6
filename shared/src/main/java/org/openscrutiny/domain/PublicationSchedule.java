package org.openscrutiny.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// When a release is published.
///
/// @param publishedOn when the source published it
/// @param publishAt the moment from which the portal may show it, in Europe/London time
/// @param nextDue when the next release of the dataset is expected
public record PublicationSchedule(
    LocalDate publishedOn, LocalDateTime publishAt, Optional<LocalDate> nextDue) {}
