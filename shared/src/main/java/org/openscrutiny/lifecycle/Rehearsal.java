package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.ReleaseStore;

/// Compiles and checks the next edition as [PublishEdition] does, in memory: nothing is stored,
/// planned, announced or made current.
public record Rehearsal(
    ReleaseStore releases,
    EditionStore editions,
    DocumentStore documents,
    MemoryStore memories,
    EditionCompiler compiler,
    OutputCheck check,
    Clock clock)
    implements Publishing {
  /// The same at another moment: what is due then is compiled, and dated then.
  Rehearsal at(Instant moment) {
    return new Rehearsal(
        releases,
        editions,
        documents,
        memories,
        compiler,
        check,
        Clock.fixed(moment, ZoneOffset.UTC));
  }

  @Override
  public Run publishDue() {
    return run(List.of(), PublishEdition::publish);
  }

  @Override
  public Run takeDown(Takedown takedown) {
    return run(List.of(takedown), PublishEdition::publishTakedowns);
  }

  @Override
  public Run publish(Map<String, String> wanted, Map<String, String> reasons) {
    return run(List.of(), edition -> edition.publish(wanted, reasons));
  }

  private Run run(List<Takedown> proposed, Function<PublishEdition, PublishOutcome> publication) {
    var compiled = new DocumentOverlay(documents, editions.current());
    return new Run(
        publication.apply(
            new PublishEdition(
                new UntouchedReleases(releases),
                new UntouchedEditions(editions, proposed),
                compiled,
                new UntouchedMemories(memories),
                compiler,
                check,
                _ -> {},
                clock)),
        compiled);
  }
}
