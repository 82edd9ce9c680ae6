package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
  @Override
  public PublishOutcome publishDue() {
    return edition(List.of()).publish();
  }

  @Override
  public PublishOutcome takeDown(Takedown takedown) {
    return edition(List.of(takedown)).publishTakedowns();
  }

  @Override
  public PublishOutcome publish(Map<String, String> wanted, Map<String, String> reasons) {
    return edition(List.of()).publish(wanted, reasons);
  }

  private PublishEdition edition(List<Takedown> proposed) {
    return new PublishEdition(
        new UntouchedReleases(releases),
        new UntouchedEditions(editions, proposed),
        new DocumentOverlay(documents, editions.current()),
        new UntouchedMemories(memories),
        compiler,
        check,
        _ -> {},
        clock);
  }
}
