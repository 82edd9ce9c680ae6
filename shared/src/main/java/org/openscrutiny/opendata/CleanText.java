package org.openscrutiny.opendata;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Text without its byte-order mark, of a length that can be read, in which a control character is
/// an error: what has one is a program, an image or a database, whatever its name says.
final class CleanText extends FilterReader {
  private static final long LONGEST = 2_000_000_000L;

  /// A bit for each of the control characters that a text may have.
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
      throw new NotText();
    }
    length += Math.max(count, 0);
    if (length > LONGEST) {
      throw new TooLong();
    }
    return count;
  }

  static final class NotText extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
