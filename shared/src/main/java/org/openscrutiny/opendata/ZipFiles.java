package org.openscrutiny.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files of a zip archive on disk: those at its top, or those of the one folder that it holds.
///
/// What an archive says about its entries may be false, so the constructor reads every entry once.
/// If the entries are too large, too many, damaged, in further folders or named for a place outside
/// the archive, there is an [#objection()], and the archive itself is the only file.
public final class ZipFiles implements ReleaseFiles, AutoCloseable {
  private static final int MOST_ENTRIES = 1_000;
  private static final long LARGEST = 4_000_000_000L;
  private static final long SUSPECT = 50_000_000L;
  private static final long MOST_TIMES = 250;

  private final Path path;
  private final Optional<ZipFile> zip;
  private final TreeMap<String, String> entries = new TreeMap<>();
  private final Optional<String> objection;

  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  private ZipFiles(Path path, Optional<ZipFile> zip, Optional<String> objection) {
    this.path = path;
    this.zip = zip;
    this.objection = objection.or(() -> zip.flatMap(this::examine));
  }

  /// @throws UncheckedIOException if the file can't be read at all
  public static ZipFiles of(Path path) {
    if (!Files.isReadable(path)) {
      throw new UncheckedIOException(new IOException("There is no file " + path));
    }
    try {
      return new ZipFiles(path, Optional.of(new ZipFile(path.toFile())), Optional.empty());
    } catch (IOException | IllegalArgumentException _) {
      return new ZipFiles(
          path, Optional.empty(), Optional.of("it is no zip archive, or a damaged one"));
    }
  }

  @Override
  public Optional<String> objection() {
    return objection;
  }

  @Override
  public String folder() {
    return archive();
  }

  @Override
  public List<String> names() {
    return objection.isPresent() ? List.of(archive()) : List.copyOf(entries.keySet());
  }

  @Override
  public InputStream open(String name) throws IOException {
    if (zip.isEmpty() || objection.isPresent()) {
      return Files.newInputStream(path);
    }
    return zip.get().getInputStream(zip.get().getEntry(entries.get(name)));
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }

  private String archive() {
    return path.getFileName().toString();
  }

  private Optional<String> examine(ZipFile archive) {
    try {
      if (archive.size() > MOST_ENTRIES) {
        throw new Unusable("it holds more than %,d files".formatted(MOST_ENTRIES));
      }
      List<? extends ZipEntry> files = archive.stream().filter(entry -> !isIgnored(entry)).toList();
      String folder = commonFolder(files);
      long most = Math.clamp(MOST_TIMES * Files.size(path), SUSPECT, LARGEST);
      long total = 0;
      for (ZipEntry entry : files) {
        addEntry(entry.getName(), folder);
        total += length(archive, entry, most - total);
      }
      return Optional.empty();
    } catch (Unusable reason) {
      return Optional.of(String.valueOf(reason.getMessage()));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.of("one of its files is damaged or encrypted");
    }
  }

  /// Folders, and the files that desktop systems add.
  private static boolean isIgnored(ZipEntry entry) {
    return entry.isDirectory()
        || entry.getName().startsWith("__MACOSX/")
        || entry.getName().endsWith(".DS_Store");
  }

  private static String commonFolder(List<? extends ZipEntry> files) {
    Set<String> folders = new HashSet<>();
    for (ZipEntry entry : files) {
      folders.add(entry.getName().substring(0, entry.getName().indexOf('/') + 1));
    }
    return folders.size() == 1 ? folders.iterator().next() : "";
  }

  private void addEntry(String entry, String folder) throws Unusable {
    List<String> steps = new ArrayList<>(List.of(entry.replace('\\', '/').split("/", -1)));
    if (steps.contains("..") || steps.contains("") || steps.getFirst().endsWith(":")) {
      throw new Unusable("it holds a file that is named for a place outside of it");
    }
    String name = entry.substring(folder.length());
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new Unusable("it holds folders; put the files of the release side by side");
    }
    if (entries.put(name, entry) != null) {
      throw new Unusable("it holds two files of one name");
    }
  }

  private static long length(ZipFile archive, ZipEntry entry, long most)
      throws IOException, Unusable {
    long length = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = archive.getInputStream(entry)) {
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        length += count;
        boolean expandsTooMuch =
            length > SUSPECT && length > MOST_TIMES * Math.max(entry.getCompressedSize(), 1);
        if (length > most || expandsTooMuch) {
          throw new Unusable("it unpacks to far more than a release");
        }
      }
    }
    return length;
  }
}
