package org.openscrutiny.localaws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Everything that a portal on one machine has, in one zip: the releases as they were received, the
/// editions with every document, the audit trail, the pages, and the events that are on their way.
/// A portal on the archive gives the same answers to the byte.
///
/// The last entry lists every file with its size, its SHA-256, its time, and the attributes in
/// which the local S3 keeps an object's content type. What is not in the list is not taken over.
public final class PortalArchive {
  static final String LIST = "portal-archive.json";

  private static final int FORMAT = 1;
  private static final List<String> KEPT = List.of("dynamodb", "s3", "events", "key-values.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// An archive or a folder is not as it has to be; the message says what to do.
  public static final class NotPossible extends Exception {
    private static final long serialVersionUID = 1L;

    NotPossible(String message) {
      super(message);
    }
  }

  private PortalArchive() {}

  /// Writes the archive of a portal that is not running.
  ///
  /// @return how many files it has
  /// @throws IllegalArgumentException when the portal is running
  public static int write(Path data, Path archive) throws IOException, NotPossible {
    if (!Files.isDirectory(data.resolve("dynamodb"))) {
      throw new NotPossible("There is no portal in %s; name its folder by --data".formatted(data));
    }
    try (DataFolder _ = DataFolder.lock(data)) {
      Path draft = archive.resolveSibling(archive.getFileName() + ".part");
      int files;
      try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
        files = write(data, zip);
      } catch (IOException fault) {
        Files.deleteIfExists(draft);
        throw fault;
      }
      Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
      return files;
    }
  }

  private static int write(Path data, ZipOutputStream zip) throws IOException {
    ObjectNode list = JSON.createObjectNode().put("format", FORMAT);
    ArrayNode entries = list.putArray("files");
    for (Path file : files(data)) {
      String name = data.relativize(file).toString().replace('\\', '/');
      zip.putNextEntry(new ZipEntry(name));
      entries.add(ArchivedFile.copy(file, name, zip).json(JSON));
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry(LIST));
    zip.write(JSON.writeValueAsBytes(list));
    zip.closeEntry();
    return entries.size();
  }

  private static List<Path> files(Path data) throws IOException {
    var files = new ArrayList<Path>();
    for (String each : KEPT) {
      if (Files.exists(data.resolve(each))) {
        try (Stream<Path> found = Files.walk(data.resolve(each))) {
          found
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  /// Makes a portal of an archive, in a folder that has none. Nothing is left there if the archive
  /// turns out not to be whole.
  ///
  /// @return how many files it had
  public static int read(Path archive, Path data) throws IOException, NotPossible {
    for (String each : KEPT) {
      if (Files.exists(data.resolve(each))) {
        throw new NotPossible(
            "There is a portal in %s already; name an empty folder by --data".formatted(data));
      }
    }
    try (DataFolder _ = DataFolder.lock(data);
        var zip = new ZipFile(archive.toFile())) {
      Path draft = Files.createTempDirectory(data, ".import");
      try {
        List<ArchivedFile> files = list(archive, zip);
        for (ArchivedFile each : files) {
          read(archive, zip, each, draft);
        }
        for (String each : KEPT) {
          if (Files.exists(draft.resolve(each))) {
            Files.move(draft.resolve(each), data.resolve(each));
          }
        }
        return files.size();
      } finally {
        delete(draft);
      }
    }
  }

  private static List<ArchivedFile> list(Path archive, ZipFile zip)
      throws IOException, NotPossible {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(LIST))
            .orElseThrow(() -> new NotPossible("%s is no archive of a portal".formatted(archive)));
    try (InputStream bytes = zip.getInputStream(entry)) {
      JsonNode list = JSON.readTree(bytes);
      if (list.path("format").asInt() != FORMAT) {
        throw new NotPossible("%s was written by another version of the portal".formatted(archive));
      }
      var files = new ArrayList<ArchivedFile>();
      Set<String> names = new LinkedHashSet<>();
      for (JsonNode each : list.path("files")) {
        String name = each.path("name").asText();
        if (!isKept(name) || !names.add(name)) {
          throw new NotPossible(
              "%s has a file that no portal has: %.200s".formatted(archive, name));
        }
        files.add(ArchivedFile.of(each));
      }
      requireNoOthers(archive, zip, names);
      return files;
    } catch (JsonProcessingException | DateTimeException wrong) {
      throw new NotPossible("%s is damaged: its list can't be read".formatted(archive));
    }
  }

  private static void requireNoOthers(Path archive, ZipFile zip, Set<String> names)
      throws NotPossible {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String name = all.nextElement().getName();
      if (!name.equals(LIST) && !names.contains(name)) {
        throw new NotPossible(
            "%s has a file that its list doesn't have: %.200s".formatted(archive, name));
      }
    }
  }

  /// Whether a file of this name lies in one of the folders that an archive has.
  private static boolean isKept(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return KEPT.contains(parts.getFirst())
        && name.indexOf('\\') < 0
        && name.indexOf('\0') < 0
        && parts.stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static void read(Path archive, ZipFile zip, ArchivedFile file, Path draft)
      throws IOException, NotPossible {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(file.name()))
            .orElseThrow(() -> new NotPossible("%s lacks %s".formatted(archive, file.name())));
    Path target = draft.resolve(file.name());
    Files.createDirectories(target.getParent());
    try (InputStream bytes = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      if (!file.isCopied(bytes, out)) {
        throw new NotPossible(
            "%s is damaged: %s is not what was written".formatted(archive, file.name()));
      }
    }
    file.restore(target);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path each : found.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
