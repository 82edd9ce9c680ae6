package org.openscrutiny.localaws.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The SQLite file in which DynamoDB Local keeps its tables. DynamoDB Local commits each item by
/// itself. With SQLite's usual rollback journal each commit waits for the disk several times: 70
/// items a second, so that all authorities' documents would take a quarter of an hour. With a
/// write-ahead log it waits once. What was stored survives the end of the process by either.
///
/// The file itself records which of the two is used, so DynamoDB Local, which has no setting for
/// it, needs no change.
final class TableFile {
  /// DynamoDB Local's name for it when all clients share their tables.
  static final String NAME = "shared-local-instance.db";

  /// As DynamoDB Local itself would have it. An item changes a few pages, so larger pages make the
  /// log longer: 4,096 bytes more than doubled it.
  private static final int PAGE_BYTES = 1_024;

  private final Path file;

  TableFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /// Makes the file, or has the one that is there use a write-ahead log from now on. SQLite takes
  /// back first what an earlier process had not committed. To be called while nobody has the file
  /// open.
  void writeAhead() throws IOException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      // In this order: a file with a write-ahead log keeps the pages that it has.
      statement.execute("PRAGMA page_size = " + PAGE_BYTES);
      requireWriteAhead(statement);
    } catch (SQLException e) {
      throw new IOException(file + " is not a database: " + e.getMessage(), e);
    }
  }

  /// Puts what is in the write-ahead log into the file itself, so that it is whole without the log.
  /// To be called while nobody has the file open.
  void settle() throws IOException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      if (!outcome.next() || outcome.getInt("busy") != 0) {
        throw new IOException(file + " is in use by another program; wait until that has ended");
      }
    } catch (SQLException e) {
      throw new IOException(file + " is not a database: " + e.getMessage(), e);
    }
  }

  private void requireWriteAhead(Statement statement) throws SQLException, IOException {
    try (var mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
      if (!mode.next() || !mode.getString(1).equals("wal")) {
        throw new IOException(file + " can't have a write-ahead log; is another program using it?");
      }
    }
  }
}
