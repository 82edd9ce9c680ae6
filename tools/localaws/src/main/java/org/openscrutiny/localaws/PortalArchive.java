package org.openscrutiny.localaws;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.openscrutiny.localaws.storage.LocalDynamoDb;

/// Everything that a portal on one machine has, in one zip: the releases as they were received, the
/// tables with every document and the audit trail, the pages, the events that are on their way, and
/// the settings with which it was started last. A portal on the archive gives the same answers to
/// the byte. What lies in `incoming/` and was not taken is not part of it.
///
/// The last entry is an [ArchiveList]. What it doesn't list is not taken over.
public final class PortalArchive {
  static final String LIST = "portal-archive.jsonl";

  /// A portal shrinks to a fifth. Who promises more wants to fill the disk.
  private static final long MOST_TIMES = 100;

  private static final List<String> KEPT =
      List.of("dynamodb", "events", "key-values.json", "s3", "settings");

  /// An archive or a folder is not as it has to be; the message says what to do.
  public static final class NotPossible extends IOException {
    private static final long serialVersionUID = 1L;

    NotPossible(Path path, String what) {
      super(path + " " + what);
    }
  }

  private PortalArchive() {}

  /// Writes the archive of a portal that is not running. Whatever happens, there is a whole archive
  /// under the name, or what was there before. Only its owner may read it: it has what was
  /// suppressed.
  ///
  /// @return how many files it has
  /// @throws NotPossible when there is no portal, or another program uses its tables
  /// @throws IllegalArgumentException when the portal is running
  public static int write(Path data, Path archive) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    Path target = archive.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("dynamodb"))) {
      throw new NotPossible(data, "has no portal; name its folder by --data");
    }
    if (target.startsWith(folder)) {
      throw new NotPossible(archive, "would be part of the portal; name a file elsewhere");
    }
    try (DataFolder locked = DataFolder.lock(folder)) {
      LocalDynamoDb.settle(locked.dynamodb());
      Path draft = Files.createTempFile(target.resolveSibling(""), ".export", ".part");
      Path list = Files.createTempFile(target.resolveSibling(""), ".export", ".list");
      try {
        int files = write(folder, draft, list);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return files;
      } finally {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(list);
      }
    }
  }

  private static int write(Path data, Path draft, Path list) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
      zip.setLevel(Deflater.BEST_SPEED);
      int files;
      try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(list))) {
        var writer = new ArchiveList.Writer(lines);
        for (String name : names(data)) {
          zip.putNextEntry(new ZipEntry(name));
          writer.add(ArchivedFile.copy(data.resolve(name), name, zip));
          zip.closeEntry();
        }
        files = writer.end();
      }
      zip.putNextEntry(new ZipEntry(LIST));
      Files.copy(list, zip);
      zip.closeEntry();
      return files;
    }
  }

  /// In ascending order.
  private static List<String> names(Path data) throws IOException {
    var names = new ArrayList<String>();
    for (String each : KEPT) {
      Path kept = data.resolve(each);
      if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> found = Files.walk(kept)) {
          for (Path file : (Iterable<Path>) found::iterator) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
              names.add(data.relativize(file).toString().replace('\\', '/'));
            } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
              throw new NotPossible(file, "is a link or no file: put there what it leads to");
            }
          }
        }
      }
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /// Makes a portal of an archive, in a folder that is empty or not there. Everything is written
  /// beside the folder and then renamed, so that there is a whole portal or nothing, also after
  /// `kill -9`.
  ///
  /// @return how many files it has
  /// @throws NotPossible when the folder is not empty, or the archive not whole
  public static int read(Path archive, Path data) throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new NotPossible(archive, "is not there");
    }
    Path target = data.toAbsolutePath().normalize();
    requireEmpty(data, target);
    Files.createDirectories(target.getParent());
    Path draft = target.resolveSibling(".%s.importing".formatted(target.getFileName()));
    try (var zip = new ZipFile(archive.toFile())) {
      return read(archive, zip, draft, target);
    } catch (ZipException | EOFException wrong) {
      throw new NotPossible(archive, "is damaged or cut off: it is no whole zip");
    }
  }

  private static void requireEmpty(Path data, Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotPossible(data, "is no folder; name an empty one by --data");
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new NotPossible(data, "is not empty; name an empty folder by --data");
      }
    }
  }

  private static int read(Path archive, ZipFile zip, Path draft, Path target) throws IOException {
    requireWhole(archive, zip, draft.resolveSibling(""));
    try (DataFolder _ = lock(draft)) {
      for (String each : KEPT) {
        delete(draft.resolve(each)); // of an import that was killed
      }
      try {
        int files = files(archive, zip, file -> read(archive, zip, file, draft)).files();
        rename(draft, target);
        return files;
      } finally {
        delete(draft);
      }
    }
  }

  private static void rename(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException wrong) {
      throw new NotPossible(
          target,
          "can't be replaced, since something is in it by now or a disk begins there; name a folder"
              + " that doesn't exist");
    }
  }

  private static DataFolder lock(Path draft) throws IOException {
    try {
      return DataFolder.lock(draft);
    } catch (IllegalArgumentException taken) {
      throw new NotPossible(draft, "is in use: another import is going on");
    }
  }

  /// Before anything is written.
  private static void requireWhole(Path archive, ZipFile zip, Path beside) throws IOException {
    ArchiveList.Sum sum = files(archive, zip, file -> entry(archive, zip, file.name()));
    if (zip.size() != sum.files() + 1) {
      throw new NotPossible(archive, "has files that its list doesn't have");
    }
    if (sum.bytes() / MOST_TIMES > Files.size(archive)) {
      throw new NotPossible(
          archive,
          "would grow to more than %d times its size: no portal does".formatted(MOST_TIMES));
    }
    long free = Files.getFileStore(beside).getUsableSpace();
    if (sum.bytes() > free) {
      throw new NotPossible(
          archive,
          "needs %,d MB of disk; %s has %,d".formatted(sum.bytes() >> 20, beside, free >> 20));
    }
  }

  private static ArchiveList.Sum files(Path archive, ZipFile zip, ArchiveList.Taker taker)
      throws IOException {
    ZipEntry list =
        Optional.ofNullable(zip.getEntry(LIST))
            .orElseThrow(() -> new NotPossible(archive, "is no archive of a portal"));
    try (InputStream lines = zip.getInputStream(list)) {
      return ArchiveList.read(archive, lines, taker);
    }
  }

  private static ZipEntry entry(Path archive, ZipFile zip, String name) throws NotPossible {
    return Optional.ofNullable(zip.getEntry(name))
        .orElseThrow(() -> new NotPossible(archive, "is damaged: it lacks " + name));
  }

  /// Whether a file of this name lies in one of the folders that an archive has, and nowhere else.
  static boolean isKept(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return KEPT.contains(parts.getFirst())
        && name.indexOf('\\') < 0
        && name.indexOf('\0') < 0
        && parts.stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static void read(Path archive, ZipFile zip, ArchivedFile file, Path draft)
      throws IOException {
    Path target = draft.resolve(file.name());
    Files.createDirectories(target.getParent());
    try (InputStream bytes = zip.getInputStream(entry(archive, zip, file.name()));
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      if (!file.isCopied(bytes, out)) {
        throw new NotPossible(
            archive, "is damaged: %s is not what was written".formatted(file.name()));
      }
    }
    file.restore(target);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
