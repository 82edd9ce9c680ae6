package org.openscrutiny.editions;

import java.time.Instant;

/// Nobody knows what time it is, so nothing may be published by the clock.
public final class ClocksDisagree extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ClocksDisagree(Instant here, Instant there) {
    super(
        "This machine's clock says %s and the database's %s: nothing is published by the clock until they"
                .formatted(here, there)
            + " agree. Set the clock that is wrong, or order what has to be public at once");
  }
}
