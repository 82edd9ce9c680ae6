package org.openscrutiny.localaws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import org.openscrutiny.localaws.PortalArchive.NotPossible;

/// The list of the files in a [PortalArchive]: a JSON object a line. The first line says what it is
/// and in which format. Each of the others describes a file, in ascending order of the names. The
/// last has their number, and the SHA-256 of all lines before it. However many files there are,
/// only one line is in memory.
final class ArchiveList {
  static final int FORMAT = 1;

  private static final String KIND = "open-scrutiny-portal";
  private static final int LONGEST_LINE = 1 << 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArchiveList() {}

  /// Writes a list.
  static final class Writer {
    private final OutputStream list;
    private final MessageDigest digest = ArchivedFile.newDigest();
    private int files;

    Writer(OutputStream list) throws IOException {
      this.list = list;
      write(JSON.createObjectNode().put("archive", KIND).put("format", FORMAT));
    }

    void add(ArchivedFile file) throws IOException {
      write(file.json(JSON));
      files++;
    }

    /// @return how many files it has
    int end() throws IOException {
      write(JSON.createObjectNode().put("files", files).put("sha256", ArchivedFile.hex(digest)));
      return files;
    }

    private void write(JsonNode line) throws IOException {
      byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      list.write(bytes);
    }
  }

  /// What a list comes to.
  ///
  /// @param bytes of all files together
  record Sum(int files, long bytes) {}

  /// Takes one file of a list after the other.
  interface Taker {
    void take(ArchivedFile file) throws IOException;
  }

  /// Reads a list to its end. Only after that is it known to be whole.
  ///
  /// @param archive for messages
  /// @throws NotPossible when it is not a list, or not one that this version reads
  static Sum read(Path archive, InputStream list, Taker taker) throws IOException {
    return new Reader(archive, new BufferedInputStream(list)).read(taker);
  }

  private static final class Reader {
    private final Path archive;
    private final InputStream list;
    private final MessageDigest digest = ArchivedFile.newDigest();
    private int files;
    private long bytes;
    private String last = "";

    Reader(Path archive, InputStream list) {
      this.archive = archive;
      this.list = list;
    }

    Sum read(Taker taker) throws IOException {
      requireFormat(next());
      while (true) {
        MessageDigest before = clone(digest);
        JsonNode line = next();
        if (line.has("files")) {
          requireEnd(line, ArchivedFile.hex(before));
          return new Sum(files, bytes);
        }
        ArchivedFile file = file(line);
        files++;
        bytes = Math.addExact(bytes, file.size());
        taker.take(file);
      }
    }

    private void requireFormat(JsonNode first) throws NotPossible {
      if (!first.path("archive").asText().equals(KIND)) {
        throw new NotPossible(archive, "is no archive of a portal");
      }
      int format = first.path("format").asInt();
      if (format > FORMAT) {
        throw new NotPossible(
            archive,
            "was written by a newer version of Open Scrutiny: its format is %d, and this version reads %d. Update this one first"
                .formatted(format, FORMAT));
      }
      if (format < FORMAT) {
        throw damaged("its list has no format");
      }
    }

    private void requireEnd(JsonNode end, String sha256) throws IOException {
      if (end.path("files").asInt() != files
          || !end.path("sha256").asText().equals(sha256)
          || list.read() >= 0) {
        throw damaged("its list is not what was written");
      }
    }

    private ArchivedFile file(JsonNode line) throws NotPossible {
      ArchivedFile file;
      try {
        file = ArchivedFile.of(line);
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw damaged("its list can't be read");
      }
      if (!PortalArchive.isKept(file.name())) {
        throw new NotPossible(
            archive, "has a file that no portal has: %.200s".formatted(file.name()));
      }
      if (file.name().compareTo(last) <= 0) {
        throw damaged("its list is out of order");
      }
      last = file.name();
      return file;
    }

    private JsonNode next() throws IOException {
      var line = new ByteArrayOutputStream();
      for (int each = list.read(); each != '\n'; each = list.read()) {
        if (each < 0) {
          throw damaged("its list is cut off");
        }
        if (line.size() == LONGEST_LINE) {
          throw damaged("its list has a line that is too long");
        }
        line.write(each);
      }
      line.write('\n');
      digest.update(line.toByteArray());
      try {
        return JSON.readTree(line.toByteArray());
      } catch (JsonProcessingException wrong) {
        throw damaged("its list can't be read");
      }
    }

    private NotPossible damaged(String how) {
      return new NotPossible(archive, "is damaged: " + how);
    }

    private static MessageDigest clone(MessageDigest digest) {
      try {
        return (MessageDigest) digest.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("Java's SHA-256 can be continued from a copy", e);
      }
    }
  }
}
