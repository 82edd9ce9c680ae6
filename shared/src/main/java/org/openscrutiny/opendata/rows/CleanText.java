package org.openscrutiny.opendata.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Removes the byte-order mark from a text, and fails at a control character or beyond the longest
/// length. A file with control characters is a program, an image or a database, whatever its name
/// says.
final class CleanText extends FilterReader {
  private static final long LONGEST = 2_000_000_000L;

  /// A bit for each control character that a text may have.
  private static final int LINE_ENDS_AND_TABS = 1 << '\n' | 1 << '\r' | 1 << '\t';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private long length;

  CleanText(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int from, int most) throws IOException {
    int count = in.read(buffer, from, most);
    if (count > 0 && length == 0 && buffer[from] == BYTE_ORDER_MARK) {
      length = 1;
      System.arraycopy(buffer, from + 1, buffer, from, count - 1);
      return count == 1 ? read(buffer, from, most) : checked(buffer, from, count - 1);
    }
    return checked(buffer, from, count);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  private int checked(char[] buffer, int from, int count) throws IOException {
    int found = 0;
    for (int i = from; i < from + count; i++) {
      char c = buffer[i];
      found |= c < ' ' ? 1 << c : 0;
    }
    if ((found & ~LINE_ENDS_AND_TABS) != 0) {
      throw new ControlCharacter();
    }
    length += Math.max(count, 0);
    if (length > LONGEST) {
      throw new Endless();
    }
    return count;
  }

  static final class ControlCharacter extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static final class Endless extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
