package org.openscrutiny.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.openscrutiny.sources.SourceFault.Kind;

/// The body of an answer as it comes from the network. If nothing comes for a time, the body is
/// closed, which ends the read that waits: the HTTP client has a limit of time for the head of an
/// answer, and none for its body.
final class WatchedStream extends FilterInputStream {
  private final String address;
  private final Duration silence;
  private volatile boolean isSilent;

  /// @param silence how long nothing may come
  WatchedStream(InputStream body, String address, Duration silence) {
    super(body);
    this.address = address;
    this.silence = silence;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Thread watch = Thread.startVirtualThread(this::closeAfterSilence);
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (IOException e) {
      throw isSilent ? stalled(e) : e;
    } finally {
      watch.interrupt();
    }
    if (isSilent) {
      throw stalled(new IOException("closed"));
    }
    return read;
  }

  private SourceFault stalled(IOException cause) {
    return new SourceFault(
        Kind.BUSY, "%s sent nothing more for %,d ms".formatted(address, silence.toMillis()), cause);
  }

  private void closeAfterSilence() {
    try {
      Thread.sleep(silence);
      isSilent = true;
      in.close();
    } catch (InterruptedException _) {
      // Something came in time.
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // It is closed already.
    }
  }
}
