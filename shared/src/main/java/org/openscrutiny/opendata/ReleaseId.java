package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The identity of a release: a hash of the names and contents of its files. The same folder twice
/// is one release; one changed byte makes another.
///
/// The id is the first 16 hexadecimal digits of a SHA-256. Its input is, for each file in
/// alphabetical order, the name in UTF-8, a zero byte and the SHA-256 of the file's bytes.
public final class ReleaseId {
  private static final int DIGITS = 16;

  private ReleaseId() {}

  public static String of(ReleaseFiles files) {
    MessageDigest all = sha256();
    for (String name : files.names().stream().sorted().toList()) {
      all.update(name.getBytes(UTF_8));
      all.update((byte) 0);
      all.update(hash(files, name));
    }
    return HexFormat.of().formatHex(all.digest()).substring(0, DIGITS);
  }

  private static byte[] hash(ReleaseFiles files, String name) {
    MessageDigest digest = sha256();
    try (var bytes = new DigestInputStream(files.open(name), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
