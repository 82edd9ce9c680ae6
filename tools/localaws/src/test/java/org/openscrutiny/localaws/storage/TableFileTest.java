package org.openscrutiny.localaws.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That DynamoDB Local takes the file is seen wherever a host runs.
final class TableFileTest {
  @TempDir private Path folder;

  @Test
  void aNewFileHasAWriteAheadLogAndSmallPages() throws IOException, SQLException {
    new TableFile(folder).writeAhead();

    assertThat(ask(file(), "PRAGMA journal_mode")).containsExactly("wal");
    assertThat(ask(file(), "PRAGMA page_size")).containsExactly("1024");
  }

  @Test
  void aFileThatIsThereKeepsItsRows() throws IOException, SQLException {
    try (var connection = open(file())) {
      execute(connection, "CREATE TABLE item (name TEXT)", "INSERT INTO item VALUES ('kept')");
    }
    assertThat(ask(file(), "PRAGMA journal_mode")).containsExactly("delete");

    new TableFile(folder).writeAhead();

    assertThat(ask(file(), "PRAGMA journal_mode")).containsExactly("wal");
    assertThat(ask(file(), "SELECT name FROM item")).containsExactly("kept");
  }

  /// What a process leaves that was killed while it wrote: half a change in the file, and the
  /// journal with what the pages held.
  @Test
  void aWriteThatBrokeOffIsTakenBack() throws IOException, SQLException {
    Path running = Files.createDirectory(folder.resolve("running")).resolve(TableFile.NAME);
    try (var connection = open(running)) {
      execute(
          connection,
          "PRAGMA cache_size = 2",
          "CREATE TABLE item (name TEXT)",
          "INSERT INTO item VALUES ('kept')",
          "BEGIN",
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " INSERT INTO item SELECT 'lost ' || i FROM n");
      Files.copy(running, file());
      Files.copy(
          running.resolveSibling(TableFile.NAME + "-journal"),
          folder.resolve(TableFile.NAME + "-journal"));
    }
    assertThat(Files.size(file())).as("half a change").isGreaterThan(20_000);

    new TableFile(folder).writeAhead();

    assertThat(ask(file(), "SELECT name FROM item")).containsExactly("kept");
    assertThat(ask(file(), "PRAGMA journal_mode")).containsExactly("wal");
  }

  @Test
  void anotherFileOfThatNameIsRefused() throws IOException {
    Files.writeString(
        file(), "no database at all, but long enough to have a header of 100 bytes ".repeat(3));

    assertThatThrownBy(() -> new TableFile(folder).writeAhead())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a database");
  }

  private Path file() {
    return folder.resolve(TableFile.NAME);
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static List<String> ask(Path file, String question) throws SQLException {
    try (var connection = open(file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      var answers = new ArrayList<String>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    }
  }
}
