package org.openscrutiny.opendata.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The first lines of a text file as they stand, whatever its layout and encoding. Characters
/// beyond ASCII are not decoded.
public final class FileStart {
  private static final int BYTES = 1 << 16;
  private static final int MOST_LINES = 100;

  private FileStart() {}

  /// Empty for a file that can't be read, or is no text in an encoding that contains ASCII.
  public static List<String> lines(RowSource.Content content) {
    try (var raw = new PushbackInputStream(content.open(), FileKind.BYTES)) {
      byte[] magic = raw.readNBytes(FileKind.BYTES);
      raw.unread(magic);
      if (FileKind.of(magic).isPresent() || FileKind.isUtf16(magic)) {
        return List.of();
      }
      boolean gzip = magic.length > 1 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      try (InputStream bytes = gzip ? new GZIPInputStream(raw) : raw) {
        String text =
            new String(bytes.readNBytes(BYTES), ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
        return isText(text) ? text.lines().limit(MOST_LINES).toList() : List.of();
      }
    } catch (IOException e) {
      // What can't be read is reported by whoever reads all of it.
      return List.of();
    }
  }

  /// Whether there are no control characters, the first line is complete, and most of it is ASCII.
  private static boolean isText(String text) {
    boolean controlled = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    String first = text.lines().findFirst().orElse("");
    long beyond = first.chars().filter(c -> c > '~').count();
    return !controlled && first.length() < BYTES / 2 && 2 * beyond <= first.length();
  }
}
