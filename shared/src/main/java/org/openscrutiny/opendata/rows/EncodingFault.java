package org.openscrutiny.opendata.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.opendata.rows.ReadingOutcome.WrongEncoding;

/// Finds the first byte of a file that is not UTF-8. It is only looked for once a file is known to
/// have one, so that reading a faultless file takes no longer.
final class EncodingFault {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CONTEXT = 20;

  private final InputStream bytes;
  private final List<String> header = new ArrayList<>();
  private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
  private long line = 1;
  private int column;
  private boolean quoted;

  private EncodingFault(InputStream bytes) {
    this.bytes = bytes;
  }

  /// @param bytes uncompressed
  static WrongEncoding find(InputStream bytes) throws IOException {
    return new EncodingFault(bytes).find();
  }

  private WrongEncoding find() throws IOException {
    int next = bytes.read();
    while (next >= 0) {
      int length = length(next);
      if (length == 0) {
        return at(next);
      }
      int first = next;
      add(first);
      next = bytes.read();
      for (int i = 1; i < length; i++) {
        if (next < 0 || (next & 0xc0) != 0x80) {
          return at(first);
        }
        cell.write(next);
        next = bytes.read();
      }
    }
    return new WrongEncoding(0, "", "");
  }

  /// How many bytes a character has that starts with a byte; 0 if no character does.
  private static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    return first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  }

  private void add(int character) {
    switch (character) {
      case '"' -> quoted = !quoted;
      case ',' -> {
        if (quoted) {
          cell.write(character);
        } else {
          endCell();
          column++;
        }
      }
      case '\n' -> {
        endCell();
        line++;
        column = quoted ? column : 0;
      }
      default -> cell.write(character);
    }
  }

  private void endCell() {
    if (line == 1) {
      header.add(cell.toString(UTF_8).strip().replace("\uFEFF", ""));
    }
    cell.reset();
  }

  private WrongEncoding at(int wrong) {
    String before = cell.toString(UTF_8);
    // The lead byte of a character that is not complete has been added to the cell already.
    before = before.replaceAll("\uFFFD+$", "");
    String near = before.substring(Math.max(0, before.length() - CONTEXT));
    String name = column < header.size() && line > 1 ? header.get(column) : "";
    String sign = new String(new byte[] {(byte) wrong}, WINDOWS);
    String found =
        "byte %02X, which is \"%s\" in Windows-1252%s"
            .formatted(wrong, sign, near.isBlank() ? "" : ", after \"" + near + "\"");
    return new WrongEncoding(line, name, found);
  }
}
