package org.openscrutiny.lait;

import java.util.Optional;
import org.openscrutiny.domain.Period;

/// What the collection's text for a period means.
sealed interface ReadPeriod {
  record Understood(Period period, Optional<Mark> mark) implements ReadPeriod {}

  record NotUnderstood(OmissionReason why) implements ReadPeriod {}
}
