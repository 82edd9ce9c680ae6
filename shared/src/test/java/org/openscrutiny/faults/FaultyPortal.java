package org.openscrutiny.faults;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.lifecycle.InEarnest;
import org.openscrutiny.lifecycle.Order;
import org.openscrutiny.lifecycle.OrderOutcome;
import org.openscrutiny.lifecycle.Orders;
import org.openscrutiny.lifecycle.RecordedAnnouncer;
import org.openscrutiny.lifecycle.RecordedReleases;
import org.openscrutiny.lifecycle.Rehearsal;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// The use cases, wired as the functions wire them.
record FaultyPortal(Ports ports, OutputCheck check, Clock clock) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2018-03-10T09:30:00Z"), ZoneOffset.UTC);

  private static final EditionCompiler COMPILER =
      new EditionCompiler(
          SampleMeasures.CATALOGUE,
          SampleMeasures.SETTINGS,
          OfficialGazetteer.read(),
          new DocumentWriter());

  FaultyPortal(Ports ports) {
    this(ports, new NoOutputCheck(), CLOCK);
  }

  IngestOutcome ingest(ReleaseFiles files) {
    return new IngestRelease(
            new ReleaseScreening(
                SampleMeasures.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
            new DisclosureControl(
                SampleMeasures.CATALOGUE, SampleMeasures.SETTINGS, OfficialGazetteer.read()),
            new RecordedReleases(ports.releases(), ports.trail(), clock),
            ports.editions(),
            ports.memories(),
            clock)
        .ingest(files);
  }

  PublishOutcome publish() {
    return edition().publish();
  }

  int discard(String dataset) {
    return edition().discard(dataset);
  }

  OrderOutcome order(Order.Action action) {
    return new Orders(
            ports.releases(),
            ports.editions(),
            ports.trail(),
            new InEarnest(edition(), ports.documents()),
            new Rehearsal(
                ports.releases(),
                ports.editions(),
                ports.documents(),
                ports.memories(),
                COMPILER,
                check,
                clock),
            clock)
        .carryOut(new Order(action, "A. Officer", "A reason", false));
  }

  private PublishEdition edition() {
    return new PublishEdition(
        new RecordedReleases(ports.releases(), ports.trail(), clock),
        ports.editions(),
        ports.documents(),
        ports.memories(),
        COMPILER,
        check,
        new RecordedAnnouncer(ports.announcer(), ports.editions(), ports.trail()),
        clock);
  }
}
