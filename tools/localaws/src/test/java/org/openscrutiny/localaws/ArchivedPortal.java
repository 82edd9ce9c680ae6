package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localaws.PortalArchive.NotPossible;

/// A small portal that is not running, an archive of it, and a folder for an import.
abstract class ArchivedPortal {
  static final Instant WRITTEN = Instant.parse("2026-11-23T09:30:00Z");
  static final String PAGE = "s3/site/editions/1/index.html";
  static final String TABLES = "dynamodb/shared-local-instance.db";

  @TempDir Path folder;
  Path portal;
  Path archive;
  Path other;

  @BeforeEach
  final void makeAPortal() throws IOException, SQLException {
    portal = folder.resolve("portal");
    archive = folder.resolve("portal.zip");
    other = folder.resolve("other");
    for (String name : List.of(PAGE, "key-values.json", "settings/portal.json")) {
      Path file = portal.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "the content of " + name);
      Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
    attributes(portal.resolve(PAGE))
        .write("content-type", ByteBuffer.wrap("text/html".getBytes(StandardCharsets.UTF_8)));
    Files.writeString(portal.resolve("host.json"), "of the process that ran");
    Files.createDirectories(portal.resolve("dynamodb"));
    try (var connection = tables(portal);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE items (name TEXT)");
      statement.execute("INSERT INTO items VALUES ('an item')");
    }
  }

  void refused(String why) throws IOException {
    List<String> before = names(folder);
    assertThatThrownBy(() -> PortalArchive.read(archive, other))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining(why);
    assertThat(names(folder)).isEqualTo(before).doesNotContain("other");
  }

  static Connection tables(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(TABLES));
  }

  static String item(Path data) throws SQLException {
    try (var connection = tables(data);
        var statement = connection.createStatement();
        var items = statement.executeQuery("SELECT name FROM items")) {
      return items.getString("name");
    }
  }

  static UserDefinedFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /// By name; without what belongs to a process.
  static Map<String, String> files(Path data) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> found = Files.walk(data)) {
      for (Path each : found.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(each).toString();
        if (!List.of("lock", "host.json").contains(name)) {
          files.put(name, Files.readString(each, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
