package org.openscrutiny.fetch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openscrutiny.sources.Subscription;
import org.openscrutiny.sources.TakenVersion;
import org.openscrutiny.sources.TakenVersions;

/// A subscription with what was taken of it.
record SourceLine(Subscription subscription, Optional<TakenVersion> taken) {
  static SourceLine of(Subscription subscription, TakenVersions versions) {
    return new SourceLine(subscription, versions.of(subscription.dataset()));
  }

  void write(ObjectNode json) {
    json.put("dataset", subscription.dataset());
    json.put("title", subscription.title());
    json.put("publication", subscription.publication());
    json.put("sourceDataSet", subscription.sourceDataSet());
    json.put("indicators", subscription.columns().size());
    json.put("nextDue", subscription.nextDue().map(LocalDate::toString).orElse(null));
    json.put("version", taken.flatMap(TakenVersion::version).orElse(null));
    json.put("takenAt", taken.flatMap(TakenVersion::at).map(Instant::toString).orElse(null));
    json.put("withdrawn", taken.map(TakenVersion::withdrawn).orElse(false));
    json.put("supersededBy", taken.flatMap(TakenVersion::supersededBy).orElse(null));
    json.put(
        "held", taken.flatMap(TakenVersion::held).map(TakenVersion.Held::version).orElse(null));
    ArrayNode why = json.putArray("heldBecause");
    taken.flatMap(TakenVersion::held).ifPresent(held -> held.why().forEach(why::add));
  }
}
