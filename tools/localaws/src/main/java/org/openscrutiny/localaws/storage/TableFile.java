package org.openscrutiny.localaws.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The SQLite file in which DynamoDB Local keeps its tables. DynamoDB Local writes each item by
/// itself, and with the journal that SQLite uses unless told otherwise each waits for the disk
/// several times: 70 items a second, and all authorities' documents would take a quarter of an
/// hour. With a write-ahead log it waits once. What was stored survives the end of the process by
/// either.
///
/// Which of them is used stands in the file itself, so nothing of DynamoDB Local has to be changed.
/// It has no setting for it.
///
/// Source: "Database File Format", 1.3, <https://sqlite.org/fileformat2.html>.
final class TableFile {
  /// DynamoDB Local's name for it when all clients share their tables.
  static final String NAME = "shared-local-instance.db";

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /// As DynamoDB Local itself would have it. Each item changes a few pages wherever they are, so
  /// larger ones make the log longer: 4,096 bytes more than doubled it.
  private static final int PAGE_BYTES = 1_024;

  private static final int VERSIONS_AT = 18;

  /// For those who write and for those who read: a write-ahead log.
  private static final byte[] WRITE_AHEAD = {2, 2};

  private final Path file;
  private final Path journal;

  TableFile(Path folder) {
    this.file = folder.resolve(NAME);
    this.journal = folder.resolve(NAME + "-journal");
  }

  /// Makes the file, or has the one that is there use a write-ahead log from now on. To be called
  /// while nobody has it open.
  void writeAhead() throws IOException {
    if (Files.notExists(file) || Files.size(file) == 0) {
      Files.write(file, empty());
    } else if (Files.notExists(journal)) {
      // A journal belongs to a write that broke off: SQLite takes it back first, and the next start
      // finds the file without one.
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(WRITE_AHEAD), VERSIONS_AT);
      }
    }
  }

  /// A database without any table: the header, and the empty list of tables.
  private static byte[] empty() {
    ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES);
    page.put(MAGIC).putShort((short) PAGE_BYTES).put(WRITE_AHEAD);
    // No reserved bytes, and the shares of a page that an index may take, which are fixed.
    page.put((byte) 0).put((byte) 64).put((byte) 32).put((byte) 32);
    page.putInt(1); // changed once
    page.putInt(1); // pages
    page.putInt(44, 4); // schema format
    page.putInt(56, 1); // texts in UTF-8
    page.putInt(92, 1); // the number of pages holds as of this change
    page.put(100, (byte) 13); // a leaf of a table, which has no cells
    page.putShort(105, (short) PAGE_BYTES); // they would stand at the end
    return page.array();
  }
}
