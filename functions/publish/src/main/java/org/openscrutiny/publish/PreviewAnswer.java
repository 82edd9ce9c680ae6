package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.lifecycle.OrderOutcome;

/// What the next edition would be, and the key of its preview.
final class PreviewAnswer {
  private PreviewAnswer() {}

  static Answer of(OrderOutcome.Compiled compiled, Edition edition, String id) {
    List<String> figures = OrderAnswer.figures(compiled.run().documents(), edition);
    var says = new ArrayList<String>();
    says.add(
        "Edition %d, as it would be on %s, passed the output check and is not public; it would change"
            .formatted(edition.number(), LondonTime.text(edition.publishedAt())));
    says.addAll(OrderAnswer.indented(compiled.changes()));
    says.addAll(OrderAnswer.indented(figures));
    return new Answer(
        "previewed",
        says,
        json -> {
          json.text("preview", id);
          json.number("edition", edition.number());
          json.text("publishedAt", edition.publishedAt().toString());
          json.texts("changes", compiled.changes());
          json.texts("figures", figures);
        });
  }
}
