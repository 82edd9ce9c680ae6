package org.openscrutiny.lait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/// Converts a collection into a folder with a release, a catalogue and a report.
public final class LaitConverter {
  private LaitConverter() {}

  /// Works in a folder beside, so that what stands under the asked name is always whole.
  ///
  /// @param out where everything goes: empty, or not there yet
  /// @throws UnusableCollection when a file is not what it should be, or `out` holds something
  public static ConversionReport convert(Path data, Path dictionary, Path out) throws IOException {
    Path folder = out.toAbsolutePath().normalize();
    requireFile(data);
    requireFile(dictionary);
    requireEmpty(folder);
    Path parent = Objects.requireNonNull(folder.getParent());
    Files.createDirectories(parent);
    Path work = parent.resolve(".converting-" + folder.getFileName());
    delete(work);
    Files.createDirectory(work);
    try {
      Accounts accounts = Conversion.run(data, dictionary, work);
      Files.deleteIfExists(folder);
      Files.move(work, folder);
      return new ConversionReport(accounts.balance(), new AccountsText(accounts, folder).lines());
    } finally {
      delete(work);
    }
  }

  private static void requireFile(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new UnusableCollection("there is no file " + path);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableCollection(
          folder + " is a file; give a folder that is empty or not there yet");
    }
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new UnusableCollection(
            folder + " is not empty; give a folder that is empty or not there yet");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
