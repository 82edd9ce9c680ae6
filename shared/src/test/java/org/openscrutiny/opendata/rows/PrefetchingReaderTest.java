package org.openscrutiny.opendata.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Isolated("looks at all threads of the Java")
class PrefetchingReaderTest {
  private static final int BLOCK = 1 << 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 10 * BLOCK, 20 * BLOCK + 7})
  void everyCharacterIsReadOnceAndInOrder(int length) throws IOException {
    String text = text(length);
    var read = new StringWriter();
    try (var ahead = new PrefetchingReader(new StringReader(text))) {
      ahead.transferTo(read);
    }

    assertThat(read.toString()).isEqualTo(text);
  }

  @Test
  void aFaultComesAfterTheTextBeforeIt() throws IOException {
    for (Throwable fault : new Throwable[] {new IOException("disk"), new OutOfMemoryError("no")}) {
      String text = text(3 * BLOCK + 5);
      var read = new StringBuilder();
      try (var ahead = new PrefetchingReader(new Broken(text, fault))) {
        assertThatThrownBy(
                () -> {
                  for (int c = ahead.read(); c >= 0; c = ahead.read()) {
                    read.append((char) c);
                  }
                })
            .isSameAs(fault);
      }
      assertThat(read.toString()).isEqualTo(text);
    }
  }

  @Test
  void closingTheReaderStopsTheThread() throws IOException {
    var endless =
        new Reader() {
          private volatile boolean closed;

          @Override
          public int read(char[] buffer, int from, int most) {
            buffer[from] = 'a';
            return 1;
          }

          @Override
          public void close() {
            closed = true;
          }
        };
    var ahead = new PrefetchingReader(endless);
    assertThat(ahead.read()).isEqualTo('a');

    ahead.close();

    assertThat(endless.closed).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("read-ahead") && thread.isAlive());
  }

  /// A text whose reading fails at the end.
  private static final class Broken extends FilterReader {
    private final Throwable fault;

    Broken(String text, Throwable fault) {
      super(new StringReader(text));
      this.fault = fault;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
      int count = in.read(buffer, from, most);
      if (count >= 0) {
        return count;
      }
      switch (fault) {
        case IOException broken -> throw broken;
        case Error broken -> throw broken;
        default -> throw new IllegalStateException(fault);
      }
    }
  }

  private static String text(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('!' + i % 90));
    }
    return text.toString();
  }
}
