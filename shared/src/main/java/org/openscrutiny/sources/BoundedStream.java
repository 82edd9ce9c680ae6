package org.openscrutiny.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.openscrutiny.sources.SourceFault.Kind;

/// The body of an answer, of at most so many bytes and as long as there is time. A body that ends
/// before it should is an error that names the address.
final class BoundedStream extends FilterInputStream {
  private final String address;
  private final long most;
  private final BooleanSupplier hasTime;
  private long count;

  BoundedStream(InputStream body, String address, long most, BooleanSupplier hasTime) {
    super(body);
    this.address = address;
    this.most = most;
    this.hasTime = hasTime;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (SourceFault e) {
      throw e;
    } catch (IOException e) {
      throw new SourceFault(Kind.UNEXPECTED, address + " was cut off", e);
    }
    count += Math.max(read, 0);
    if (count > most) {
      throw new SourceFault(Kind.UNEXPECTED, "%s has more than %,d bytes".formatted(address, most));
    }
    if (!hasTime.getAsBoolean()) {
      throw new SourceFault(Kind.BUSY, address + " took too long");
    }
    return read;
  }
}
