package org.openscrutiny.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.openscrutiny.bench.ingest.Stages.Stage;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseId;

class StagesTest {
  /// One file, on a disk that takes its time.
  private record SlowFiles(long nanos) implements ReleaseFiles {
    @Override
    public String folder() {
      return "slow";
    }

    @Override
    public List<String> names() {
      return List.of("release.json");
    }

    @Override
    public InputStream open(String name) throws IOException {
      LockSupport.parkNanos(nanos);
      return InputStream.nullInputStream();
    }
  }

  @Test
  void aStageIsChargedWithTheTimeSpentInItsClass() throws InterruptedException {
    var files = new SlowFiles(500_000_000);

    var nanos = Stages.of(() -> ReleaseId.of(files));

    assertThat(nanos).containsOnlyKeys(Stage.IDENTIFY);
    assertThat(nanos.get(Stage.IDENTIFY)).isBetween(250_000_000L, 20_000_000_000L);
  }
}
