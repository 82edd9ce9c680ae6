package org.openscrutiny.lifecycle;

import java.util.Map;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;

/// Publishes by the one use case that publishes.
public record InEarnest(PublishEdition edition) implements Publishing {
  @Override
  public PublishOutcome publishDue() {
    return edition.publish();
  }

  @Override
  public PublishOutcome takeDown(Takedown takedown) {
    return edition.publishTakedowns();
  }

  @Override
  public PublishOutcome publish(Map<String, String> releases, Map<String, String> reasons) {
    return edition.publish(releases, reasons);
  }
}
