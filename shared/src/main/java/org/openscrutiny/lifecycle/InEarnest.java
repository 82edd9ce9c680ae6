package org.openscrutiny.lifecycle;

import java.util.Map;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.PublishEdition;

/// Publishes by the one use case that publishes.
public record InEarnest(PublishEdition edition, DocumentStore documents) implements Publishing {
  @Override
  public Run publishDue() {
    return new Run(edition.publish(), documents);
  }

  @Override
  public Run takeDown(Takedown takedown) {
    return new Run(edition.publishTakedowns(), documents);
  }

  @Override
  public Run publish(Map<String, String> releases, Map<String, String> reasons) {
    return new Run(edition.publish(releases, reasons), documents);
  }
}
