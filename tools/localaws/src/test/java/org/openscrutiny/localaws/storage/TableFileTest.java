package org.openscrutiny.localaws.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That SQLite takes the file is seen wherever a host runs.
final class TableFileTest {
  @TempDir private Path folder;

  @Test
  void aNewFileIsOnePageWithAWriteAheadLog() throws IOException {
    new TableFile(folder).writeAhead();

    byte[] made = Files.readAllBytes(file());
    assertThat(made)
        .hasSize(1_024)
        .startsWith("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
    assertThat(Arrays.copyOfRange(made, 18, 20)).containsExactly(2, 2);
  }

  @Test
  void aFileThatIsThereKeepsAllButTheKindOfItsJournal() throws IOException {
    new TableFile(folder).writeAhead();
    byte[] old = Files.readAllBytes(file());
    Arrays.fill(old, 18, 20, (byte) 1);
    old[1_023] = 7;
    Files.write(file(), old);

    new TableFile(folder).writeAhead();

    Arrays.fill(old, 18, 20, (byte) 2);
    assertThat(Files.readAllBytes(file())).isEqualTo(old);
  }

  @Test
  void aFileWithAJournalOfABrokenWriteIsLeftToSqlite() throws IOException {
    new TableFile(folder).writeAhead();
    byte[] old = Files.readAllBytes(file());
    Arrays.fill(old, 18, 20, (byte) 1);
    Files.write(file(), old);
    Files.writeString(folder.resolve(TableFile.NAME + "-journal"), "what the pages held");

    new TableFile(folder).writeAhead();

    assertThat(Files.readAllBytes(file())).isEqualTo(old);
  }

  private Path file() {
    return folder.resolve(TableFile.NAME);
  }
}
